"""Headlines of the press gallery: everybody reads them, and they move nothing."""

from __future__ import annotations

import pytest

from game.rules.events import HeadlinePrinted
from game.rules.moves import Adjourn, CallRecess, CloseInformals, PrintHeadline, TakeBack
from game.rules.names import Phase
from game.rules.tuning import HEADLINE_LIMIT
from tests.tables import Table, two_seats

PAPER = "The Evening Echo"
FIRST = PrintHeadline("Ada", PAPER, "Talks begin")
SECOND = PrintHeadline("Ada", PAPER, "Talks go on")


def test_every_delegation_reads_a_headline_and_nothing_else_has_changed() -> None:
    table = Table(two_seats())
    before = table.state
    table.do(FIRST)
    printed = HeadlinePrinted("Ada", PAPER, "Talks begin")
    assert table.events == (printed,)
    for seat in ("north", "south"):
        assert table.view(seat).minutes == (*before.minutes[seat], printed)
    assert (table.state.temperature, table.state.trust) == (before.temperature, before.trust)
    assert table.state.capital == before.capital


def test_a_journalist_prints_once_a_round_and_another_one_too() -> None:
    table = Table(two_seats()).do(FIRST)
    assert "One headline a round" in table.refuses(SECOND)
    table.do(PrintHeadline("Ben", PAPER, "Talks begin"), CloseInformals(), SECOND)
    assert table.last(HeadlinePrinted) == [HeadlinePrinted("Ada", PAPER, "Talks go on")]


def test_the_press_prints_in_a_recess_under_silence_and_once_more_when_all_is_over() -> None:
    table = Table(two_seats()).do(CallRecess(), FIRST)
    table = Table(two_seats()).all_file(peace="soft", border="soft", trade="soft").plenary()
    assert table.state.phase is Phase.SILENCE
    table.do(FIRST, Adjourn(), SECOND)
    assert "One headline a round" in table.refuses(SECOND)


def test_what_was_printed_is_not_unprinted_with_a_plenary_taken_back() -> None:
    table = Table(two_seats()).do(FIRST).plenary().do(SECOND, TakeBack())
    assert HeadlinePrinted("Ada", PAPER, "Talks go on") in table.view("south").minutes
    assert "One headline a round" in table.refuses(PrintHeadline("Ada", PAPER, "Back again"))


@pytest.mark.parametrize(
    "headline", ["", "  ", "two  spaces", "clear\x1b[2Jscreen", "right\u202eleft"]
)
def test_a_headline_is_plain_words(headline: str) -> None:
    assert Table(two_seats()).refuses(PrintHeadline("Ada", PAPER, headline))


def test_a_headline_is_short_and_signed() -> None:
    table = Table(two_seats()).do(PrintHeadline("Ada", PAPER, "x" * HEADLINE_LIMIT))
    long = PrintHeadline("Ben", PAPER, "x" * (HEADLINE_LIMIT + 1))
    assert str(HEADLINE_LIMIT) in table.refuses(long)
    assert table.refuses(PrintHeadline("", PAPER, "Talks go on"))
    assert table.refuses(PrintHeadline("Ben", "", "Talks go on"))
