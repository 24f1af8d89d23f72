"""Text from people cannot do anything but be read."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from game.plain import Console, Left
from game.rules.moves import OfferPact, Say
from game.rules.pacts import NoCriticism
from tests.plain.rooms import a_room, answers, told

HOSTILE = (
    "\x1b[2J\x1b]0;owned\x07",
    "\u202egnitirw",
    "a\r\n>\nquit",
    "[bold red]loud[/]",
    "{seat} {0} %s $HOME",
    "\u2066\u200b\ufeff\x00",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_what_others_say_is_printed_inert_and_on_one_line(tmp_path: Path, words: str) -> None:
    room = a_room(tmp_path)
    room.table.submit(Say("mofa", (), f"Hear this: {words}"))
    said = told(room, "news", "talk mofa", "quit")
    assert sum("Hear this" in line for line in said) == 2
    assert not any(_unsafe(character) for line in said for character in line)
    assert said.count(">") == 3


@pytest.mark.parametrize("words", HOSTILE)
def test_what_one_types_is_data_wherever_it_is_typed(tmp_path: Path, words: str) -> None:
    room = a_room(tmp_path)
    typed = words.replace("\n", " ")
    for line in (typed, f"say all {typed}", f"clause {typed}", f"sound {typed}"):
        said = told(room, line, "cancel")
        assert not any(_unsafe(character) for one in said for character in one)


def test_the_name_of_a_pact_is_inert(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    offer = OfferPact("mofa", ("okinawa",), (NoCriticism("mofa"),), name="\x1b[31mred\u202e")
    room.table.submit(offer)
    said = answers(room, "pacts", "news")
    assert any("<U+001B>[31mred<U+202E>" in line for line in said)


def test_a_line_that_is_too_long_is_refused_kindly(tmp_path: Path) -> None:
    said = answers(a_room(tmp_path), f"say all {'x' * 5000}")
    assert said[0] == "Be brief: at most 1000 characters at once."


def test_the_end_of_the_input_leaves_and_keeps_the_game(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    said = told(room, "say all We stay", "pact", "offer")
    assert said[-1].startswith("You leave. The game is saved")
    assert any("We stay" in line for line in told(room, "talk all"))


def test_a_reader_that_has_gone_ends_it_quietly() -> None:
    class Closed(StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    with pytest.raises(Left):
        Console(StringIO(), Closed()).say("anybody?")


def _unsafe(character: str) -> bool:
    return character < " " or character in "\x7f\u202e\u2066\u200b\ufeff"
