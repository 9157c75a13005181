#!/usr/bin/env python3
"""Makes the manual page of what the program says about itself: `samsyn --experimental-dump-help | manpage.py VERSION > samsyn.1`."""
import json
import sys

FOOT = r"""
.SH FILER
.TP
.I /etc/samsyn/samsyn.env
Tjänstens inställningar. Kommandon som körs för hand läser dem inte.
.TP
.I /var/lib/samsyn/store
Lagret, om inget annat är valt.
.TP
.I /usr/lib/samsyn/install-documents
Hämtar det som dokument (PDF) görs med.
.SH MILJÖ
.TP
.B SAMSYN_DATA
Lagret, när
.B \-\-data
inte anges. De övriga variablerna står i operating.md.
.SH SLUTKODER
0 det gick bra, 1 uppgifterna har fel, 2 kommandot är fel skrivet, 3 datorn kan inte.
.SH SE ÄVEN
.BR systemctl (1),
.BR journalctl (1),
.I /usr/share/doc/samsyn/operating.md"""


def plain(text):
    """Text as roff takes it: no escapes, and no line that begins as an order."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return "\n".join(r"\&" + line if line[:1] in (".", "'") else line for line in text.splitlines())


def shown(argument):
    """How an argument is written: `--data lager`, `<fil>`."""
    if argument["kind"] == "positional":
        return rf".I <{plain(argument['valueName'])}>"
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument["names"]]
    value = "" if argument["kind"] == "flag" else rf" \fI{plain(argument['valueName'])}\fR"
    return rf"\fB{plain(', '.join(names))}\fR{value}"


def arguments(command):
    """Each argument that is shown and said something about, but for those that every command has."""
    for argument in command.get("arguments", []):
        names = {name["name"] for name in argument.get("names", [])}
        if argument["shouldDisplay"] and argument.get("abstract") and not names & {"help", "version"}:
            yield "\n".join([".TP", shown(argument), plain(argument["abstract"])])


def section(command, above):
    """A command, its arguments, and the commands below it."""
    path = above + [command["commandName"]]
    if command["commandName"] == "help":
        return
    yield "\n".join([".SS " + plain(" ".join(path)), plain(command.get("abstract", ""))])
    yield from arguments(command)
    for below in command.get("subcommands", []):
        yield from section(below, path)


def page(program, version):
    """The whole page."""
    yield f'.TH SAMSYN 1 "" "samsyn {version}" "Samsyn"'
    yield ".SH NAMN\nsamsyn \\- " + plain(program["abstract"].removeprefix("Samsyn: "))
    yield ".SH ÖVERSIKT\n.B samsyn\n.I kommando\n.RI [ val ]"
    # Examples stand as they are written.
    yield ".SH BESKRIVNING\n.nf\n" + plain(program["discussion"]) + "\n.fi"
    yield ".SH KOMMANDON"
    for command in program["subcommands"]:
        yield from section(command, ["samsyn"])
    yield FOOT.strip()


print("\n".join(page(json.load(sys.stdin)["command"], sys.argv[1])))
