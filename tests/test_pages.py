"""Templates: what is put into a page is data, and what a page says is in the language spoken."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from game.language import speak
from game.pages import environment, sentence

NBSP = "\N{NO-BREAK SPACE}"


def rendered(template: str, **given: object) -> str:
    pages = environment("game.debrief")
    pages.loader = DictLoader({"page": template})
    return pages.get_template("page").render(**given)


def test_what_is_put_in_is_escaped_and_made_visible() -> None:
    assert rendered("{{ a }}", a="<b>\u202e") == "&lt;b&gt;&lt;U+202E&gt;"


def test_a_name_that_is_missing_is_no_empty_page() -> None:
    with pytest.raises(UndefinedError):
        rendered("{{ nothing }}")


def test_a_page_is_in_the_language_spoken_and_says_so() -> None:
    page = '{{ language() }}: {{ _("Scores") }}, {{ plural("{n} vote", "{n} votes", 2) }}'
    assert rendered(page).startswith("en: Scores")
    speak("fr")
    assert rendered('{{ language() }}, {{ labelled("A", "b") }}') == f"fr, A{NBSP}: b"


def test_a_blank_that_keeps_words_together_does() -> None:
    speak("fr")
    quoted = rendered('{{ _("“{words}”").format(words=words) }}', words="a  b")
    assert quoted == f"«{NBSP}a b{NBSP}»"


def test_a_sentence_keeps_the_tags_it_was_given_and_no_other() -> None:
    told = sentence("{who} told {whom}.", who=Markup("<b>Ada</b>"), whom="<i>Ben</i>\x1b")
    assert told == "<b>Ada</b> told &lt;i&gt;Ben&lt;/i&gt;&lt;U+001B&gt;."
    assert isinstance(told, Markup)


def test_every_page_says_its_language() -> None:
    heads = [
        file
        for file in (Path(__file__).parents[1] / "game").rglob("templates/*.html")
        if "<html" in file.read_text("utf-8")
    ]
    told = {file.parent.parent.name for file in heads if "{{ language() }}" in file.read_text()}
    assert {"debrief", "evidence", "sheets", "web"} == told
    # The report of a playtest is a tool's: it is English, like the checker that it goes with.
    assert {file.parent.parent.name for file in heads} - told == {"playtest"}
