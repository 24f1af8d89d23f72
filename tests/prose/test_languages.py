"""Prose in every language but English: the same slots, as many ways to say each, sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib.resources import files

import pytest

from game.language import ENGLISH, languages, speak
from game.prose import grammar
from game.prose.facts import fact
from game.prose.files import kept, told_in
from game.prose.sheets import CHAIR, STYLES, fill, opening, placeholders, sheet
from game.prose.statements import statement, written
from game.prose.wire import outlets
from game.rules.press import ActId

from . import test_statements, test_templates, test_wire
from .cases import every_event
from .full_cases import every_full_event, statements
from .full_level import full_level

OTHERS = [language for language in languages() if language != ENGLISH]
SHEETS = (
    *test_templates.SHEETS,
    *("acts", "phrases", "promises"),
    *(f"statements/{style}" for style in STYLES),
)
NBSP = "\N{NO-BREAK SPACE}"
MARK = "\N{RIGHT SINGLE QUOTATION MARK}"
WRITTEN = re.compile(r"(?<=«)[^»]*(?=»)|(?<=“)[^”]*(?=”)|Hold the line.*")
"""What others wrote, in whatever language."""


@pytest.fixture(params=OTHERS)
def language(request: pytest.FixtureRequest) -> str:
    speak(request.param)
    return str(request.param)


def test_french_is_one_of_them() -> None:
    assert "fr" in OTHERS


def test_prose_is_told_in_the_language_spoken_or_else_in_english(language: str) -> None:
    assert told_in() == language
    speak(ENGLISH)
    assert told_in() == ENGLISH


def test_a_language_has_every_file_of_english_and_no_other(language: str) -> None:
    folder = files("game.prose") / "templates"
    for within in ("", "statements"):
        english = {f.name for f in (folder / within).iterdir() if f.name.endswith(".yaml")}
        assert {f.name for f in (folder / language / within).iterdir() if f.is_file()} == english


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_has_the_slots_of_english_and_as_many_ways_to_say_each(
    name: str, language: str
) -> None:
    english, told = kept(name, ENGLISH), kept(name, language)
    assert list(told) == list(english) or set(told) == set(english)
    for slot, found in english.items():
        assert type(told[slot]) is type(found), slot
        if isinstance(found, list):
            assert len(set(told[slot])) == len(found), slot


def test_each_outlet_tells_every_fact_as_often(language: str) -> None:
    english, told = kept("wire", ENGLISH), kept("wire", language)
    assert len(told) == len(english)
    for one, other in zip(english, told, strict=True):
        assert {s: len(v) for s, v in one["slots"].items()} == {
            s: len(v) for s, v in other["slots"].items()
        }


@pytest.mark.parametrize("name", ["acts", "phrases", "promises", *SHEETS[-5:]])
def test_a_phrase_leaves_open_nothing_that_english_does_not(name: str, language: str) -> None:
    english = kept(name, ENGLISH)
    for slot, found in sheet(name).items():
        ways = [english[slot]] if isinstance(english[slot], str) else english[slot]
        known = frozenset[str]().union(*map(placeholders, ways))
        for way in found:
            assert placeholders(way) <= known, way


@cache
def rendered(language: str) -> tuple[str, ...]:
    """Every text that could come out of the minutes."""
    found: dict[str, None] = {}
    for plan, _ in test_templates.plans():
        phrases = plan.phrases()
        for template in test_templates.variants(plan):
            assert placeholders(template) <= phrases.keys(), template
            found[fill(template, phrases)] = None
    return tuple(found)


@cache
def published(language: str) -> tuple[str, ...]:
    """Every statement, in every style."""
    return tuple(
        statement(made, seat, test_statements.later(seen, seat, made, n))
        for style in STYLES
        for seat in full_level().seats
        for seen in [test_statements.seen_by(seat, style)]
        for made in statements(full_level(), seat)
        for n in range(3)
    )


@cache
def printed(language: str) -> tuple[str, ...]:
    """Every dispatch of every outlet."""
    setting, seen = full_level(), replace(test_wire.seen_by("mofa"), seat="")
    facts = [
        told
        for event in (*every_event(setting), *every_full_event(setting))
        if (told := fact(event, seen, len(seen.minutes)))
    ]
    return tuple(
        {
            fill(words, told.phrases()): None
            for told in facts
            for outlet in outlets()
            for story in outlet.slots[told.slot]
            for words in story
        }
    )


def faults(texts: tuple[str, ...], pattern: str) -> list[str]:
    text = "\n".join(WRITTEN.sub("", each) for each in texts)
    places = (found.start() for found in re.finditer(pattern, text, re.MULTILINE))
    return [text[max(0, at - 60) : at + 60] for at, _ in zip(places, range(5), strict=False)]


FRENCH = {
    "two words not drawn together": r"(?i)\b(de|à) les? (?!\w+(?:er|ir|[^è]re)\b)",
    "a vowel not dropped": r"(?i)(?<!-)\b(de|que|ne|le|la|se|je) (?=[aeiouéèê])(?!onz|oui)",
    "a blank that breaks before a mark": r" [:;?!»]",
    "a mark without its blank": rf"(?<=\w)[;?!](?=\s|$)|[^{NBSP}\d]: ",
    "a blank that breaks after a mark": r"« ",
    "an apostrophe that is straight": r"\b\w+'\w",
    "blanks at the ends or doubled": rf"^ |(?<!{NBSP}:) $|  |{NBSP}{NBSP}",
    "left open": r"\{(?!subject\})\w+\}",
    "stopped twice": r"[^.]\.\.(?!\.)|,,|,\.|;\.|:\.",
    "a word twice": r"(?i)\b(?!nous\b|vous\b)(\w+) \1\b",
}


@pytest.mark.parametrize("fault", FRENCH)
@pytest.mark.parametrize("source", [rendered, published, printed])
def test_french_is_french(source: object, fault: str) -> None:
    speak("fr")
    texts = source("fr")  # type: ignore[operator]
    assert len(texts) > 100
    assert faults(texts, FRENCH[fault]) == []


def test_no_text_that_comes_out_in_french_is_english(language: str) -> None:
    for source in (rendered, published, printed):
        for text in source(language):
            words = set(WRITTEN.sub("", text).lower().split())
            assert not words & {"and", "you", "your", "with", "is", "to", "for"}, text


def test_every_line_is_a_sentence(language: str) -> None:
    stop = rf'[.!?…]({NBSP}?»)?$|"$'
    typed = ("{", "[", "%", "\\")
    for text in rendered(language):
        assert re.search(stop, text) or any(mark in text for mark in typed), text
        assert not text[0].islower(), text


def test_an_opening_is_not_always_the_same(language: str) -> None:
    # What one did oneself may always begin with "vous avez".
    for name in (*STYLES, CHAIR):
        for slot, found in sheet(name).items():
            if slot not in test_templates.VERBATIM:
                assert len({opening(way) for way in found}) > 1, (name, slot)


WORD = {
    ActId.WELCOME: "salu",
    ActId.REASSURE: "rassur",
    ActId.ENCOURAGE: "encourag",
    ActId.NOTE: "not|pren(d|ons) acte|pris acte",
    ActId.CLARIFY: "précis",
    ActId.DECLINE: "comment",
    ActId.DENY: "dément|démenti",
    ActId.URGE: "exhort",
    ActId.REGRET: "regret",
    ActId.CONCERN: "préoccup",
    ActId.DEPLORE: "déplor",
    ActId.CONDEMN: "condamn",
    ActId.PROTEST: "protest",
}
"""What a French sentence for the act must have in it, lest the prose soften what is declared."""


@pytest.mark.parametrize("style", STYLES)
def test_the_act_that_counts_is_the_word_that_is_read_in_french(style: str) -> None:
    for slot, found in kept(f"statements/{style}", "fr").items():
        act = slot.split(".")[0]
        if act in list(ActId):
            for way in found:
                assert re.search(WORD[ActId(act)], way.lower()), way


@pytest.mark.parametrize(
    ("before", "after", "met"),
    [
        (f"l{MARK}appui de ", "le Ministère", f"l{MARK}appui du Ministère"),
        ("Les Ports, de ", "les autres", "Les Ports, des autres"),
        ("à ", "les Ports", "aux Ports"),
        ("De ", "OKINAWA", f"D{MARK}OKINAWA"),
        ("parce que ", "appuyer", f"parce qu{MARK}appuyer"),
        ("de ", "onze", "de onze"),
        ("la promesse de ", "« A »", "la promesse de « A »"),
        ("vers ", "le pacte", "vers le pacte"),
    ],
)
def test_words_meet_as_they_do_in_french(before: str, after: str, met: str) -> None:
    speak("fr")
    assert grammar.meet(before, after) == met


def test_english_is_told_as_ever_after_another_language(language: str) -> None:
    seen = test_statements.seen_by("mofa")
    made = next(iter(statements(full_level(), "mofa")))
    french = written(made, "mofa", seen, len(seen.minutes))
    speak(ENGLISH)
    english = written(made, "mofa", seen, len(seen.minutes))
    speak(language)
    assert french != english
    assert written(made, "mofa", seen, len(seen.minutes)) == french
