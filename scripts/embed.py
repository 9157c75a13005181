#!/usr/bin/env python3
"""Writes the product's text assets into Swift as raw string literals, so that they travel inside the one program.

    scripts/embed.py            writes every Swift file anew
    scripts/embed.py --check    exit 1 if any of them is stale

A literal of 300 kB compiles in a tenth of a second, an array of bytes in minutes. Each row of ASSETS adds one property, a StaticString, to an
enum; rows that name the same Swift file share it. A file named as its enum declares it, other files extend one written by hand in the target.
"""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

REPORTS = "Sources/Reports/Assets"
DOCUMENTS = "Sources/Reports/Room/Documents/Generated"
SCRIPTS = "Sources/Core/Web/Assets"
SITE = "Sources/Core/Web/Generated"

# (source file, Swift file, enum, property)
ASSETS = [
    (f"{REPORTS}/report.typ", f"{DOCUMENTS}/DocumentAssets+Report.swift", "DocumentAssets", "report"),
    (f"{REPORTS}/cover.typ", f"{DOCUMENTS}/DocumentAssets+Report.swift", "DocumentAssets", "cover"),
    (f"{REPORTS}/sheet.typ", f"{DOCUMENTS}/DocumentAssets+Report.swift", "DocumentAssets", "sheet"),
    (f"{REPORTS}/sources.typ", f"{DOCUMENTS}/DocumentAssets+Report.swift", "DocumentAssets", "sources"),
    (f"{REPORTS}/house.typ", f"{DOCUMENTS}/DocumentAssets+House.swift", "DocumentAssets", "house"),
    (f"{REPORTS}/blocks.typ", f"{DOCUMENTS}/DocumentAssets+Blocks.swift", "DocumentAssets", "blocks"),
    (f"{REPORTS}/levels.typ", f"{DOCUMENTS}/DocumentAssets+Tables.swift", "DocumentAssets", "levels"),
    (f"{REPORTS}/changes.typ", f"{DOCUMENTS}/DocumentAssets+Tables.swift", "DocumentAssets", "changes"),
    (f"{REPORTS}/render.py", f"{DOCUMENTS}/DocumentAssets+Helper.swift", "DocumentAssets", "helper"),
    ("Examples/lagesbild-2024/weekly-levels.csv", "Sources/samsyn/Generated/DemoData.swift", "DemoData", "levels"),
    ("Examples/lagesbild-2024/tyck-till.csv", "Sources/samsyn/Generated/DemoData.swift", "DemoData", "opinions"),
    ("Examples/omradesfakta-2024.csv", "Sources/samsyn/Generated/DemoData.swift", "DemoData", "facts"),
    ("Examples/folkmangd-2023.csv", "Sources/samsyn/Generated/DemoData.swift", "DemoData", "population"),
    ("Examples/jamforelseomraden.csv", "Sources/samsyn/Generated/DemoData.swift", "DemoData", "references"),
    (
        "Examples/scb-regso/regso_hasselby_vallingby_2020_2023.csv", "Sources/samsyn/Generated/DemoData.swift",
        "DemoData", "inhabitants",
    ),
    ("Examples/lagesbild-2024/compstat.csv", "Sources/samsyn/Generated/DemoData.swift", "DemoData", "counts"),
    (
        "Examples/regso-2025/regso_2025_hasselby_vallingby.geojson", "Sources/samsyn/Generated/DemoData.swift",
        "DemoData", "areas",
    ),
    ("Sources/Core/Web/Assets/site.css", "Sources/Core/Web/Generated/SiteAssets.swift", "SiteAssets", "css"),
    (f"{SCRIPTS}/sw.js", f"{SITE}/SiteAssets+Report.swift", "SiteAssets", "worker"),
    (f"{SCRIPTS}/rapportera.js", f"{SITE}/SiteAssets+Report.swift", "SiteAssets", "report"),
    (f"{SCRIPTS}/report-answers.js", f"{SITE}/SiteAssets+Report.swift", "SiteAssets", "reportAnswers"),
    (f"{SCRIPTS}/report-queue.js", f"{SITE}/SiteAssets+Report.swift", "SiteAssets", "reportQueue"),
    (f"{SCRIPTS}/report-line.js", f"{SITE}/SiteAssets+Report.swift", "SiteAssets", "reportLine"),
    (f"{SCRIPTS}/report-form.js", f"{SITE}/SiteAssets+Report.swift", "SiteAssets", "reportForm"),
    (f"{SCRIPTS}/report-status.js", f"{SITE}/SiteAssets+Report.swift", "SiteAssets", "reportStatus"),
    (f"{SCRIPTS}/vakt.js", f"{SITE}/SiteAssets+Guard.swift", "SiteAssets", "personGuard"),
    (f"{SCRIPTS}/person-signs.js", f"{SITE}/SiteAssets+Guard.swift", "SiteAssets", "personSigns"),
]

HEAD = "// swift-format-ignore-file\n// Written by scripts/embed.py. Change the source files and run it again.\n"


def literal(text):
    """A raw multi-line literal of the text, with as many signs as it takes for the text to hold nothing special."""
    signs = "#"
    while f'"""{signs}' in text or f"\\{signs}" in text:
        signs += "#"
    return f'{signs}"""\n{text}\n"""{signs}'


def swift(rows):
    """One Swift file: an extension per enum, in the order of the table."""
    parts = [HEAD]
    for enum in dict.fromkeys(row[2] for row in rows):
        properties = []
        for source, _, owner, name in rows:
            if owner == enum:
                text = (ROOT / source).read_text(encoding="utf-8")
                properties.append(f"    /// `{source}`.\n    static let {name}: StaticString = {literal(text)}\n")
        body = "\n".join(properties)
        declares = pathlib.Path(rows[0][1]).stem == enum
        parts.append(f"\n{'enum' if declares else 'extension'} {enum} {{\n{body}}}\n")
    return "".join(parts)


def main(check):
    stale = []
    for target in dict.fromkeys(row[1] for row in ASSETS):
        path, wanted = ROOT / target, swift([row for row in ASSETS if row[1] == target])
        if path.exists() and path.read_text(encoding="utf-8") == wanted:
            continue
        stale.append(target)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted, encoding="utf-8")
    for target in stale:
        print(f"{target}: {'stale' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
