# ruff: noqa: RUF001, E501 - typographic marks and whole sentences
from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.drafting.decoding import LIMIT
from game.drafting.findings import ARTICLES, find
from game.drafting.reading import LONGEST, read
from game.errors import CommuniqueError, NotFound

from .texts import article

PATIENCE = 10
"""Seconds of the processor: several times what the worst takes, far less than a hang."""

SENTENCE = "The towns said that they would meet again in spring."


def prose(content: str | bytes, name: str = "a.txt") -> list[str]:
    return [paragraph.text for paragraph in article(content, name).prose]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_text_is_read_in_the_encoding_it_was_saved_in(encoding: str) -> None:
    assert prose("Björn said “no” to it.".encode(encoding)) == ["Björn said “no” to it."]


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    page = '<meta charset="koi8-r"><p>Мэр сказал, что мост откроют.</p>'.encode("koi8-r")
    assert prose(page, "a.html") == ["Мэр сказал, что мост откроют."]


@pytest.mark.parametrize("declared", ["utf-7", "unicode_escape", "punycode", "hex", "nonsense"])
def test_a_page_cannot_choose_an_encoding_that_is_none_for_text(declared: str) -> None:
    page = f'<meta charset="{declared}"><p>{SENTENCE}</p>'
    assert prose(page, "a.html") == [SENTENCE]


def test_wrapped_lines_are_one_paragraph_and_keep_their_places() -> None:
    text = (
        "The three towns on the bay said on the first of May that the\nharbour would be dredged.\n"
    )
    (paragraph,) = article(text).prose
    assert paragraph.text.endswith("that the harbour would be dredged.")
    at = paragraph.text.index("harbour would")
    assert paragraph.place(at) == (2, 1)
    assert paragraph.place(at + 8) == (2, 9)


def test_lines_of_an_unwrapped_text_are_paragraphs_of_their_own() -> None:
    long = "The council met on Monday and " + "talked " * 20 + "until late."
    assert prose(f"{long}\n{SENTENCE}\n") == [long, SENTENCE]


def test_a_place_after_an_entity_is_where_it_stands_in_the_page() -> None:
    page = "<html><body>\n<p>T&oacute;rshavn &amp; Nuuk said   yes to it.</p></body></html>"
    (paragraph,) = article(page, "a.html").prose
    assert paragraph.text == "Tórshavn & Nuuk said yes to it."
    assert paragraph.place(paragraph.text.index("Nuuk")) == (
        2,
        page.split("\n")[1].index("Nuuk") + 1,
    )
    assert paragraph.place(paragraph.text.index("yes")) == (2, page.split("\n")[1].index("yes") + 1)


def test_scripts_menus_notices_and_lists_of_links_are_no_article() -> None:
    page = f"""<html><head><title>T</title><script>document.write("<p>Mr X said so.</p>")</script>
    <style>p::after {{ content: "Mr X said so." }}</style></head><body>
    <nav><p>Mr X said so.</p></nav><div class="cookie-banner"><p>Mr X said so, twice.</p></div>
    <p>{SENTENCE}</p><div id="related"><p>Mr X said so.</p></div>
    <p><a href="/">Mr X said so, and more.</a></p><noscript>Mr X said so.</noscript>
    <!-- Mr X said so. --><footer><p>Mr X said so.</p></footer></body></html>"""
    assert prose(page, "a.html") == [SENTENCE]


def test_a_page_whose_body_is_called_a_banner_is_read_all_the_same() -> None:
    assert prose(f'<div class="banner"><p>{SENTENCE}</p></div>', "a.html") == [SENTENCE]


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{SENTENCE}",
        f"<div><p>{SENTENCE}</div></p></p></b>",
        f"<html><head><title>x<body><p>y</title><p>{SENTENCE}",
        f"<p {'a' * 50} = <p>{SENTENCE}</p>",
        f"<!-- <p>x --><p>{SENTENCE}</p><!--",
        f"<![CDATA[ x ]]><?php y ?><!DOCTYPE <p>z><p>{SENTENCE}</p>",
        f"&#x110000;&#0;&bogus;<p>{SENTENCE}</p>",
        f'<script type="application/ld+json">{{"@type": "NewsArticle", </script><p>{SENTENCE}</p>',
        f'<script type="application/ld+json">{"[" * 5000}</script><p>{SENTENCE}</p>',
    ],
)
def test_a_badly_made_page_is_read_as_far_as_it_goes(page: str) -> None:
    assert SENTENCE in prose(page, "a.html")


def test_what_a_page_says_of_itself_stands_in_its_head() -> None:
    page = f"""<html><head><title>Wrong | Bay Times</title><meta property="og:title" content="Right">
    <link rel="canonical" href="https://bay.example/a"><script type="application/ld+json">
    {{"@graph": [{{"@type": ["NewsArticle"], "datePublished": "2031-05-02T10:00Z",
    "publisher": {{"name": "The Bay Times"}}}}]}}</script></head><p>{SENTENCE}</p></html>"""
    read_so = article(page, "a.html")
    assert [f.text if f else None for f in (read_so.title, read_so.outlet, read_so.day)] == [
        "Right",
        "The Bay Times",
        "2031-05-02",
    ]
    assert read_so.address is not None
    assert read_so.address.text == "https://bay.example/a"


