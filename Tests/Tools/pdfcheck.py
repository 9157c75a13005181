#!/usr/bin/env python3
"""Checks that a PDF is what a report must be: tagged (PDF/UA-1), archivable (PDF/A-3a), traceable (manifest.json inside).

    pdfcheck.py FILE          a line per finding, exit 1 if there are any
    pdfcheck.py FILE --text   the text of the pages in drawing order, exit 0

No validator of PDF/UA or PDF/A can be installed from the package registries; these are the rules that a template can break.
"""
import json
import re
import sys

import pikepdf

PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI"}


def kids(tag):
    below = tag.get("/K", [])
    below = below if isinstance(below, pikepdf.Array) else [below]
    return [kid for kid in below if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def tags(tag):
    """Every tag below a tag, in reading order."""
    for kid in kids(tag):
        yield kid
        yield from tags(kid)


def attribute(tag, owner, key):
    owned = tag.get("/A", [])
    for one in owned if isinstance(owned, pikepdf.Array) else [owned]:
        if isinstance(one, pikepdf.Dictionary) and one.get("/O") == owner and key in one:
            return one[key]
    return None


def catalogue(pdf):
    root = pdf.Root
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "the document is not marked as tagged"
    if not str(root.get("/Lang", "")).startswith("sv"):
        yield "the language is not Swedish"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "the window would show the file's name instead of the title"
    if pdf.is_encrypted or "/ID" not in pdf.trailer:
        yield "encrypted, or without an identity"
    if not any(intent.get("/S") == "/GTS_PDFA1" for intent in root.get("/OutputIntents", [])):
        yield "no output intent: the colours are not defined"


def metadata(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        wanted = {"pdfuaid:part": "1", "pdfaid:part": "3", "pdfaid:conformance": "A"}
        for key, value in wanted.items():
            if meta.get(key) != value:
                yield f"{key} is {meta.get(key)!r}, not {value!r}"
        if not meta.get("dc:title"):
            yield "no title"


def manifest(pdf):
    if "manifest.json" not in pdf.attachments:
        yield "no manifest.json is attached"
        return
    try:
        json.loads(pdf.attachments["manifest.json"].get_file().read_bytes())
    except ValueError as error:
        yield f"manifest.json cannot be read: {error}"
    if not all("/AFRelationship" in file for file in pdf.Root.get("/AF", [])) or "/AF" not in pdf.Root:
        yield "the attachment is not associated with the document"


def headings(pdf):
    levels = [int(str(tag.S)[2:]) for tag in tags(pdf.Root.StructTreeRoot) if re.fullmatch(r"/H[1-6]", str(tag.S))]
    for before, level in zip([0, *levels], levels):
        if level > before + 1:
            yield f"a heading of level {level} follows one of level {before}"
    if not levels:
        yield "no headings"


def figures(pdf):
    for number, tag in enumerate((t for t in tags(pdf.Root.StructTreeRoot) if t.S == "/Figure"), start=1):
        if not str(tag.get("/Alt", "")).strip():
            yield f"figure {number} has no alternative text"


def tables(pdf):
    root = pdf.Root.StructTreeRoot
    known = set(pikepdf.NameTree(root.IDTree).keys()) if "/IDTree" in root else set()
    for number, table in enumerate((t for t in tags(root) if t.S == "/Table"), start=1):
        rows = [tag for tag in tags(table) if tag.S == "/TR"]
        if not rows:
            yield f"table {number} has no rows"
        for line, row in enumerate(rows, start=1):
            cells = [cell for cell in kids(row) if cell.S in ("/TH", "/TD")]
            place = f"table {number} row {line}"
            if not cells or cells[0].S != "/TH":
                yield f"{place} has no head"
            if any(cell.S == "/TH" and attribute(cell, "/Table", "/Scope") is None for cell in cells):
                yield f"{place} has a head without scope"
            named = [str(head) for cell in cells for head in attribute(cell, "/Table", "/Headers") or []]
            if not known.issuperset(named):
                yield f"{place} refers to heads that do not exist"


def fonts_of(resources, seen):
    for font in (resources.get("/Font") or {}).values():
        yield font
    for kind in ("/XObject", "/Pattern"):
        for thing in (resources.get(kind) or {}).values():
            if thing.objgen not in seen and "/Resources" in thing:
                seen.add(thing.objgen)
                yield from fonts_of(thing.Resources, seen)


def fonts(pdf):
    seen = set()
    for page in pdf.pages:
        for font in fonts_of(page.get("/Resources", {}), seen):
            for one in font.get("/DescendantFonts", [font]):
                described = one.get("/FontDescriptor", {})
                if not any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                    yield f"the font {font.get('/BaseFont')} is not embedded"
            if "/ToUnicode" not in font:
                yield f"the font {font.get('/BaseFont')} cannot be read back as text"


def pages(pdf):
    for number, page in enumerate(pdf.pages, start=1):
        if page.get("/Tabs") != "/S" and "/Annots" in page:
            yield f"page {number}: the tab order is not the reading order"
        for link in page.get("/Annots", []):
            if not str(link.get("/Contents", "")).strip() or "/StructParent" not in link:
                yield f"page {number}: a link without words or tag"
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
            if name in PAINTING and depth == 0:
                yield f"page {number}: something is drawn that is neither tagged nor an artifact ({name})"
                break


def code_map(font):
    """What each code of a font stands for, read from its ToUnicode map."""
    text, codes = font.ToUnicode.read_bytes().decode("latin-1"), {}
    words = lambda hexes: bytes.fromhex(hexes).decode("utf-16-be")  # noqa: E731
    for part in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", part):
            codes[int(code, 16)] = words(value)
    for part in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for low, high, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", part):
            for step, code in enumerate(range(int(low, 16), int(high, 16) + 1)):
                codes[code] = words(value)[:-1] + chr(ord(words(value)[-1]) + step)
    return codes


def page_text(page):
    fonts_here = {name: code_map(font) for name, font in (page.Resources.get("/Font") or {}).items()}
    codes, out = {}, []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            codes = fonts_here.get(str(operands[0]), {})
        elif str(operator) in ("Tj", "TJ"):
            parts = operands[0] if isinstance(operands[0], pikepdf.Array) else [operands[0]]
            for part in (bytes(p) for p in parts if isinstance(p, pikepdf.String)):
                out += [codes.get(int.from_bytes(part[at : at + 2], "big"), "") for at in range(0, len(part), 2)]
        elif str(operator) == "ET":
            out.append("\n")
    return "".join(out)


def main(path, *options):
    with pikepdf.open(path) as pdf:
        if "--text" in options:
            print("\n".join(page_text(page) for page in pdf.pages))
            return 0
        rules = (catalogue, metadata, manifest, headings, figures, tables, fonts, pages)
        findings = [finding for rule in rules for finding in rule(pdf)]
    print("\n".join(findings))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
