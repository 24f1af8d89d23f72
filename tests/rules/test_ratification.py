"""The two-level game: what those at home make of the text that their delegation joined."""

from __future__ import annotations

import pytest

from game.rules.capitals import Constituency
from game.rules.events import ApprovalCounted, CapitalDecided, CommitmentJudged
from game.rules.moves import CloseSilence, FileStatement, Silence
from game.rules.names import Module, Term
from game.rules.outcome import Standing, scores
from game.rules.press import Bond, Commitment
from game.rules.procedure.ratification import final_approval
from tests.tables import Table, at_home, full_game, three_seats

SOFT_TRADE = Term("trade", "soft")


def home(approval: int = 50, threshold: int = 50, **more: object) -> Constituency:
    return Constituency("public", "The public", approval, threshold, **more)  # type: ignore[arg-type]


def judged(*north: Constituency, reserved: str | None = None) -> Table:
    """All join a soft text; North has these audiences."""
    table = Table(at_home(full_game(), north=north))
    table.all_file(peace="soft", border="soft", trade="soft").plenary()
    if reserved:
        table.answer("north", Silence.RESERVE, reserved)
    return table.do(CloseSilence())


@pytest.mark.parametrize(("approval", "ratified"), [(50, True), (49, False)])
def test_a_constituency_must_reach_its_threshold(approval: int, ratified: bool) -> None:
    table = judged(home(approval))
    assert table.last(ApprovalCounted) == [ApprovalCounted("north", "public", approval, 50)]
    assert table.last(CapitalDecided)[0] == CapitalDecided("north", ratified, ())


def test_its_taste_for_every_wording_adopted_counts() -> None:
    taste = {SOFT_TRADE: 10, Term("border", "soft"): -4, Term("border", "firm"): 9}
    table = judged(home(44, taste=taste))
    assert table.last(ApprovalCounted) == [ApprovalCounted("north", "public", 50, 50)]


def test_a_reserved_clause_counts_at_its_fallback() -> None:
    taste = {SOFT_TRADE: -10, Term("trade", "none"): 3}
    assert judged(home(50, taste=taste)).last(CapitalDecided)[0] == CapitalDecided(
        "north", False, ()
    )
    table = judged(home(50, taste=taste), reserved="trade")
    assert table.last(ApprovalCounted) == [ApprovalCounted("north", "public", 53, 50)]


def test_one_without_a_say_may_grumble() -> None:
    table = judged(home(80), home(0, has_say=False))
    assert table.last(CapitalDecided)[0] == CapitalDecided("north", True, ())


def test_one_with_a_say_is_enough_to_refuse() -> None:
    table = judged(home(80), home(0))
    assert table.last(CapitalDecided)[0] == CapitalDecided("north", False, ())
    assert scores(table.state)[0].standing is Standing.UNRATIFIED


def test_commitments_are_judged_before_the_constituencies_are() -> None:
    table = Table(at_home(full_game(), north=home(50)))
    firm = Commitment(Term("border", "firm"), Bond.INSIST, 1)
    table.do(FileStatement("north", firm)).all_file(peace="soft", border="soft", trade="soft")
    table.plenary().do(CloseSilence())
    kinds = [type(event) for event in table.last(CommitmentJudged, ApprovalCounted)]
    assert kinds == [CommitmentJudged, ApprovalCounted]
    assert table.last(ApprovalCounted) == [ApprovalCounted("north", "public", 46, 50)]
    assert table.last(CapitalDecided)[0] == CapitalDecided("north", False, ())


def test_what_those_at_home_think_is_for_their_delegation_alone() -> None:
    table = judged(home(80))
    assert any(isinstance(event, ApprovalCounted) for event in table.view("north").minutes)
    assert not any(isinstance(event, ApprovalCounted) for event in table.view("south").minutes)


def test_without_the_module_nobody_at_home_is_asked() -> None:
    table = Table(at_home(three_seats(modules=frozenset({Module.PRESS})), north=home(0, 100)))
    table.all_file(peace="soft", border="soft", trade="soft").plenary().do(CloseSilence())
    assert table.last(ApprovalCounted) == []
    assert table.last(CapitalDecided)[0] == CapitalDecided("north", True, ())


@pytest.mark.parametrize(("approval", "taste", "final"), [(95, 10, 100), (5, -10, 0), (50, 1, 51)])
def test_final_approval_runs_from_0_to_100(approval: int, taste: int, final: int) -> None:
    fond = home(taste={SOFT_TRADE: taste})
    assert final_approval(approval, fond, {"trade": "soft"}) == final
