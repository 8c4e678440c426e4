"""Parses the documents of a list with Ray: results as lines of JSON, a file for each part."""

import argparse
import json
import pathlib
import subprocess

import ray

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("paths", help="a text file with the path of a document on each line; every task finds it there")
parser.add_argument("out", help="a folder, which every task finds")
parser.add_argument("--size", type=int, default=1000, help="documents of a part (default: 1000)")
args = parser.parse_args()


@ray.remote(num_cpus=1)
def parse(part, number):
    """One refold for a part; its file is there when it is whole."""
    lines = "".join(json.dumps({"id": path, "path": path}) + "\n" for path in part)
    target = pathlib.Path(args.out, f"{number:06}.ndjson")
    with open(target.with_suffix(".part"), "wb") as out:
        subprocess.run(["refold", "stream", "--format", "cells"], input=lines.encode(), stdout=out, check=True)
    target.with_suffix(".part").rename(target)
    return len(part)


ray.init()
pathlib.Path(args.out).mkdir(parents=True, exist_ok=True)
paths = pathlib.Path(args.paths).read_text(encoding="utf-8").strip("\n").split("\n")
parts = [paths[i : i + args.size] for i in range(0, len(paths), args.size)]
print(sum(ray.get([parse.remote(part, number) for number, part in enumerate(parts)])), "documents")
