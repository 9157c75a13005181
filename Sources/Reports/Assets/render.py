"""Makes the PDF of the report that lies in a folder and writes it to standard output: `render.py FOLDER`.

Samsyn starts it with an empty environment; the private folder holds report.json, manifest.json, chart-N.svg and the template.
`render.py --probe` only tells which versions are installed.
Exit 0: done. 1: the report could not be set, the reason stands on standard error. 3: a library is missing.
"""
import io
import json
import os
import resource
import sys
from importlib.metadata import version

MEMORY = 1 << 30  # bytes of address space
SECONDS = 60  # of processor time
STANDARDS = ["a-3a", "ua-1"]
FACES = ("Inter-roman.var.ttf", "Vollkorn-Regular.ttf", "Vollkorn-SemiBold.ttf")
SYSTEM_FONTS = "/usr/share/fonts"
GROUPING = ("/Document", "/Part", "/Sect", "/Div", "/NonStruct", "/Figure", "/Caption", "/L", "/LI", "/LBody")


def stop(code, reason):
    """Tells why, shortly, and gives the exit code."""
    print(str(reason)[:4000], file=sys.stderr)
    return code


# The bounds come before the libraries, so that they hold for them too: a document must never take the server down.
for kind, amount in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
    resource.setrlimit(kind, (amount, amount))
try:
    import pikepdf
    import typst
except ImportError as missing:
    sys.exit(stop(3, missing))


def font_folders():
    """The folders to read fonts from: one with exactly the house's faces, so that what else is installed cannot change the page."""
    chosen, own = "fonts", os.environ.get("SAMSYN_FONTS")
    os.mkdir(chosen)
    for root in filter(None, (own, SYSTEM_FONTS)):
        for folder, _, names in sorted(os.walk(root)):
            for name in sorted(set(FACES).intersection(names)):
                if not os.path.lexists(os.path.join(chosen, name)):
                    os.symlink(os.path.join(folder, name), os.path.join(chosen, name))
    return [chosen] + ([own] if own else [])


def typeset():
    """The PDF as Typst makes it, stamped with the document's own day instead of the clock's."""
    with open("report.json", encoding="utf-8") as file:
        stamp = json.load(file)["prepared"]["seconds"]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=font_folders())
    compiler = typst.Compiler("report.typ", root=".", font_paths=fonts, ignore_system_fonts=True)
    pdf, _ = compiler.compile_with_warnings(format="pdf", pdf_standards=STANDARDS, timestamp=stamp)
    return pdf


def kids(tag, *kinds):
    """The tags of these kinds right below a tag."""
    below = tag.get("/K", [])
    below = below if isinstance(below, pikepdf.Array) else [below]
    return [kid for kid in below if isinstance(kid, pikepdf.Dictionary) and kid.get("/S") in kinds]


def tables(tag):
    """Every table below a tag, in reading order."""
    for kid in kids(tag, "/Table", *GROUPING):
        if kid.S == "/Table":
            yield kid
        else:
            yield from tables(kid)


def table_attributes(cell):
    """A cell's table attributes, made if there are none."""
    owned = cell.get("/A", [])
    cell.A = pikepdf.Array(owned if isinstance(owned, pikepdf.Array) else [owned])
    for one in cell.A:
        if one.get("/O") == "/Table":
            return one
    cell.A.append(pikepdf.Dictionary(O=pikepdf.Name.Table))
    return cell.A[-1]


def point(cell, heads):
    """Lets a cell name the heads it stands under."""
    table_attributes(cell).Headers = pikepdf.Array([pikepdf.String(head) for head in heads if head])


def head_row(cells, name, columns, group):
    """Makes a row's first cell its head, and lets every cell name its column, its group and its row."""
    first = cells[0]
    first.S = pikepdf.Name.TH
    first.ID = pikepdf.String(name)
    table_attributes(first).Scope = pikepdf.Name.Row
    point(first, [columns[0], group])
    for column, cell in zip(columns[1:], cells[1:]):
        wide = table_attributes(cell).get("/ColSpan", 1) > 1
        point(cell, [None if wide else column, group, name])


def head_table(table, number, names):
    """Gives a table's rows their heads. A row that is one single head begins a group of rows."""
    rows = [row for part in kids(table, "/THead", "/TBody") for row in kids(part, "/TR")]
    columns = [str(cell.ID) for cell in kids(rows[0], "/TH")]
    group = None
    for line, row in enumerate(rows[1:], start=1):
        cells = kids(row, "/TD", "/TH")
        if [cell.S for cell in cells] == ["/TH"]:
            group = str(cells[0].ID)
            point(cells[0], [])
        elif cells and cells[0].S == "/TD":
            name = f"R{number:04}-{line:04}"
            head_row(cells, name, columns, group)
            names[name] = cells[0]


def head_rows(pdf):
    """Heads of rows for every table: through its Python binding Typst makes heads of columns only."""
    root = pdf.Root.StructTreeRoot
    names = pikepdf.NameTree(root.IDTree) if "/IDTree" in root else pikepdf.NameTree.new(pdf)
    for number, table in enumerate(tables(root), start=1):
        head_table(table, number, names)
    root.IDTree = names.obj


def tagged(made):
    """The same PDF with heads of rows; the metadata are left alone and the file's identity is drawn from its content."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        head_rows(pdf)
        pdf.save(out, deterministic_id=True, fix_metadata_version=False, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def main(task):
    if task == "--probe":
        print(f"Typst {version('typst')}, pikepdf {version('pikepdf')}")
        return 0
    try:
        os.chdir(task)
        sys.stdout.buffer.write(tagged(typeset()))
        return 0
    except Exception as failure:  # whatever it is, the server must learn why in a few words and this process must end
        return stop(1, getattr(failure, "diagnostic", None) or failure)


sys.exit(main(sys.argv[1]))
