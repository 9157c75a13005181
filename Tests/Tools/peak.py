#!/usr/bin/env python3
"""Makes a file of single events and prints the most memory, in kB, that reading it in takes: peak.py ROWS FILE PROGRAM ARGUMENT...

A small process starts the program, since what a process has used before it becomes another counts as the other's.
"""
import resource
import subprocess
import sys
import zipfile

import badfiles

KINDS = ["Klotter", "Rån", "Stöld"]


def rows(count):
    yield ["datum", "kategori", "område"]
    for number in range(count):
        yield [f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}", KINDS[number % 3], "Vinsta"]


def write(count, path):
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
            for name, text in badfiles.parts(["Blad1"]).items():
                file.writestr(name, text)
            with file.open("xl/sheet1.xml", "w") as sheet:
                before, after = badfiles.sheet("\n").split("\n")
                sheet.write(before.encode())
                for number, row in enumerate(rows(count), 1):
                    sheet.write(badfiles.rows([row], number).encode())
                sheet.write(after.encode())
    else:
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(";".join(row) + "\n" for row in rows(count))


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
    ended = subprocess.run(sys.argv[3:], stdout=subprocess.PIPE, check=False)
    if ended.returncode:
        sys.exit(ended.stdout.decode())
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
