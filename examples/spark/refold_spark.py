"""Parses the documents of a list with Spark: cells and documents as Parquet."""

import argparse
import json
import os

from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql.functions import explode

TEXT = "source grammar agency year_text path section grid row column value_text unit raw codes"
WHOLE = "year page line start end"
TYPES = [f"`{name}` string" for name in TEXT.split()] + [f"`{name}` bigint" for name in WHOLE.split()] + ["`value` double"]
SCHEMA = f"id string, source string, status string, error string, cells array<struct<{', '.join(TYPES)}>>"


def typed(line):
    """A column of Parquet has one type: where a value or a year is text, it has a column of its own."""
    result = json.loads(line)
    for cell in result["cells"]:
        for name in ("value", "year"):
            if isinstance(cell[name], str):
                cell[name], cell[f"{name}_text"] = None, cell[name]
    return json.dumps(result)


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("paths", help="a text file with the path of a document on each line; every task finds it there")
parser.add_argument("out", help="a folder that is not there yet")
parser.add_argument("--refold", default="refold", help="the command, as tasks find it (default: refold)")
parser.add_argument("--tasks", type=int, default=64, help="into how many parts the list is divided: some for each core (default: 64)")
args = parser.parse_args()

spark = SparkSession.builder.appName("refold").getOrCreate()
paths = spark.sparkContext.textFile(args.paths).repartition(args.tasks)
requests = paths.map(lambda path: json.dumps({"id": path, "path": path}))
# a refold for each task reads the lines of its part and writes a result for each; without env it would not even have a PATH
results = requests.pipe(f"{args.refold} stream --format cells", env=dict(os.environ), checkCode=True)
results = results.map(typed).persist(StorageLevel.DISK_ONLY)  # parsed once, written twice
# FAILFAST: what does not fit the schema ends the job; by default Spark would make it null
documents = spark.read.json(results, SCHEMA, mode="FAILFAST")
documents.drop("cells").write.parquet(f"{args.out}/documents")
documents.select(explode("cells").alias("cell")).select("cell.*").write.parquet(f"{args.out}/cells")
