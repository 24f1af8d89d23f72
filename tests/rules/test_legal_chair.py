"""What the chair may and may not do."""

from __future__ import annotations

import pytest

from game.rules.events import ConferenceEnded, EndReason, PlenaryOpened, SilenceRevealed
from game.rules.moves import Adjourn, ChairMove, CloseInformals, CloseSilence, OpenSilence
from tests.tables import Table, two_seats


def under_silence() -> Table:
    return Table(two_seats()).all_file(peace="soft", border="soft", trade="soft").plenary()


@pytest.mark.parametrize("move", [CloseInformals(), OpenSilence(), CloseSilence(), Adjourn()])
def test_nothing_follows_the_end(move: ChairMove) -> None:
    assert Table(two_seats()).do(Adjourn()).refuses(move) == "The conference is over."


def test_the_chair_closes_the_informals_without_waiting() -> None:
    assert Table(two_seats()).do(CloseInformals()).last(PlenaryOpened) == [PlenaryOpened(1)]


def test_there_are_no_informals_under_silence() -> None:
    assert "no informals to close" in under_silence().refuses(CloseInformals())


def test_silence_is_opened_once() -> None:
    assert "already under silence" in under_silence().refuses(OpenSilence())


def test_silence_is_not_opened_on_what_is_no_statement() -> None:
    assert "no statement yet" in Table(two_seats()).refuses(OpenSilence())


def test_silence_is_closed_when_there_is_one() -> None:
    assert "No text is under silence" in Table(two_seats()).refuses(CloseSilence())
    assert len(under_silence().do(CloseSilence()).last(SilenceRevealed)) == 2


@pytest.mark.parametrize("table", [Table(two_seats()), under_silence()])
def test_the_chair_adjourns_at_any_time_without_a_text(table: Table) -> None:
    table.do(Adjourn())
    assert table.events == (ConferenceEnded(EndReason.ADJOURNED, None),)
