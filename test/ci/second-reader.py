"""Reads workbooks with openpyxl: argument 1 is a folder of NAME.xlsx beside NAME.json, the cells as planned.

NAME.json is a list of sheets [name, rows]; a row is a list of [formula, value], either null. Prints every cell that is
read otherwise, and how many were compared; ends with 1 where any is.
"""

import json
import pathlib
import sys

import openpyxl


def plain(value):
    """None for nothing and for an empty text; numbers as floats, so that 8 and 8.0 are one."""
    if value is None or value == "":
        return None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return value


def differences(path):
    planned = json.loads(path.with_suffix(".json").read_text("utf-8"))
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    if formulas.sheetnames != [name for name, _ in planned]:
        yield f"{path.name}: sheets {formulas.sheetnames}"
        return
    for name, rows in planned:
        for at, cells in enumerate(rows, 1):
            for column, cell in enumerate(cells, 1):
                if cell is None:
                    continue
                formula, value = cell
                read = formulas[name].cell(at, column).value
                if formula is not None and read != f"={formula}":
                    yield f"{path.name} {name} row {at} column {column}: {read!r}, planned ={formula}"
                shown = plain(values[name].cell(at, column).value)
                if shown != plain(value):
                    yield f"{path.name} {name} row {at} column {column}: {shown!r}, planned {value!r}"


def main():
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx"))
    found = [each for path in files for each in differences(path)]
    for each in found[:20]:
        print(each)
    print(f"{len(files)} workbooks read by openpyxl {openpyxl.__version__}: {len(found)} cells differ")
    sys.exit(1 if found or not files else 0)


main()
