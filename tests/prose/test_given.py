"""What AI delegates give as reasons is kept in English and read in the language spoken."""

from __future__ import annotations

import inspect
import re

import pytest

from game.delegates import silence
from game.language import speak
from game.prose.given import given

REASONS = [
    words.replace("{title}", "Who may call")
    for words in re.findall(r'reason = f?"([^"]+)"', inspect.getsource(silence))
]


def test_there_is_one_for_each_way_to_break_silence() -> None:
    assert len(REASONS) == 3


@pytest.mark.parametrize("reason", REASONS)
def test_a_delegates_reason_is_read_in_the_language_spoken(reason: str) -> None:
    assert given(reason) == reason
    speak("fr")
    assert given(reason) != reason
    assert ("Who may call" in given(reason)) == ("Who may call" in reason)


def test_what_a_person_types_stays_as_it_is() -> None:
    speak("fr")
    assert given("Our harbour would not ratify it.") == "Our harbour would not ratify it."
