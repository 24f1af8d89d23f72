"""The notice that silence was broken, and the toast of a reply."""

from __future__ import annotations

from game.rules.events import ClockStopped, SoundingAnswered
from game.rules.moves import AnswerSilence, AnswerSounding, Silence, SoundOut
from game.rules.text import Positions
from game.screens.notice import broken_words
from game.screens.replies import replies
from tests.tables import Table, two_seats


def test_it_names_who_broke_and_why_and_that_the_clock_is_stopped() -> None:
    table = Table(two_seats(rounds=1)).all_file(peace="soft").plenary()
    table.do(AnswerSilence("north", Silence.BREAK, reason="Not [b]this[/b]."))
    table.do(AnswerSilence("south", Silence.KEEP))
    assert table.last(ClockStopped)
    words = broken_words(table.events, table.view("south"))
    assert len(words) == 2
    assert "Not [b]this[/b]." in words[0]


def test_only_answers_to_oneself_are_replies() -> None:
    table = Table(two_seats()).do(SoundOut("north", "south", "peace"))
    assert not list(replies(table.events, table.view("north")))
    table.do(AnswerSounding("south", "north", "peace", Positions("soft")))
    assert table.last(SoundingAnswered)
    ((name, words),) = replies(table.events, table.view("north"))
    assert name == "S to you"
    assert words
    assert not list(replies(table.events, table.view("south")))
