"""Compares what Spark wrote with what `refold parse` printed of the same documents, cell by cell."""

import collections
import json
import sys

from pyspark.sql import SparkSession

paths_file, cells_file, out, broken = sys.argv[1:]
with open(paths_file, encoding="utf-8") as lines:
    paths = lines.read().split("\n")
expected = collections.Counter()
with open(cells_file, encoding="utf-8") as lines:
    for line in lines:
        cell = json.loads(line)
        for name in ("value", "year"):
            is_text = isinstance(cell[name], str)
            cell[f"{name}_text"] = cell[name] if is_text else None
            cell[name] = None if is_text else cell[name]
        expected[json.dumps({**cell, "value": None if cell["value"] is None else float(cell["value"])}, sort_keys=True)] += 1

spark = SparkSession.builder.getOrCreate()
found = collections.Counter(
    json.dumps(row.asDict(), sort_keys=True) for row in spark.read.parquet(f"{out}/cells").toLocalIterator()
)
documents = spark.read.parquet(f"{out}/documents").collect()
missing, added = expected - found, found - expected
problems = [f"only on one machine: {cell}" for cell in list(missing)[:5]] + [f"only from Spark: {cell}" for cell in list(added)[:5]]
if sorted(row.id for row in documents) != sorted(paths):
    problems.append(f"{len(documents)} rows of documents for {len(paths)} documents")
failed = [row for row in documents if row.status == "failed"]
if len(failed) != int(broken) or not all(row.error for row in failed):
    problems.append(f"{len(failed)} documents failed, {broken} cannot be read")
if {row.id for row in documents} - {row.id for row in failed} != {json.loads(cell)["source"] for cell in found}:
    problems.append("not each document that was read has cells")
if not expected or problems:
    sys.exit("\n".join(["not equal:", *problems]))
print(f"equal: {found.total()} cells of {len(documents)} documents, {len(failed)} of which cannot be read")
