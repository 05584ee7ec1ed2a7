# SPDX-License-Identifier: GPL-2.0-or-later
"""The guide says the same in each language of the plugin, with the words that the plugin shows there."""

import re
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import parse  # our own files

import pytest

from scripts import i18n

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
ONLY_ENGLISH = {"headless.md"}
"""Pages for programmers."""
PAGES = [page.name for page in sorted(GUIDE.glob("*.md")) if page.name not in ONLY_ENGLISH]
LINK = re.compile(r"\]\(([^)\s]+)\)")
QUOTED = re.compile(r"(?<!\*)\*{1,2}(?=[^*\s])([^*\n]+(?:\n *[^*\n]+)?)(?<=\S)\*{1,2}(?!\*)")
"""A button, a field or a message, which may run over the end of a line."""
SENTENCES = re.compile(r"(?<=[.;]) ")
FIXED = {
    "Network",
    "Options",
    "Plugins",
    "Generated using European Union's Copernicus Land Monitoring Service information",
}
"""Words of QGIS, and the credit that has to be given in English."""


def text_of(page, language=""):
    return (GUIDE / language / page).read_text(encoding="utf-8")


def shape(text):
    """Count the parts of a page that every language has to have: a translation forgets none."""
    return {
        "headings": re.findall(r"^#+", text, re.MULTILINE),
        "pictures": [Path(name).name for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)],
        "columns of each row": [row.count("|") for row in re.findall(r"^\|.*", text, re.MULTILINE)],
        "blocks of code": re.findall(r"(?:^|(?<=\n\n)) {4,}\S[^\n]*(?:\n {4,}\S[^\n]*)*", text),
        "code": Counter(re.sub(r"\s+", " ", code) for code in re.findall(r"`([^`]+)`", text)),
        "points of lists": re.findall(r"^ *(?:\*|\d\.)(?= )", text, re.MULTILINE),
        "links": [Path(name).name for name in LINK.findall(text)],
    }


def numbers(text):
    """Count the numbers of a page whatever its language writes between thousands and before decimals."""
    return Counter(re.sub(r"[.,]", "", number) for number in re.findall(r"\d+(?:[.,]\d+)*", text))


def plain(text):
    """Return a text as the guide writes it: no key of a button, no final stop, … for a value."""
    return re.sub(r"\s+", " ", re.sub(r"\{[^{}]*\}", "…", text.replace("&", ""))).strip(" .;…")


def shown(language):
    """Return what the plugin shows for each text and for each sentence of one, where it is translated."""
    found = {}
    for message in parse(i18n.FOLDER / f"mmstt_{language}.ts").iter("message"):
        translation = message.find("translation")
        source, words = plain(message.findtext("source")), plain(translation.text or "")
        if not words or translation.get("type"):
            continue
        found[source] = words
        pairs = SENTENCES.split(source), SENTENCES.split(words)
        if len(pairs[0]) == len(pairs[1]):
            for sentence, its in zip(*pairs, strict=True):
                found.setdefault(plain(sentence), plain(its))
    return found


def words_of_the_plugin(text, found):
    """Yield what an English page quotes of the plugin, and what stands there in the language."""
    for quoted in QUOTED.findall(text):
        for part in re.split(r" > |(?<=[.;]) ", re.sub(r"\s+", " ", quoted)):
            if plain(part) in found and plain(part) not in FIXED:
                yield plain(part), found[plain(part)]


both = pytest.mark.parametrize(
    ("language", "page"), [(language, page) for language in i18n.LANGUAGES for page in PAGES]
)


@both
def test_each_page_has_the_same_parts_in_each_language(language, page):
    assert shape(text_of(page, language)) == shape(text_of(page))


@both
def test_no_number_of_the_guide_changes_with_the_language(language, page):
    assert numbers(text_of(page, language)) == numbers(text_of(page))


@both
def test_every_link_of_a_translation_leads_to_a_file_and_stays_in_the_language(language, page):
    for target in LINK.findall(text_of(page, language)):
        if not target.startswith("https://"):
            assert (GUIDE / language / target.split("#")[0]).is_file(), target
            assert target.startswith("../images/") or Path(target).name in ONLY_ENGLISH or "/" not in target


@both
def test_a_translation_quotes_the_plugin_in_the_words_that_it_shows(language, page):
    written = re.sub(r"\s+", " ", text_of(page, language))
    asked = dict(words_of_the_plugin(text_of(page), shown(language)))
    assert {english: words for english, words in asked.items() if words not in written} == {}


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_most_messages_of_the_plugin_in_the_guide_are_compared(language):
    asked = {english for page in PAGES for english, _ in words_of_the_plugin(text_of(page), shown(language))}
    assert {"Other Pythons", "Issue date", "The disk is full", "Not calibrated", "Keep"} <= asked
    assert len(asked) > 45


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_folder_of_a_language_holds_its_pages_and_nothing_else(language):
    assert sorted(path.name for path in (GUIDE / language).iterdir()) == PAGES


def test_what_a_translation_lost_is_noticed():
    english = "# One\n\n| a | b |\n\n![x](images/x.png)\n\n    code 1,000 `k`\n\n* 0.5 mm\n"
    assert shape(english) == shape(english.replace("images/", "../images/").replace("One", "Eins"))
    for lost in ("# ", "| b ", "![x](images/x.png)", "    code", "`k`", "* "):
        assert shape(english.replace(lost, "", 1)) != shape(english), lost
    assert numbers(english) == numbers(english.replace("1,000", "1.000").replace("0.5", "0,5"))
    assert numbers(english) != numbers(english.replace("0.5", "0.6"))


def test_the_translations_are_packed():
    names = [f"docs/guide/{language}/{page}" for language in i18n.LANGUAGES for page in PAGES]
    asked = ["git", "-c", "safe.directory=*", "check-attr", "export-ignore", *names]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(told) == len(names)
    assert [line for line in told if not line.endswith("unspecified")] == []
