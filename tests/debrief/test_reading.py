from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.debrief.bargains import Bargain, bargains
from game.debrief.clauses import stories
from game.debrief.reading import Conference, Dated, conference, standing
from game.debrief.relations import relations
from game.errors import CommuniqueError
from game.record import Entry
from game.rules.events import (
    ClauseAgreed,
    ContactGroupReported,
    Event,
    PactConcluded,
    PactLeft,
    PlenaryOpened,
    PlenaryTakenBack,
    PositionsRevealed,
    RoundBegan,
    SuggestionAnswered,
    TrustMoved,
)
from game.rules.moves import Reply
from game.rules.names import Term
from game.rules.pacts import Back, Exchange, NoCriticism, Pact
from game.rules.text import Positions
from game.table import Table
from tests.debrief.logs import adjourned

INCLUSIVE = Term("partners", "inclusive")
NAMED = Term("partners", "named")


def entry(*events: Event) -> Entry:
    return Entry(None, events)


def met(tmp_path: Path, *course: tuple[int, Event]) -> Conference:
    """A conference that ended without a text after that course."""
    ended = conference(adjourned(tmp_path / "ended.jsonl"))
    return replace(ended, course=tuple(Dated(number, event) for number, event in course))


def test_a_plenary_taken_back_leaves_nothing_but_the_bridge_that_was_found() -> None:
    found = ContactGroupReported("costs", ("mofa",), "resilience")
    nothing_new = ContactGroupReported("strait", ("mofa",), None)
    agreed = ClauseAgreed("partners", "named", ("mofa",))
    course = standing(
        [
            entry(RoundBegan(1, 3)),
            entry(PlenaryOpened(1), agreed, found, nothing_new, RoundBegan(2, 3)),
            entry(PlenaryTakenBack(1)),
            entry(PlenaryOpened(1)),
        ]
    )
    assert course == (
        Dated(1, RoundBegan(1, 3)),
        Dated(1, found),
        Dated(1, PlenaryOpened(1)),
    )


def test_a_conference_that_goes_on_is_not_opened(tmp_path: Path) -> None:
    lines = adjourned(tmp_path / "ended.jsonl").read_text(encoding="utf-8").splitlines(True)
    path = tmp_path / "going-on.jsonl"
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    with pytest.raises(CommuniqueError, match="the game is not over"):
        conference(path)


def test_an_exchange_is_a_bargain_for_both(tmp_path: Path) -> None:
    promise = Exchange("mofa", INCLUSIVE, "state", Term("costs", "welcome"))
    pact = Pact("mofa+state#1", "", ("mofa", "state"), (promise,), public=False)
    found = bargains(met(tmp_path, (2, PactConcluded(pact, pact.members))))
    assert [(b.round, b.seat, b.term) for b in found] == [
        (2, "mofa", INCLUSIVE),
        (2, "state", Term("costs", "welcome")),
    ]
    assert found[0].words.startswith("STATE backs “")


def test_a_promise_to_back_is_given_for_what_the_others_promise(tmp_path: Path) -> None:
    promises = (Back("mofa", INCLUSIVE), NoCriticism("state"))
    pact = Pact("mofa+state#1", "", ("mofa", "state"), promises, public=True)
    found = bargains(met(tmp_path, (1, PactConcluded(pact, pact.members))))
    words = "a pact: STATE will publish no criticism of another member"
    assert found == (Bargain(1, "mofa", INCLUSIVE, words),)


def test_only_a_suggestion_that_was_agreed_to_is_a_bargain(tmp_path: Path) -> None:
    asked = SuggestionAnswered("mofa", "dod", (), (INCLUSIVE,), Reply.AGREE)
    declined = SuggestionAnswered("mod", "dod", (), (INCLUSIVE,), Reply.DECLINE)
    found = bargains(met(tmp_path, (1, asked), (1, declined)))
    words = "DOD asked for it, offering nothing in return"
    assert found == (Bargain(1, "mofa", INCLUSIVE, words),)


def placards(wording: str, *supporters: str) -> PositionsRevealed:
    """All seats that hold the wording, and DOD, which reserves."""
    shown = tuple((seat, Positions(wording)) for seat in supporters)
    return PositionsRevealed("partners", (*shown, ("dod", None)))


def test_a_delegation_moves_when_its_placard_turns_and_for_what_came_before(tmp_path: Path) -> None:
    ended = met(
        tmp_path,
        (1, placards("named", "mofa", "mod")),
        (2, SuggestionAnswered("mofa", "dod", (NAMED,), (INCLUSIVE,), Reply.AGREE)),
        (2, placards("inclusive", "mofa", "mod")),
        (3, placards("named", "mofa")),
        (4, SuggestionAnswered("mod", "dod", (), (NAMED,), Reply.AGREE)),
    )
    outcome = ended.setting.by_id["partners"].fallback
    wordings = replace(ended.setting.by_id["partners"], fallback="inclusive")
    setting = replace(
        ended.setting,
        clauses=tuple(wordings if c.id == "partners" else c for c in ended.setting.clauses),
    )
    assert outcome != "inclusive"
    changed = replace(ended, setting=setting, state=replace(ended.state, setting=setting))
    story = next(story for story in stories(changed) if story.clause == "partners")
    turns = [(m.round, m.seat, m.towards, bool(m.bargains)) for m in story.movements]
    assert turns == [(2, "mofa", True, True), (2, "mod", True, False), (3, "mofa", False, False)]
    assert story.supporters == ()


def test_relations_follow_trust_and_pacts_from_round_to_round(tmp_path: Path) -> None:
    pact = Pact("mod+mofa#1", "", ("mofa", "mod", "dod"), (), public=True)
    found = relations(
        met(
            tmp_path,
            (1, RoundBegan(1, 3)),
            (1, PactConcluded(pact, pact.members)),
            (1, TrustMoved("mofa", "mod", 4, 4)),
            (2, RoundBegan(2, 3)),
            (2, TrustMoved("mod", "mofa", -10, -10)),
            (2, PactLeft("dod", pact.id, pact.members)),
        )
    )
    assert [moment.round for moment in found] == [0, 1, 2]
    assert [moment.pacts for moment in found] == [(), (("mofa", "mod", "dod"),), (("mofa", "mod"),)]
    pairs = [moment.pairs[0] for moment in found]
    assert [(p.one, p.other, p.trusts, p.trusted) for p in pairs] == [
        ("mofa", "mod", 0, 0),
        ("mofa", "mod", 4, 0),
        ("mofa", "mod", 4, -10),
    ]


def test_looking_back_does_not_take_the_record_from_who_plays(tmp_path: Path) -> None:
    path = adjourned(tmp_path / "ended.jsonl")
    table, _ = Table.resume(path)
    assert conference(path).state == table.opened()
    table.close()
