"""A line that is typed before there is an app."""

from __future__ import annotations

import pytest

from game.classroom.ssh.line import LONGEST, Left, Line


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("Ada\r", "Ada"),
        ("Ada\nBob\r", "Ada"),
        ("Bob\x15Ada\r", "Ada"),
        ("外交\x7f\x7fAda\r", "Ada"),
        ("A\x1b[D\x1b[3~\x1bOA\x1b[15~da\r", "Ada"),
        ("A\x1bbda\r", "Ada"),
        ("  Ada \u202e \r", "Ada"),
        ("\x00\x07\x0bAda\r", "Ada"),
        ("\r", ""),
        ("a" * 10_000 + "\r", "a" * LONGEST),
    ],
)
def test_a_line_is_what_was_typed_and_nothing_else(typed: str, line: str) -> None:
    assert Line("Name: ").take(typed.encode())[1] == line


def test_a_letter_may_come_in_two_parts() -> None:
    line = Line("Name: ")
    assert line.take("é".encode()[:1]) == ("", None)
    assert line.take("é".encode()[1:]) == ("\r\x1b[KName: é", None)


def test_what_is_not_taken_rings_the_bell() -> None:
    assert Line("Name: ").take(b"\x00") == ("\x07", None)


@pytest.mark.parametrize("key", [b"\x03", b"\x04"])
def test_one_may_go_away(key: bytes) -> None:
    with pytest.raises(Left):
        Line("Name: ").take(b"Ada" + key)
