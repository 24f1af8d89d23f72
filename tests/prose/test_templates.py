"""Every variant of every template, for every delegation and clause: English, and complete."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib.resources import files

import pytest

from game.language import languages
from game.prose.planning import plan_for
from game.prose.plans import Plan
from game.prose.sheets import CHAIR, OWN, STYLES, fill, opening, placeholders, sheet
from game.rules.apply import start
from game.rules.events import ClockStopped, Event, PactEnded, PactLeft, RoundBegan
from game.rules.view import View, view

from .cases import every_event
from .full_cases import background, every_full_event, pacts_of
from .full_level import full_level

SHEETS = (*STYLES, OWN, CHAIR)
TALK = (
    *("sounded_out", "sounding_answered", "claimed", "suggested.trade", "suggested.ask"),
    *("answered.agree", "answered.consider", "answered.decline", "page_shown"),
)
VERBATIM = ("said.to", "said.all", "conferred")
MODULES = (
    *("pact_offered", "pact_accepted", "pact_declined"),
    *("demarche_made", "demarche_considered", "demarche_declined"),
)
INNER = (
    *("positions.only", "positions.any", "positions.rest", "positions.bar"),
    *("red_lines.none", "red_lines.one", "red_lines.some"),
)


def views() -> list[View]:
    """Everybody's view of the opening, every style in every seat once."""
    setting = full_level()
    told = []
    for turn in range(len(STYLES)):
        delegations = tuple(
            replace(d, style=STYLES[(n + turn) % len(STYLES)])
            for n, d in enumerate(setting.delegations)
        )
        state, _ = start(replace(setting, delegations=delegations), 1)
        told += [view(state, seat) for seat in (setting.seats if turn == 0 else setting.seats[:1])]
    return [replace(seen, minutes=background(setting)) for seen in told]


def heard(seen: View) -> list[Event]:
    """What this seat could be sent."""
    setting = full_level()
    events = (*every_event(setting), *every_full_event(setting))
    return [e for e in events if seen.seat in e.audience(seen.seats)]


def _all_but_one_leave() -> list[PactLeft]:
    first = pacts_of(full_level())[0]
    return [PactLeft(seat, first.id, ()) for seat in first.members[1:]]


@cache
def plans() -> list[tuple[Plan, View]]:
    found = []
    for seen in views():
        stopped = replace(seen, minutes=(ClockStopped(),))
        now = len(seen.minutes)
        found += [(p, seen) for e in heard(seen) if (p := plan_for(e, seen, now))]
        # Of a pact that all but one have left.
        left = replace(seen, minutes=(*seen.minutes, *_all_but_one_leave()))
        alone = plan_for(PactEnded("pact-0", ()), left, len(left.minutes))
        assert alone
        found.append((alone, left))
        further = plan_for(RoundBegan(3, 3), stopped, 1)
        assert further
        found.append((further, stopped))
    return found


def variants(plan: Plan) -> list[str]:
    """Every template that a plan could take, inner ones put in."""
    frames = sheet(plan.sheet)[plan.slot] if plan.slot else ()
    if plan.inner is None:
        return list(frames)
    hole, slot = f"{{{plan.inner[0]}}}", plan.inner[1]
    inner = sheet(plan.sheet)[slot]
    assert all(hole in frame for frame in frames), f"{plan.slot} leaves out {hole}"
    return [f.replace(hole, i) for f in frames for i in inner]


@cache
def rendered() -> dict[str, str]:
    """Every text that could come out, and the template it comes from."""
    found: dict[str, str] = {}
    for plan, _ in plans():
        phrases = plan.phrases()
        for template in variants(plan):
            found.setdefault(fill(template, phrases), template)
    return found


@cache
def all_text() -> str:
    """All of it, a line a text."""
    return "\n".join(rendered())


def faults(pattern: str) -> list[str]:
    """Some texts that have the pattern in them."""
    text = all_text()
    places = (found.start() for found in re.finditer(pattern, text, re.MULTILINE))
    return [text[max(0, at - 60) : at + 60] for at, _ in zip(places, range(5), strict=False)]


def test_there_is_a_sheet_for_every_style_and_no_other() -> None:
    folder = files("game.prose").joinpath("templates")
    found = {f.name for f in folder.iterdir()}
    others = {
        "acts.yaml",
        "grammar.yaml",
        "phrases.yaml",
        "promises.yaml",
        "wire.yaml",
        "statements",
    }
    assert found - set(languages()) == {*others, *(f"{name}.yaml" for name in SHEETS)}
    written = {f.name for f in folder.joinpath("statements").iterdir()}
    assert written == {f"{name}.yaml" for name in STYLES}


