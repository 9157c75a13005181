#!/usr/bin/env python3
"""Prints the manifest that a report carries within its PDF: pdfparts.py FILE."""
import sys

import pikepdf

with pikepdf.open(sys.argv[1]) as pdf:
    sys.stdout.buffer.write(pdf.attachments["manifest.json"].get_file().read_bytes())
