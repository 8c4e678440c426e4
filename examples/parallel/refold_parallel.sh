#!/bin/sh
# Parses the documents of a list with GNU parallel: refold_parallel.sh PATHS > results.ndjson
# A refold for each core reads 1000 lines, then the next one; the results stand in the order of the list.
set -eu
jq -cR '{id: ., path: .}' "$1" | parallel --pipe -N 1000 --keep-order ${PARALLEL_OPTIONS:-} refold stream --format cells