def test_the_outlet_and_the_day_may_stand_in_one_line() -> None:
    read_so = article(
        f"Talks stall over mackerel shares\nThe Tarn Courier, 14 May 2031\n\n{SENTENCE}"
    )
    assert [f.text if f else None for f in (read_so.title, read_so.outlet, read_so.day)] == [
        "Talks stall over mackerel shares",
        "The Tarn Courier",
        "2031-05-14",
    ]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://x.example/a", "/relative", "x y"]
)
def test_an_address_that_is_none_of_the_web_is_not_kept(address: str) -> None:
    page = f'<link rel="canonical" href="{address}"><p>{SENTENCE}</p>'
    assert article(page, "a.html").address is None


def test_a_caption_is_no_claim_but_its_date_is_a_guess_at_the_articles() -> None:
    text = (
        "Herring talks go on\n\n"
        "© NEWSPIX / A. Berg Ministers in Oslo, Norway, March 16, 2031 - Sky News, 24.03.2031\n\n"
        + SENTENCE
    )
    read_so = article(text)
    assert [p.text for p in read_so.prose] == [SENTENCE]
    assert read_so.day is not None
    assert (read_so.day.text, read_so.day.likely) == ("2031-03-24", True)


def test_control_and_direction_characters_are_made_inert_and_places_stay() -> None:
    (paragraph,) = article("The mayor\x1b[2J said \u202eon\u200bly\u202c that it was late.").prose
    assert paragraph.text == "The mayor\ufffd[2J said \ufffdonly\ufffd that it was late."
    assert paragraph.place(paragraph.text.index("late")) == (1, 40)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7 x", "a PDF"),
        (b"PK\x03\x04 x", "an archive"),
        (b"\x7fELF\x02", "a program"),
        (b"abc\x00def. Yes.", "is not text"),
        (bytes(range(1, 32)) * 40, "is not text"),
        (b"", "has no sentences"),
        (b"one two three", "has no sentences"),
        (b"x" * (LIMIT + 1), "is larger than 2 MiB"),
        ((SENTENCE + " ").encode() * (LONGEST // 40), "an article at most"),
    ],
)
def test_what_is_no_article_is_refused_with_its_name_and_a_mend(
    content: bytes, reason: str
) -> None:
    with pytest.raises(CommuniqueError) as refused:
        article(content)
    assert reason in str(refused.value)
    assert "a.txt" in str(refused.value)
    assert ":" in str(refused.value)


def test_a_file_that_is_not_there_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, reason in (
        ("none.txt", "is no file"),
        ("", "is a folder"),
        ("pipe", "is no file"),
    ):
        with pytest.raises(NotFound, match=reason):
            read(tmp_path / name)


def test_an_address_is_not_fetched() -> None:
    with pytest.raises(CommuniqueError, match="nothing is fetched"):
        read("https://gazette.example/a")


def test_too_many_articles_and_too_many_sentences_are_refused() -> None:
    one = article(SENTENCE)
    with pytest.raises(CommuniqueError, match="too many"):
        find([one] * (ARTICLES + 1))
    with pytest.raises(CommuniqueError, match="sentences together"):
        find([article("They met. " * 600)] * 4)
    with pytest.raises(CommuniqueError, match="no article"):
        find([])


def test_that_a_text_is_not_in_english_is_said() -> None:
    german = (
        "Die drei Städte haben am Montag erklärt, dass der Hafen im Winter geschlossen bleibt. " * 4
    )
    assert any("not seem to be in English" in note for _, note in find([article(german)]).notes)
    assert not any("English" in note for _, note in find([article(f"{SENTENCE} " * 4)]).notes)


HOSTILE = {
    "one line": "a" * 1_500_000 + ".",
    "unclosed tags": "<div>" * 200_000 + f"<p>{SENTENCE}</p>",
    "angle brackets": "<" * 500_000 + f"<p>{SENTENCE}</p>",
    "unclosed comments": "<!--" * 300_000,
    "unclosed attributes": "<p a='" * 200_000 + f"<p>{SENTENCE}</p>",
    "entities": "&lt;p&gt;" * 200_000,
    "quotation marks": "“said ‘" * 8_000 + ".",
    "names": "Minister Of The Sea Ministry " * 2_000 + "said.",
    "numbers": "1-2-3/4.5 " * 5_900 + "March.",
    "brackets": "(" * 59_000 + ".",
    "commas": "Ministry of A, " * 3_900 + "and B said.",
    "who": "The man, who " * 4_500 + "said so.",
    "same again": "The port of Bergen will meet the mayor again in May.\n\n" * 700,
}


def refusal(content: bytes, name: str) -> str | None:
    """What is said if an article cannot be read, or read together with itself."""
    try:
        find([article(content, name)] * 2)
    except CommuniqueError as refused:
        return str(refused)
    return None


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_read_or_refused_in_time(content: str) -> None:
    began = time.process_time()
    refused = refusal(content.encode(), "a.html" if "<" in content or "&" in content else "a.txt")
    assert len(refused or "") < 300
    assert time.process_time() - began < PATIENCE


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html"]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    refused = refusal(content, name)
    assert refused is None or name in refused


@given(st.text(max_size=300))
def test_every_place_is_in_the_file(content: str) -> None:
    try:
        read_so = article(content.encode(errors="replace"))
    except CommuniqueError:
        return
    lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for paragraph in read_so.paragraphs:
        for offset in range(len(paragraph.text)):
            line, column = paragraph.place(offset)
            assert 1 <= line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 1
