#!/usr/bin/env python3
"""Makes a small object of ICU's data for the static program: `icudata.py LIBRARY OBJECT`.

Swift's Foundation carries the data of every language on earth, most of a static program's size. Samsyn says everything itself, in Swedish; what Foundation
may ask for stays: everything that is of no language, Swedish and English. The object holds them as `__wrap_SYMBOL`; with the linker's option `--wrap=SYMBOL`
it takes the place of the whole data. Prints the symbol.
"""
import re
import struct
import subprocess
import sys

MEMBER = "icu_packaged_data.cpp.o"
# Of one language, `sv_FI.res`; not `pool.res` or `zoneinfo64.res`.
LANGUAGE = re.compile(r"([a-z]{2,3})(_\w*)?\.res$")
KEPT = {"en", "sv"}
# Conversion from other encodings than the usual, dictionaries for lines of text, transliteration, numbers in words, names of characters.
UNUSED = re.compile(r"\.(cnv|dict)$|/(translit|rbnf)/|/unames\.icu$")


def output(*command):
    """What a tool writes."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def is_kept(name):
    """Whether an item of the data is of use here."""
    if UNUSED.search(name):
        return False
    language = LANGUAGE.fullmatch(name.rsplit("/", 1)[-1])
    return language is None or language[1] in KEPT


def items(data, start):
    """Name and bytes of each item, in order. The table of contents: how many, and where each one's name and bytes begin, counted from itself."""
    count, = struct.unpack_from("<I", data, start)
    places = [struct.unpack_from("<II", data, start + 4 + 8 * index) for index in range(count)]
    ends = [begin for _, begin in places[1:]] + [len(data) - start]
    for (name, begin), end in zip(places, ends):
        yield data[start + name:data.index(b"\0", start + name)].decode(), data[start + begin:start + end]


def package(header, kept):
    """The items with a new table of contents; each begins on 16 bytes."""
    names = [name.encode() + b"\0" for name, _ in kept]
    first = 4 + 8 * len(kept)
    offset = first + sum(map(len, names))
    padding = -offset % 16
    name_at, data_at, toc, body = first, offset + padding, struct.pack("<I", len(kept)), b""
    for text, (_, bytes_) in zip(names, kept):
        bytes_ += bytes(-len(bytes_) % 16)
        toc += struct.pack("<II", name_at, data_at + len(body))
        name_at += len(text)
        body += bytes_
    return header + toc + b"".join(names) + bytes(padding) + body


def main(library, target):
    """Writes the object; says the symbol, and on the error channel how large the data were and are."""
    whole = target + ".whole"
    with open(whole, "wb") as file:
        file.write(output("ar", "p", library, MEMBER))
    symbol, = re.findall(r"\w+_dat$", output("nm", "--defined-only", whole).decode(), re.MULTILINE)
    output("objcopy", "-O", "binary", "--only-section=.rodata", whole, target + ".dat")
    with open(target + ".dat", "rb") as file:
        data = file.read()
    start, magic = struct.unpack_from("<HH", data)
    if magic != 0x27DA or data[12:16] != b"CmnD" or data[8] != 0:
        sys.exit(f"{library}: not ICU's data as this script knows them")
    small = package(data[:start], [item for item in items(data, start) if is_kept(item[0])])
    with open(target + ".dat", "wb") as file:
        file.write(small)
    with open(target + ".s", "w", encoding="utf-8") as file:
        file.write(f'.section .rodata\n.balign 16\n.globl __wrap_{symbol}\n__wrap_{symbol}:\n.incbin "{target}.dat"\n.section .note.GNU-stack,"",@progbits\n')
    output("cc", "-c", target + ".s", "-o", target)
    print(f"ICU: {len(data) >> 20} MB, kept {len(small) >> 20}", file=sys.stderr)
    print(symbol)


main(*sys.argv[1:])
