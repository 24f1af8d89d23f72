"""Capitals: what a delegation joined, they ratify or cannot.

South's capital cannot ratify firm trade; East's cannot ratify a firm border.
"""

from __future__ import annotations

from typing import Any

from game.rules.decision import ConsensusMinus
from game.rules.events import CapitalDecided, ConferenceEnded, EndReason
from game.rules.moves import CloseSilence, Silence
from game.rules.names import Term
from tests.tables import Table, three_seats, two_seats

TEXT = (Term("peace", "soft"), Term("border", "firm"), Term("trade", "firm"))


def firm_text(**procedure: Any) -> Table:
    """A table of three where a firm text is under silence."""
    return Table(three_seats(**procedure)).all_file(peace="soft", border="firm", trade="firm")


def test_a_capital_does_not_ratify_what_crosses_a_red_line() -> None:
    table = firm_text().plenary().do(CloseSilence())
    assert table.last(CapitalDecided) == [
        CapitalDecided("north", True, ()),
        CapitalDecided("south", False, ("trade",)),
        CapitalDecided("east", False, ("border",)),
    ]
    assert table.last(ConferenceEnded) == [ConferenceEnded(EndReason.IN_FORCE, TEXT)]


def test_a_reservation_saves_the_clause_it_names() -> None:
    table = firm_text().plenary().answer("south", Silence.RESERVE, "trade")
    table.answer("east", Silence.RESERVE, "trade").do(CloseSilence())
    assert table.last(CapitalDecided)[1:] == [
        CapitalDecided("south", True, ()),
        CapitalDecided("east", False, ("border",)),
    ]


def test_who_broke_a_silence_that_held_asks_no_capital() -> None:
    table = firm_text(rule=ConsensusMinus(1)).plenary().answer("east", Silence.BREAK)
    table.do(CloseSilence())
    assert table.last(CapitalDecided) == [
        CapitalDecided("north", True, ()),
        CapitalDecided("south", False, ("trade",)),
    ]


def test_with_too_few_ratifications_there_is_no_text_for_anyone() -> None:
    table = firm_text(ratifications=2).plenary().do(CloseSilence())
    assert table.last(ConferenceEnded) == [ConferenceEnded(EndReason.UNRATIFIED, None)]


def test_with_just_enough_there_is() -> None:
    table = firm_text(ratifications=2).plenary().answer("south", Silence.RESERVE, "trade")
    table.do(CloseSilence())
    assert table.last(ConferenceEnded) == [ConferenceEnded(EndReason.IN_FORCE, TEXT)]


def test_what_the_chair_proposed_is_judged_like_the_rest() -> None:
    table = Table(two_seats(rounds=1)).all_file(peace="soft", border="soft")
    table.file("north", trade="firm").plenary().do(CloseSilence())
    assert table.last(CapitalDecided) == [
        CapitalDecided("north", True, ()),
        CapitalDecided("south", False, ("trade",)),
    ]
