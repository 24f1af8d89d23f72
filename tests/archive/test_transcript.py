from __future__ import annotations

from pathlib import Path

import pytest

from game.archive import Conference, opened, transcript
from game.errors import NotFound
from game.prose import lines, told
from game.rules.view import view
from game.rules.words import plain
from tests.archive.kept import GAMES, a_game, keep, keep_saying


def game(folder: Path, number: int = GAMES[0]) -> Conference:
    return opened(keep(folder / "game.jsonl", number))


def test_a_seat_reads_what_it_heard_and_no_more(tmp_path: Path) -> None:
    conference = game(tmp_path)
    for seat in conference.setting.seats:
        seen = view(a_game(GAMES[0]).final, seat)
        heard = [plain(told(line, seen)) for line in lines(seen) if line]
        assert [line for _, line in transcript(conference, seat)] == heard


@pytest.mark.parametrize("number", GAMES)
def test_the_keeper_reads_all_and_every_secret(tmp_path: Path, number: int) -> None:
    conference = game(tmp_path, number)
    told_lines = [line for _, line in transcript(conference)]
    assert [line for line in told_lines if line.startswith("[MOFA] You")]
    assert not [line for line in told_lines if line.startswith("You")]
    for move in a_game(number).moves:
        if words := getattr(move, "text", ""):
            assert [line for line in told_lines if words in line]


def test_one_round_can_be_read_alone(tmp_path: Path) -> None:
    conference = game(tmp_path)
    whole = transcript(conference)
    assert transcript(conference, number=2) == tuple(each for each in whole if each[0] == 2)
    assert [now for now, _ in whole] == sorted(now for now, _ in whole)


def test_a_seat_or_a_round_that_is_not_there_is_refused_with_what_is(tmp_path: Path) -> None:
    conference = game(tmp_path)
    with pytest.raises(NotFound, match="there are mofa, mod"):
        transcript(conference, "nato\x1b")
    with pytest.raises(NotFound, match=r"no round 99 in it; the last is round \d"):
        transcript(conference, number=99)


def test_what_was_typed_moves_no_cursor(tmp_path: Path) -> None:
    hostile = ("\\u001b[2J\\u202e", "[red]<b>", "\\u0007\\r\\n")
    conference = opened(keep_saying(tmp_path / "game.jsonl", *hostile, number=GAMES[0]))
    text = "".join(line for _, line in transcript(conference))
    assert "<U+001B>[2J<U+202E>" in text
    assert text.isprintable()


def test_a_log_with_a_header_alone_has_nothing_to_tell(tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl")
    path.write_bytes(path.read_bytes().partition(b"\n")[0] + b"\n")
    assert transcript(opened(path)) == ()
