"""Extracts the tables of documents with one program, as one who uses it would.

    python tables.py pdfplumber|camelot|docling WARM PATH...

Prints a line of JSON for each document: {"path", "ms", "tables"}, or {"path", "error"}. A table is a list of rows of texts, null where a merged cell covers.
The first WARM documents are read once before, so that what a program loads at its first use is in no figure; where none of the first three can be read, nothing else is tried.
"""
import json
import logging
import sys
import time
import warnings

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)


def pdfplumber_reader():
    import pdfplumber

    def read(path):
        with pdfplumber.open(path) as pdf:
            return [table for page in pdf.pages for table in page.extract_tables()]

    return read


def camelot_reader():
    import camelot

    def read(path):
        # text of merged cells is copied into the places that they cover
        tables = camelot.read_pdf(path, pages="all", flavor="lattice", backend="pdfium", copy_text=["h", "v"])
        return [table.df.values.tolist() for table in tables]

    return read


def docling_reader():
    from docling.document_converter import DocumentConverter

    converter = DocumentConverter()

    def read(path):
        document = converter.convert(path).document
        return [[[cell.text for cell in row] for row in table.data.grid] for table in document.tables]

    return read


READERS = {"pdfplumber": pdfplumber_reader, "camelot": camelot_reader, "docling": docling_reader}


def tell(**figures):
    print(json.dumps(figures), flush=True)


def main(program, warm, paths):
    read = READERS[program]()
    fine = failed = 0
    for path in paths[:warm]:
        try:
            read(path)
            fine += 1
        except Exception as error:
            tell(path=path, error=f"{type(error).__name__}: {error}")
            failed += 1
            if failed == 3 and fine == 0:
                return
    for path in paths:
        start = time.perf_counter()
        try:
            tables = read(path)
            tell(path=path, ms=(time.perf_counter() - start) * 1000, tables=tables)
        except Exception as error:
            tell(path=path, error=f"{type(error).__name__}: {error}")


main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
