"""The interface's words in the language spoken."""

import pytest

from game.errors import NotFound
from game.language import ENGLISH, _, languages, later, plural, speak


def test_english_is_spoken_as_it_is_written() -> None:
    speak(ENGLISH)
    assert _("Leave") == later("Leave") == "Leave"
    assert plural("{n} line", "{n} lines", 1).format(n=1) == "1 line"
    assert plural("{n} line", "{n} lines", 3).format(n=3) == "3 lines"


def test_a_language_without_a_catalogue_is_refused_and_the_others_are_named() -> None:
    with pytest.raises(NotFound, match="one of en"):
        speak("tlh")
    assert languages()[0] == ENGLISH
