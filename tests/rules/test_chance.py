from __future__ import annotations

from collections import Counter
from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.chance import draw


def test_a_draw_is_the_same_for_ever() -> None:
    assert [draw(7, "round", n, "event", below=100) for n in range(6)] == [7, 91, 75, 42, 69, 40]


def test_names_of_any_language_draw_the_same_on_every_python() -> None:
    # U+1C89 is a letter to Python 3.14 and nothing yet to 3.11, which shows in its repr.
    digest = blake2b(rb"7|'\u1c89'|'\xe9'|'\ud800'".replace(b"|", b"\x1f"), digest_size=16).digest()
    assert draw(7, "\u1c89", "é", "\ud800", below=2**128) == int.from_bytes(digest, "big")


@given(st.integers(), st.lists(st.text() | st.integers()), st.integers(1, 1000))
def test_a_draw_is_one_of_so_many_possibilities(
    seed: int, names: list[str | int], below: int
) -> None:
    assert 0 <= draw(seed, *names, below=below) < below
    assert draw(seed, *names, below=1) == 0


def test_a_draw_is_even() -> None:
    count = Counter(draw(1, n, below=6) for n in range(6000))
    assert all(900 < count[face] < 1100 for face in range(6))


def test_seed_and_every_name_matter_and_so_does_where_one_ends() -> None:
    draws = [
        draw(1, "a", "b", below=2**64),
        draw(2, "a", "b", below=2**64),
        draw(1, "b", "a", below=2**64),
        draw(1, "ab", below=2**64),
        draw(1, "a", below=2**64),
        draw(1, "a", 1, below=2**64),
        draw(1, "a", "1", below=2**64),
        draw(1, "a'\x1f'b", below=2**64),
    ]
    assert len(set(draws)) == len(draws)


def test_nothing_can_be_drawn_from_nothing() -> None:
    with pytest.raises(ValueError, match="0 possibilities"):
        draw(1, "a", below=0)
