"""CSV and JSON lines say the same, whatever stands in the cells."""

from __future__ import annotations

import csv
import io
import json

from detente.export import write_csv, write_jsonl

COLUMNS = ("who", "words", "n")
ROWS = [
    {"n": 1, "who": "POL; CZE", "words": 'He said "no", twice\nand left', "more": "x"},
    {"n": None, "who": "", "words": "é"},
]


def test_csv_reads_back():
    out = io.StringIO()
    assert write_csv(ROWS, COLUMNS, out) == 2
    assert list(csv.reader(io.StringIO(out.getvalue()))) == [
        ["who", "words", "n"],
        ["POL; CZE", 'He said "no", twice\nand left', "1"],
        ["", "é", ""],
    ]


def test_jsonl_is_a_line_an_object_with_the_columns_in_order():
    out = io.StringIO()
    assert write_jsonl(ROWS, COLUMNS, out) == 2
    objects = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [list(o) for o in objects] == [list(COLUMNS)] * 2
    assert objects[1] == {"who": "", "words": "é", "n": None}


def test_no_rows_are_a_header_alone():
    out = io.StringIO()
    assert write_csv([], COLUMNS, out) == 0 and out.getvalue() == "who,words,n\n"
