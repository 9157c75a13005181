#!/usr/bin/env python3
"""Makes the workbooks that people hand over by mistake, or to do harm: badfiles.py KIND FILE.

Made when a test asks for them, with nothing but what Python has of its own; what other programs must write lies in Tests/Files.
"""
import struct
import sys
import zipfile
import zlib
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACK = "http://schemas.openxmlformats.org/package/2006/relationships"
LEVELS = ["år", "vecka", "område", "nivå"]
COUNTS = ["Kategori", "Område", "Månad", "Antal"]


def relations(parts):
    inside = "".join(f'<Relationship Id="{i}" Type="{LINK}/{kind}" Target="{target}"/>' for i, kind, target in parts)
    return f'<Relationships xmlns="{PACK}">{inside}</Relationships>'


def parts(names):
    sheets = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="s{n}"/>' for n, name in enumerate(names, 1))
    return {
        "_rels/.rels": relations([("r", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINK}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations([(f"s{n}", "worksheet", f"sheet{n}.xml") for n in range(1, len(names) + 1)]),
    }


def sheet(rows, after=""):
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def cell(place, value):
    """A text, a number, nothing, or a pair of the cell's own attributes and content."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return f'<c r="{place}"{value[0]}>{value[1]}</c>'
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def rows(table, first=1):
    lines = []
    for number, row in enumerate(table, first):
        inside = "".join(cell(f"{chr(65 + column)}{number}", value) for column, value in enumerate(row))
        lines.append(f'<row r="{number}">{inside}</row>')
    return "".join(lines)


def empty(first, through):
    return "".join(f'<row r="{number}"/>' for number in range(first, through + 1))


def merged(*places):
    return f'<mergeCells count="{len(places)}">{"".join(f"<mergeCell ref={chr(34)}{place}{chr(34)}/>" for place in places)}</mergeCells>'


def workbook(path, sheets):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts(list(sheets)).items():
            file.writestr(name, text)
        for number, text in enumerate(sheets.values(), 1):
            file.writestr(f"xl/sheet{number}.xml", text)


def packed(content):
    """Deflated, and ended so that it can stand before anything and after anything."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush(zlib.Z_FULL_FLUSH)


def inflating(path, size, declared):
    """A workbook whose one sheet truly unpacks to `size` bytes of spaces, and says that it does, or that it holds `declared`.

    The same packed block is written again and again, so it takes a second; its checksum is not worked out: no reader gets that far.
    """
    block = b" " * (64 << 20)
    times = size // len(block)
    opening, closing = sheet("").split("</sheetData>")
    body = [packed(opening.encode())] + [packed(block)] * times + [zlib.compress(("</sheetData>" + closing).encode())[2:-4]]
    content = [(name, text.encode(), None) for name, text in parts(["Blad1"]).items()] + [("xl/sheet1.xml", None, body)]
    directory = b""
    with open(path, "wb") as file:
        for name, text, pieces in content:
            pieces = pieces or [zlib.compress(text)[2:-4]]
            held = len(text) if text else declared
            length, name = sum(map(len, pieces)), name.encode()
            is_long = held > 0xFFFFFFFE
            extra = struct.pack("<HHQQ", 1, 16, held, length) if is_long else b""
            sizes = (0xFFFFFFFF, 0xFFFFFFFF) if is_long else (length, held)
            facts = (45, 0, 8, 0, 33, zlib.crc32(text or b""), *sizes, len(name), len(extra))
            directory += struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 45, *facts, 0, 0, 0, 0, file.tell()) + name + extra
            file.write(struct.pack("<4sHHHHHIIIHH", b"PK\3\4", *facts) + name + extra + b"".join(pieces))
        end = (0, 0, len(content), len(content), len(directory), file.tell(), 0)
        file.write(directory + struct.pack("<4sHHHHIIH", b"PK\5\6", *end))


def entities(path):
    """Each entity is ten of the one before: a billion laughs."""
    names = "abcdefghij"
    told = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip(names, names[1:]))
    text = f'<!DOCTYPE x [<!ENTITY a "ha">{told}]>' + sheet(rows([LEVELS, [2024, 1, "MANY", 2]])).replace("MANY", "&j;")
    workbook(path, {"Blad1": text})


TWENTY = 20_000_000_000
KINDS = {
    "inflating": lambda path: inflating(path, TWENTY, TWENTY),
    "inflating-quietly": lambda path: inflating(path, TWENTY, 20_000_000),
    "entities": entities,
    "only-empty": lambda path: workbook(path, {"Blad1": sheet(empty(1, 1_048_576))}),
    "many-empty": lambda path: workbook(
        path,
        {"Blad1": sheet(rows([LEVELS, [2024, 1, "Vinsta", 2]]) + empty(3, 1_048_575) + rows([[2024, 2, "Vinsta", 3]], 1_048_576))}),
    "merged": lambda path: workbook(
        path, {"Blad1": sheet(rows([COUNTS, [], [], ["Klotter", "Vinsta", "2024-01", 4]]), merged("A1:A3", "B1:B3", "C1:C3", "D1:D3"))}),
    "merged-events": lambda path: workbook(
        path,
        {
            "Blad1": sheet(
                rows([
                    ["Område", "Nummer", "Datum", "Kategori", "Anteckning"], ["Vinsta", "E1", "2024-01-15", "Klotter", "x"],
                    ["", "E2", "", "", ""], ["", "E3", "2024-01-16", "", ""], ["Grimsta", "E4", "2024-01-17", "", "y"],
                    ["", "E5", "2024-01-18", "Rån", ""],
                ]),
                merged("A2:A4", "C2:C3", "D2:D5", "A5:A6", "E2:E4"))
        }),
    "error": lambda path: workbook(
        path, {"Blad1": sheet(rows([COUNTS, ["Klotter", "Vinsta", "2024-01", (' t="e"', "<f>1/0</f><v>#DIV/0!</v>")]]))}),
    "equals": lambda path: workbook(path, {"Blad1": sheet(rows([COUNTS, ["=HYPERLINK(1)", "Vinsta", "2024-01", 4]]))}),
    "two-sheets": lambda path: workbook(
        path,
        {
            "Januari": sheet(rows([COUNTS, ["Klotter", "Vinsta", "2024-01", 3]])),
            "Februari": sheet(rows([COUNTS, ["Klotter", "Vinsta", "2024-02", 4]])),
        }),
}

if __name__ == "__main__":
    KINDS[sys.argv[1]](sys.argv[2])
