from __future__ import annotations

from pathlib import Path

import pytest

from game.archive import opened, transcript
from game.archive.playback import Playback
from game.errors import NotFound
from game.record import replay
from game.record.header import PERSON
from game.rules.moves import Adjourn, CloseInformals, Move, Say
from game.rules.names import Phase
from game.scenario import find, load
from game.table import Table
from tests.debrief.logs import GOLDEN

SCENARIO = load(find("two-plus-two"))


def played(path: Path, people: tuple[str, ...], *moves: Move) -> Playback:
    """A game with people in some seats, in which these moves were made."""
    players = {seat: PERSON if seat in people else "stickler" for seat in SCENARIO.setting.seats}
    table = Table.open(SCENARIO, 7, players, path)
    for move in moves:
        table.submit(move)
    table.close()
    return Playback(opened(path))


@pytest.mark.parametrize("log", GOLDEN, ids=lambda log: log.stem)
def test_from_every_seat_and_from_above_the_prose_is_the_transcripts(log: Path) -> None:
    playback = Playback(opened(log))
    assert playback.seats == (None, *playback.conference.setting.seats)
    for seat in playback.seats:
        told = [line for moment in playback.watched(seat).moments for line in moment.lines]
        assert told == [line for _, line in transcript(playback.conference, seat)]


def test_the_state_at_a_moment_is_what_the_record_led_to_until_then() -> None:
    playback = Playback(opened(GOLDEN[0]))
    record, setting = playback.conference.record, playback.conference.setting
    for entry in (0, 1, 31, 32, 33, 200, len(record.entries) - 1):
        wanted = replay(setting, record.header.seed, record.entries[: entry + 1])
        assert playback.state(entry) == wanted


def test_gauges_say_how_things_stood() -> None:
    playback = Playback(opened(GOLDEN[0]))
    seats = playback.conference.setting.seats
    for seat in playback.seats:
        for moment in playback.watched(seat).moments[::40]:
            state = playback.state(moment.entry)
            assert moment.gauges.brackets == len(state.open_clauses)
            assert moment.gauges.heat == state.temperature
            pairs = [(a, b) for a in seats for b in seats if a != b and seat in (None, a)]
            mean = sum(state.trust.get(pair, 0) for pair in pairs) / len(pairs)
            assert moment.gauges.trust == pytest.approx(mean)


def test_a_game_that_goes_on_is_open_to_its_people_alone(tmp_path: Path) -> None:
    playback = played(tmp_path / "on.jsonl", ("mod",), Say("mofa", ("state",), "between us"))
    assert not playback.ended
    assert playback.seats == ("mod",)
    assert playback.first() == "mod"
    assert "between us" not in str(playback.watched("mod").moments)
    for closed in (None, "mofa"):
        with pytest.raises(NotFound, match=r"goes on.*mod"):
            playback.watched(closed)


def test_where_several_people_sit_it_has_to_be_said_whose_game_is_shown(tmp_path: Path) -> None:
    playback = played(tmp_path / "on.jsonl", ("mofa", "mod"))
    with pytest.raises(NotFound, match="name the seat"):
        playback.first()
    assert playback.allowed("mofa") == "mofa"


def test_a_seat_that_there_is_not_is_refused_plainly(tmp_path: Path) -> None:
    playback = played(tmp_path / "over.jsonl", ("mofa",), Adjourn())
    with pytest.raises(NotFound, match="no seat <U\\+001B>nowhere"):
        playback.allowed("\x1bnowhere")


def test_once_it_is_over_everything_is_open(tmp_path: Path) -> None:
    said = Say("mofa", ("state",), "between us")
    playback = played(tmp_path / "over.jsonl", ("mod",), said, Adjourn())
    assert playback.first() is None
    assert "between us" in str(playback.watched(None).moments)
    assert "between us" not in str(playback.watched("mod").moments)
    assert playback.watched(None).moments[-1].phase is Phase.ENDED


def test_words_are_found_all_round_and_backwards(tmp_path: Path) -> None:
    moves = [Say("mofa", (), words) for words in ("alpha", "the needle", "omega")]
    watched = played(tmp_path / "over.jsonl", ("mofa",), *moves, Adjourn()).watched(None)
    assert watched.find("NEEDLE", 0) == 2
    assert watched.find("needle", 2) == 2
    assert watched.find("alpha", 3) == 1
    assert watched.find("omega", 1, -1) == 3
    assert watched.find("nobody said this", 0) is None


def test_rounds_are_gone_through_and_a_plenary_ends_its_own(tmp_path: Path) -> None:
    close, said = CloseInformals(), Say("mofa", (), "well")
    watched = played(tmp_path / "on.jsonl", ("mofa",), said, close, said, said, close).watched(
        "mofa"
    )
    assert [moment.round for moment in watched.moments] == [1, 1, 1, 2, 2, 2]
    assert [moment.plenary for moment in watched.moments] == [False, False, True] * 2
    assert watched.round(0, 1) == 3
    assert watched.round(4, -1) == 3
    assert watched.round(3, -1) == 0
    assert watched.round(3, 1) == 5
