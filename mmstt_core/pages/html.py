# SPDX-License-Identifier: GPL-2.0-or-later
"""Write a page as one HTML file: pictures inside, no script, nothing fetched; readable on a phone, and printable."""

from __future__ import annotations

import base64
import functools
import re
from html import escape

from .document import Block, Box, Document, Figures, Heading, Picture, Pictures, Table, Words, numeric

STYLE = """
:root{--ink:#2e2c29;--quiet:#6d6a64;--accent:#1f3a4d;--line:#d9d5cc;--tile:#eef1f2}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--ink);border-top:6px solid var(--accent);
font:16px/1.5 "Open Sans","Segoe UI","Helvetica Neue","Noto Sans",Arial,sans-serif}
main,footer{max-width:62rem;margin:0 auto;padding:0 1.1rem}
header{padding:1.4rem 0 .4rem;display:flex;gap:1.2rem;justify-content:space-between;align-items:flex-start}
h1{color:var(--accent);font-size:1.65rem;line-height:1.2;margin:0 0 .4rem;overflow-wrap:anywhere}
h2{color:var(--accent);font-size:1.12rem;margin:1.9rem 0 .5rem;break-after:avoid}
p,ul{margin:.4rem 0;max-width:48rem}
ul{padding-left:1.2rem}
.sub{color:var(--quiet);margin:.1rem 0}
.by{color:var(--quiet);font-size:.85rem;margin:.1rem 0}
.locator img{width:11rem;height:auto;border:1px solid var(--line);display:block}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.6rem;margin:.9rem 0}
.figures div,.box{background:var(--tile);padding:.7rem .9rem}
.figures b{display:block;color:var(--accent);font-size:1.25rem;line-height:1.3}
.figures span{font-size:.85rem}
.box{margin:.9rem 0}.box h3{margin:0 0 .2rem;color:var(--accent);font-size:1rem}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(22rem,100%),1fr));gap:1.1rem}
.pictures.wide{grid-template-columns:1fr}
figure{margin:.3rem 0;break-inside:avoid}
figcaption{color:var(--accent);font-weight:600;font-size:.95rem;margin-bottom:.3rem}
figure img{max-width:100%;height:auto;display:block}
.wide figure img{width:100%}
.keys{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.85rem;margin-top:.35rem}
.keys i{display:inline-block;width:.8em;height:.8em;margin-right:.35em;vertical-align:-.05em;border:1px solid #0002}
.note{color:var(--quiet);font-size:.85rem;margin:.3rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.35}
thead{display:table-header-group}
th{background:var(--accent);color:#fff;text-align:left;padding:.4rem .55rem;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:.35rem .55rem;vertical-align:top}
.d{white-space:nowrap}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}th.n{white-space:normal}
footer{color:var(--quiet);font-size:.78rem;padding-top:1.6rem;padding-bottom:1.6rem;overflow-wrap:anywhere}
@media(max-width:34rem){header{flex-direction:column}h1{font-size:1.35rem}}
@media print{@page{size:auto;margin:14mm}body{font-size:10pt;border:0}main,footer{max-width:none;padding:0}
.scroll{overflow:visible}tr,.box,.figures{break-inside:avoid}table{font-size:8.5pt}
th,.figures div,.box,.keys i{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.pictures{grid-template-columns:repeat(2,1fr)}.pictures.wide{grid-template-columns:1fr}}
"""
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""Even a page that somebody has changed loads nothing from anywhere."""


def page(document: Document, locator: bytes = b"") -> str:
    """Return the page; `locator` is a PNG that stands beside the title."""
    where = f'<div class="locator"><img src="{_source(locator)}" alt=""></div>' if locator else ""
    head = [f"<h1>{escape(document.title)}</h1>"]
    head += [
        f'<p class="{kind}">{escape(text)}</p>'
        for kind, text in (("sub", document.subtitle), ("by", document.byline))
        if text
    ]
    body = "\n".join(_block(block) for block in document.blocks)
    return f"""<!DOCTYPE html>
<html lang="{escape(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>{escape(document.title)}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<header><div>{"".join(head)}</div>{where}</header>
{body}
</main>
<footer>{escape(document.attribution)}</footer>
</body>
</html>
"""


@functools.singledispatch
def _block(block: Block) -> str:
    raise TypeError(type(block).__name__)


@_block.register
def _(block: Heading) -> str:
    return f"<h2>{escape(block.text)}</h2>"


@_block.register
def _(block: Words) -> str:
    if block.bullets:
        return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in block.lines)}</ul>"
    return "".join(f"<p>{escape(line)}</p>" for line in block.lines if line)


@_block.register
def _(block: Box) -> str:
    return f'<div class="box"><h3>{escape(block.heading)}</h3>{escape(block.text)}</div>'


@_block.register
def _(block: Figures) -> str:
    tiles = "".join(
        f"<div><b>{escape(value)}</b><span>{escape(caption)}</span></div>" for value, caption in block.items
    )
    return f'<div class="figures">{tiles}</div>'


@_block.register
def _(block: Table) -> str:
    kinds = [_kind(block, column) for column in range(len(block.header))]
    head = "".join(f'<th scope="col"{kind}>{escape(text)}</th>' for kind, text in zip(kinds, block.header))
    rows = "".join(
        f"<tr>{''.join(f'<td{kind}>{escape(text)}</td>' for kind, text in zip(kinds, row))}</tr>\n"
        for row in block.rows
    )
    name, note = escape(block.name), f'<p class="note">{escape(block.note)}</p>' if block.note else ""
    table = f'<table id="{name}"><thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>'
    return f'<div class="scroll">{table}</div>{note}'


def _kind(block: Table, column: int) -> str:
    """Return the class of a column of numbers, or of dates, which a hyphen would break."""
    if numeric(block.rows, column):
        return ' class="n"'
    return ' class="d"' if any(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", row[column]) for row in block.rows) else ""


@_block.register
def _(block: Pictures) -> str:
    shown = "\n".join(map(_picture, (item for item in block.items if item.data)))
    return f'<div class="pictures{" wide" if block.wide else ""}">{shown}</div>' if shown else ""


def _picture(picture: Picture) -> str:
    keys = "".join(
        f'<span><i style="background:{escape(colour)}"></i>{escape(word)}</span>' for colour, word in picture.keys
    )
    below = (f'<div class="keys">{keys}</div>' if keys else "") + (
        f'<p class="note">{escape(picture.note)}</p>' if picture.note else ""
    )
    title = escape(picture.title)
    return (
        f'<figure id="{escape(picture.name)}"><figcaption>{title}</figcaption>'
        f'<img src="{_source(picture.data)}" alt="{title}">{below}</figure>'
    )


def _source(data: bytes) -> str:
    """Return a picture as an address that holds it."""
    kind = "png" if data.startswith(b"\x89PNG") else "svg+xml"
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"