@pytest.mark.parametrize("style", STYLES)
def test_a_style_has_every_kind_of_talk_in_enough_variants(style: str) -> None:
    assert set(sheet(style)) == {*TALK, *INNER, *MODULES, "conferred"}
    assert {len(sheet(style)[slot]) for slot in MODULES} == {5}
    assert {slot: len(sheet(style)[slot]) for slot in TALK if slot != "page_shown"} == {
        slot: pytest.approx(6, abs=1) for slot in TALK if slot != "page_shown"
    }
    assert len(sheet(style)["page_shown"]) >= 4


def test_every_slot_is_used_and_every_slot_used_is_there() -> None:
    used = {
        (p.sheet, slot) for p, _ in plans() for slot in (p.slot, p.inner and p.inner[1]) if slot
    }
    assert used == {(name, slot) for name in SHEETS for slot in sheet(name)}


@pytest.mark.parametrize("name", SHEETS)
def test_no_two_variants_of_a_sheet_are_equal(name: str) -> None:
    slots = sheet(name)
    for slot, found in slots.items():
        assert len(set(found)) == len(found), slot
    if name in STYLES:
        talk = [v for slot in TALK for v in slots[slot]]
        shared = {v for v in talk if talk.count(v) > 1}
        assert shared <= {"You asked about {subject}. {positions}"}


@pytest.mark.parametrize("name", SHEETS)
def test_no_slot_has_one_opening_only(name: str) -> None:
    for slot, found in sheet(name).items():
        if slot not in VERBATIM:
            assert len({opening(v) for v in found}) > 1, slot


def test_every_placeholder_is_known() -> None:
    for plan in {(p.sheet, p.slot, p.inner): p for p, _ in plans()}.values():
        known = plan.phrases().keys()
        for template in variants(plan):
            assert placeholders(template) <= known, template


def test_every_line_is_a_sentence() -> None:
    assert len(rendered()) > 10_000
    assert not faults(r"^[^A-Z0-9\"]"), "begins without a capital"
    assert not faults(r"(?<![.!?])(?<![.!?]\")$"), "ends without a full stop"
    assert not faults(r"\.\"\.$|[!?]\"\.$|\.\.|,,|,\.|;\.|:\."), "stops twice"


def test_nothing_is_left_open_or_doubled() -> None:
    typed = re.sub(r"\{(subject|would|them|give)\}", "", all_text())
    assert "{" not in typed
    assert not faults(r"  | [,.;:?!]|\( | \)| $|^ "), "stray spaces"
    assert not faults(r"(?i)\b(\w+) \1\b"), "a word twice"
    assert not faults(r"\b[Aa] [aeio]"), "a for an"
    assert not faults(r"(?i)\baccept no text|leave out no text|without no text|cannot no "), (
        "negated"
    )


def test_every_sentence_within_a_line_begins_with_a_capital() -> None:
    assert not faults(r"[a-z\"][.?!] [a-z]")


def test_quotation_marks_come_in_pairs() -> None:
    assert not [text for text in rendered() if text.count('"') % 2]


@pytest.mark.parametrize("name", [*STYLES, OWN])
def test_talk_always_says_what_it_is_about(name: str) -> None:
    about = {"subject", "Subject", "para", "Para", "title", "on", "on_ask", "ask", "to_ask"}
    for slot in TALK:
        for variant in sheet(name)[slot]:
            assert placeholders(variant) & about, variant
            if slot == "suggested.trade":
                assert placeholders(variant) & {"give", "to_give"}, variant


@pytest.mark.parametrize("name", [*STYLES, OWN])
def test_pacts_and_demarches_always_say_which(name: str) -> None:
    which = {
        *("pact", "Pact", "would", "Would", "subject", "Subject", "para", "line", "to_ask"),
        "demarche",
    }
    for slot in MODULES:
        for variant in sheet(name)[slot]:
            assert placeholders(variant) & which, variant
            if slot == "pact_offered":
                assert {"span", "a_pact"} & {p.lower() for p in placeholders(variant)}, variant


def test_no_promise_is_denied_twice() -> None:
    assert not faults(r"(?i)\b(not|never) (make no|say nothing|give the papers nothing)")
    assert not faults(r"(?i)\bdid do\b")
