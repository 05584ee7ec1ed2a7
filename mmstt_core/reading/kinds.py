# SPDX-License-Identifier: GPL-2.0-or-later
"""What a file is by its first bytes when it is no table, and what the description beside EGMS data says."""

from __future__ import annotations

import re

from ..errors import InputError
from ..words import say
from .text import encoding_of

AGAIN = "Download it again from the EGMS Explorer; its links expire, so search anew and log in first."
ARCHIVES = (b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd")
"""Beginnings of archives that are not opened, but named."""
XML_LIMIT = 2 * 10**6


def looks_like_page(head: bytes, json: bool = True) -> bool:
    """Tell whether a server's page or answer was saved instead of the file."""
    begins = (b"<!doctype", b"<html", b"{") if json else (b"<!doctype", b"<html")
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(begins)


def refuse_other_formats(name: str, head: bytes) -> None:
    """Say what the file is when it is not a text table."""
    if encoding := encoding_of(head):
        head = head.decode(encoding, "replace").encode()
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<!doctype", b"<html")):
        raise InputError(say("{0} is a web page (probably the login page), not EGMS data.", name), hint=AGAIN)
    if text.startswith(b"{") and b'"featurecollection"' in text:
        raise InputError(say("{0} is a GeoJSON file.", name), hint=say("Give it the ending .geojson."))
    if text.startswith(b"{"):
        raise InputError(say("{0} is a JSON answer of a server, not EGMS data.", name), hint=AGAIN)
    if text.startswith(b"<"):
        raise InputError(
            say("{0} is an XML file.", name), hint=say("Choose the zip or CSV beside it, which holds the series.")
        )
    formats = {
        b"SQLite format 3": "a GeoPackage or SQLite database",
        b"PAR1": "a Parquet file",
        b"\x1f\x8b": "a gzip archive",
        b"II*\0": "a GeoTIFF",
        b"MM\0*": "a GeoTIFF",
        b"II+\0": "a GeoTIFF",
        b"\x89HDF": "an HDF5 or NetCDF file",
        b"CDF": "a NetCDF file",
        b"7z\xbc\xaf": "a 7-zip archive",
        b"Rar!": "a RAR archive",
        b"%PDF": "a PDF document",
        b"BZh": "a bzip2 archive",
        b"\xfd7zXZ": "an xz archive",
        b"(\xb5/\xfd": "a zstd archive",
        b"\xd0\xcf\x11\xe0": "an old Excel or Office document (.xls)",
        b"\0\0\x27\x0a": "a shapefile without its extension",
    }
    for start, words in formats.items():
        if head.startswith(start):
            raise InputError(
                say("{0} is {1}, not an EGMS zip or CSV.", name, words),
                hint=say(
                    "Unpack archives first, save a spreadsheet as CSV, give a map layer its ending, such as .gpkg."
                ),
            )
    if not text:
        raise InputError(say("{0} holds only blanks.", name), hint=AGAIN)
    if b"\0" in head:
        raise InputError(say("{0} is a binary file, not a text table.", name), hint=say("Choose an EGMS zip or CSV."))


_TAG = re.compile(
    r"<(product_level|track|burst_id|sub_swath|production_facility|production_date|release|component)>([^<>&]{0,200})</"
)
_FACILITIES = {"1": "e-GEOS", "2": "GAF", "3": "NORCE", "4": "TRE Altamira"}


def read_xml(text: str) -> dict[str, str]:
    """Take the flat tags of an EGMS description.

    A short pattern instead of an XML parser: nothing is expanded, so no entity can grow. Nothing in it repeats beside
    something that matches the same, so no text can make it slow.
    """
    tags: dict[str, str] = {}
    for name, value in _TAG.findall(text[:XML_LIMIT]):
        tags.setdefault(name, " ".join(value.split())[:80])
    if "production_facility" in tags:
        tags["production_facility"] = _FACILITIES.get(tags["production_facility"], tags["production_facility"])
    return tags
