"""`--hot-seat`: who sits where, in a line."""

from __future__ import annotations

import pytest

from game.commands.seating import seating
from game.errors import CommuniqueError


def test_seats_come_with_names_or_without() -> None:
    assert seating("mofa,state") == {"mofa": "", "state": ""}
    assert seating("mofa=Ada Löw, state = 田中 ") == {"mofa": "Ada Löw", "state": "田中"}


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("mofa", "two seats at least"),
        ("mofa,mofa=Ben", "mofa is there twice"),
        ("mofa,,state", "a seat is missing"),
        ("mofa,=Ben", "a seat is missing"),
        ("", "a seat is missing"),
    ],
)
def test_what_names_no_seats_is_refused_with_the_mend(given: str, why: str) -> None:
    with pytest.raises(CommuniqueError, match=why):
        seating(given)
