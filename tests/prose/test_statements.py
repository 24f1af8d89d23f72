"""The sentences that the game writes for statements: complete, and with the act's own word."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from game.prose import statement
from game.prose.files import data
from game.prose.sheets import STYLES, opening, placeholders
from game.prose.statements import slot_of
from game.rules.apply import start
from game.rules.events import StatementPublished
from game.rules.names import Part, Seat, Term
from game.rules.press import ActId, Bond, Clarification, Commitment, Remark, Statement
from game.rules.view import View, view

from .full_cases import STORM, background, statements
from .full_level import full_level

WORD = {
    ActId.WELCOME: "welcome",
    ActId.REASSURE: "reassure",
    ActId.ENCOURAGE: "encourage",
    ActId.NOTE: "note",
    ActId.CLARIFY: "clarif",
    ActId.DECLINE: "comment",
    ActId.DENY: "den(y|ie)",
    ActId.URGE: "urge",
    ActId.REGRET: "regret",
    ActId.CONCERN: "concern",
    ActId.DEPLORE: "deplor",
    ActId.CONDEMN: "condemn",
    ActId.PROTEST: "protest",
}
"""What a sentence for the act must have in it, lest the prose soften what is declared."""


def seen_by(seat: Seat, style: str = "measured") -> View:
    setting = full_level()
    delegations = tuple(replace(d, style=style) for d in setting.delegations)
    state, _ = start(replace(setting, delegations=delegations), 1)
    return replace(view(state, seat), minutes=background(setting))


@cache
def written() -> tuple[str, ...]:
    """Every kind of statement by every delegation in every style, time after time."""
    texts = []
    for style in STYLES:
        for seat in full_level().seats:
            seen = seen_by(seat, style)
            for made in statements(full_level(), seat):
                texts += [statement(made, seat, later(seen, seat, made, n)) for n in range(3)]
    return tuple(texts)


def later(seen: View, seat: Seat, made: Statement, times: int) -> View:
    """The view after that delegation has published the like of it so many times."""
    return replace(seen, minutes=(*seen.minutes, *[StatementPublished(seat, made)] * times))


@pytest.mark.parametrize("style", STYLES)
def test_every_kind_of_statement_has_several_sentences_in_every_style(style: str) -> None:
    slots = data(f"statements/{style}")
    kinds = {f"{act}.{of}" for act in ActId for of in ("seat", "news")}
    bonds = {"prefer", "insist", "nothing less", "clarification"}
    assert set(slots) == kinds | bonds | {f"firmness.{n}" for n in (1, 2, 3)}
    for slot, found in slots.items():
        assert len(found) >= (3 if slot in bonds or slot.endswith(".seat") else 2), slot
        assert len(set(found)) == len(found), slot
        if not slot.startswith("clarification"):
            assert len({opening(v) for v in found}) > 1 or slot.endswith("news"), slot


@pytest.mark.parametrize("style", STYLES)
def test_the_act_that_counts_is_the_word_that_is_read(style: str) -> None:
    for slot, found in data(f"statements/{style}").items():
        act = slot.split(".")[0]
        if act in list(ActId):
            assert all(re.search(WORD[ActId(act)], v.lower()) for v in found), slot
            assert all(placeholders(v) == {"them"} for v in found), slot
        elif not act.startswith("firmness"):
            assert all(placeholders(v) & {"line", "wording", "subject"} for v in found), slot


def test_every_sentence_is_english_and_complete() -> None:
    text = "\n".join(dict.fromkeys(written()))
    for fault in (
        r"^[^A-Z]",
        r"(?<![.!?])(?<![.!?]\")$",
        r"\.\.|,,|,\.|;\.|:\.|\.\"\.",
        r"  | [,.;:?!]| $|^ ",
        r"(?i)\b(\w+) \1\b",
        r"\b[Aa] [aeio]",
        r"[a-z][.?!] [a-z]",
        r"[{}]",
    ):
        found = re.search(fault, text, re.MULTILINE)
        assert found is None, text[max(0, found.start() - 60) : found.end() + 60]


def test_delegations_go_by_their_full_names() -> None:
    text = statement(Remark(ActId.REGRET, "state"), "mofa", seen_by("mofa"))
    assert "the United States Department of State" in text


def test_an_event_goes_by_its_headline() -> None:
    text = statement(Remark(ActId.NOTE, STORM.incident), "mofa", seen_by("mofa"))
    assert f'the news "{STORM.headline}"' in text


def test_the_same_statement_is_written_anew_until_the_sentences_run_out() -> None:
    seen, made = seen_by("mofa"), Remark(ActId.WELCOME, "state")
    texts = [statement(made, "mofa", later(seen, "mofa", made, n)) for n in range(3)]
    assert len(set(texts)) == 3


def test_two_of_a_kind_filed_in_a_round_read_differently() -> None:
    seen, made = seen_by("mofa"), Remark(ActId.WELCOME, "state")
    after = replace(seen, statements=(made,))
    assert statement(made, "mofa", seen) != statement(made, "mofa", after)


@pytest.mark.parametrize("style", STYLES)
def test_firmness_is_heard(style: str) -> None:
    seen, term = seen_by("mofa", style), Term("costs", "welcome")
    told = {statement(Commitment(term, Bond.INSIST, n), "mofa", seen) for n in (1, 2, 3)}
    assert len(told) == 3
    assert all('"Welcome the new agreement"' in text and "insist" in text for text in told)


def test_committing_to_no_text_is_committing_to_silence() -> None:
    seen = seen_by("mofa")
    for bond in Bond:
        text = statement(Commitment(Term("costs", "none"), bond, 1), "mofa", seen)
        assert "a statement silent on" in text


def test_a_clarification_names_its_paragraph() -> None:
    assert "host nation support" in statement(Clarification("costs"), "mofa", seen_by("mofa"))


def test_what_somebody_typed_has_no_say_in_the_sentence() -> None:
    seen = seen_by("mofa")
    bare, typed = Remark(ActId.URGE, "dod"), Remark(ActId.URGE, "dod", "{them} [bold]{{x}}")
    assert statement(bare, "mofa", seen) == statement(typed, "mofa", seen)
    assert slot_of(bare, seen) == "urge.seat"


def test_preambular_wordings_go_on_and_operative_ones_stand_alone() -> None:
    """What is quoted of the text keeps the grammar of its part."""
    for clause in full_level().clauses:
        for wording in clause.wordings:
            if wording.sentence:
                first = wording.sentence.split()[0]
                participle = first.endswith(("ing", "ed"))
                assert participle == (clause.part is Part.PREAMBULAR), wording.sentence
