"""The language of a statement: what opens and closes a paragraph, and what binds."""

from __future__ import annotations

import pytest

from game.lint.language import binding_words, operative_grammar, preambular_grammar
from game.scenario.finding import Finding
from game.scenario.outline import Outline


def clause(text: str, part: str, kind: str = "plain") -> Outline:
    wording = {"id": "a", "label": "A", "text": text, "kind": kind}
    return Outline({"clauses": [{"id": "c", "part": part, "wordings": [wording]}]})


def preambular(text: str, kind: str = "plain") -> list[Finding]:
    return list(preambular_grammar(clause(text, "preambular", kind)))


def operative(text: str) -> list[Finding]:
    return list(operative_grammar(clause(text, "operative")))


def bound(text: str) -> list[str]:
    return [finding.passage for finding in binding_words(clause(text, "operative"))]


@pytest.mark.parametrize(
    "text",
    [
        "Noting the value of talks,",
        "Deeply concerned at what was said,",
        "Also recalling what was said,",
        "Fully aware of it,",
        "Mindful of it,",
        "Having met in Tokyo,",
        "Once again reaffirming it,",
        "Bearing in mind what was said,",
        "Guided by the Charter,",
        "海洋の平和を願い、",
    ],
)
def test_a_preambular_paragraph_opens_with_a_participle_or_an_adjective(text: str) -> None:
    assert preambular(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Ministers note the value of talks,",
        "United States and Japan met,",
        "During the talks it was said,",
        "Noting the value of talks.",
        "Noting the value of talks",
    ],
)
def test_a_sentence_is_no_preambular_paragraph(text: str) -> None:
    assert len(preambular(text)) == 1


def test_sides_that_state_their_own_view_open_as_they_like() -> None:
    assert preambular("The north said one thing and the south another,", "parallel") == []
    assert len(preambular("The north said one thing.", "parallel")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Ministers welcomed it.",
        "Recalling what was said, the Ministers welcomed it.",
        'The Ministers spoke of "friendship".',
        'The Ministers spoke of "friendship."',
        "Calls upon all to talk;",
        "一致した。",
        "2022 will be a year of friendship.",
    ],
)
def test_an_operative_paragraph_is_a_whole_sentence(text: str) -> None:
    assert operative(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Ministers welcomed it",
        "The Ministers welcomed it,",
        "the Ministers welcomed it.",
        "Recalling what was said.",
    ],
)
def test_half_a_sentence_is_no_operative_paragraph(text: str) -> None:
    assert len(operative(text)) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The sides shall meet.", ["shall"]),
        ("The Parties undertake to meet.", ["Parties", "undertake"]),
        ("This statement enters\n into force today.", ["enters\n into force"]),
        ("The sides hereby agree.", ["hereby"]),
        ("Both are bound by it.", ["are bound by"]),
    ],
)
def test_words_of_treaties_are_found_in_a_wording(text: str, words: list[str]) -> None:
    assert sorted(bound(text)) == sorted(words)


@pytest.mark.parametrize(
    "text",
    [
        "The States Parties to the Convention should meet.",
        "They recalled the Declaration on the Conduct of Parties in the South China Sea.",
        "The parties in parliament will be told.",
        "Work undertaken since then will go on.",
        "The arrangement is not legally binding.",
        "The ship was bound for Naha.",
    ],
)
def test_names_and_ordinary_words_bind_nobody(text: str) -> None:
    assert bound(text) == []
