"""A whole game through a pipe, by a stranger who knows only what it reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.debrief.reading import conference
from game.rules.names import Phase
from tests.plain.stranger import Stranger


@pytest.mark.parametrize(
    ("scenario", "seat"), [("the-hotline", "tokyo"), ("two-plus-two", "okinawa")]
)
def test_a_stranger_plays_a_whole_game_by_what_it_reads(
    tmp_path: Path, scenario: str, seat: str
) -> None:
    stranger = Stranger(tmp_path, scenario, "--seat", seat, "--seed", "7")
    stranger.play()
    (kept,) = (tmp_path / "games").glob("*.jsonl")
    met = conference(kept)
    assert met.state.phase is Phase.ENDED
    assert any(event.seat == seat for _, event in met.course if hasattr(event, "seat"))
    assert any(line.startswith("debrief ") for line in stranger.typed)
    assert not any("There is no command" in line for line in stranger.read)


def test_a_pipe_gets_words_and_nothing_else(tmp_path: Path) -> None:
    stranger = Stranger(
        tmp_path, "two-plus-two", "--seat", "mofa", "--seed", "2", "--level", "core"
    )
    stranger.play()
    drawn = {
        character
        for line in stranger.read
        for character in line
        if "\u2500" <= character <= "\u25ff"
    }
    assert not drawn
    assert not any("\x1b" in line for line in stranger.read)
