"""Lists, ordinals, articles, and what a clause is about."""

from __future__ import annotations

import doctest
from dataclasses import replace

import pytest

from game.prose import articles, grammar, sheets
from game.prose.articles import the
from game.prose.grammar import join, ordinal, verbatim
from game.prose.phrases import subject
from game.rules.apply import start
from game.rules.view import view

from .two_plus_two import two_plus_two


def test_the_examples_in_the_docstrings_hold() -> None:
    for module in (articles, grammar, sheets):
        assert doctest.testmod(module).failed == 0


def test_lists_of_what_has_commas_are_kept_apart_by_semicolons() -> None:
    assert (
        join(["Norway, for the Chair", "Chad", "Peru"]) == "Norway, for the Chair; Chad; and Peru"
    )
    assert join(["Norway, for the Chair", "Peru"]) == "Norway, for the Chair, and Peru"
    assert join(['"A, or B" on law', "costs", "dates"]) == '"A, or B" on law, costs and dates'


def test_lists() -> None:
    assert join([]) == ""
    assert join(["a"]) == "a"
    assert join(["a", "b", "c"], "or") == "a, b or c"
    assert join(['"this and that"', "b"]) == '"this and that" and b'


def test_ordinals() -> None:
    assert [ordinal(n) for n in (1, 12, 13, 21, 111)] == [
        "first",
        "twelfth",
        "13th",
        "21st",
        "111th",
    ]


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Ministry of Foreign Affairs of Japan", "the Ministry of Foreign Affairs of Japan"),
        ("The Netherlands", "the Netherlands"),
        ("European Union", "the European Union"),
        ("Okinawa Prefecture", "Okinawa Prefecture"),
        ("Norway", "Norway"),
        ("Participants from Tokyo", "the Participants from Tokyo"),
        ("Senate Committee on Foreign Relations", "the Senate Committee on Foreign Relations"),
        ("Indonesia, for the Chair of ASEAN", "Indonesia, for the Chair of ASEAN"),
    ],
)
def test_names_take_the_where_they_do(name: str, within: str) -> None:
    assert the(name) == within


def test_what_was_said_closes_its_sentence_once() -> None:
    assert [verbatim(words) for words in ("No", "No.", "No?")] == ['"No".', '"No."', '"No?"']


@pytest.mark.parametrize(
    ("title", "on"),
    [
        ("Peace in the Taiwan Strait", "peace in the Taiwan Strait"),
        ("Taiwan and its neighbours", "Taiwan and its neighbours"),
        ("Japan's contribution", "Japan's contribution"),
        ("ASEAN", "ASEAN"),
        ("A standing forum", "a standing forum"),
        ("Residents of the islands", "the residents of the islands"),
        ("The islands", "the islands"),
    ],
)
def test_a_clause_is_about_its_title(title: str, on: str) -> None:
    setting = two_plus_two()
    first = replace(setting.clauses[0], title=title)
    state, _ = start(replace(setting, clauses=(first, *setting.clauses[1:])), 1)
    assert subject(view(state, "mofa"), first.id) == on
