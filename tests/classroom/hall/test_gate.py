"""Codes, tickets, names, and how often one may try."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.hall.gate import (
    FROM_ALL,
    FROM_ONE,
    WITHIN,
    Attempts,
    digest,
    found,
    new_code,
    new_ticket,
)
from game.classroom.hall.people import LONGEST, alike, called
from game.errors import Refused


class Time:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("written", ["hkt-m4r", " HKT M4R ", "hktm4r", "H-K-T-M-4-R"])
def test_a_code_may_be_written_as_one_likes(written: str) -> None:
    assert found(written, ["XXX-XXX", "HKT-M4R"]) == "HKT-M4R"


@pytest.mark.parametrize(
    "written", ["", "HKT-M4", "HKT-M4RR", "ß", "\x00" * 10_000, "HKT-M4R" * 99]
)
def test_anything_else_is_no_code(written: str) -> None:
    assert found(written, ["XXX-XXX", "HKT-M4R"]) is None


def test_codes_and_tickets_are_not_to_be_guessed() -> None:
    assert len({new_code() for _ in range(1000)}) > 990
    assert len({new_ticket() for _ in range(1000)}) == 1000
    assert len(new_ticket()) >= 43
    assert digest("a") != digest("b")


def test_an_address_may_be_wrong_a_few_times_and_then_waits() -> None:
    clock = Time()
    attempts = Attempts(clock)
    for _ in range(FROM_ONE):
        attempts.check("10.0.0.7")
        attempts.wrong("10.0.0.7")
    with pytest.raises(Refused, match="Too many wrong codes"):
        attempts.check("10.0.0.7")
    attempts.check("10.0.0.8")
    clock.now += WITHIN + 1
    attempts.check("10.0.0.7")


def test_a_machine_with_many_addresses_is_one_place() -> None:
    attempts = Attempts(lambda: 0.0)
    for n in range(FROM_ONE):
        attempts.wrong(f"2001:db8::{n:x}")
    with pytest.raises(Refused):
        attempts.check("2001:db8::ffff")
    attempts.check("2001:db8:0:1::1")


def test_all_addresses_together_are_bounded() -> None:
    attempts = Attempts(Time())
    for number in range(FROM_ALL):
        attempts.check(f"10.0.{number}.1")
        attempts.wrong(f"10.0.{number}.1")
    with pytest.raises(Refused):
        attempts.check("10.9.9.9")


@pytest.mark.parametrize(
    "name",
    ["", "   ", "…!?", "x" * (LONGEST + 1), "stickler", "Person", "\uff33tickler", "a" * 10**6],
)
def test_some_names_will_not_do(name: str) -> None:
    with pytest.raises(Refused):
        called(name, [])


def test_names_are_made_distinct() -> None:
    assert called("Ada", ["ada", "ADA 2"]) == "Ada 3"
    assert called("Ada", ["Adam"]) == "Ada"


def test_control_and_direction_characters_in_a_name_are_made_visible() -> None:
    assert called("A\u202eda", []) == "A<U+202E>da"
    assert called(" A\tda ", []) == "A da"


@given(st.text(min_size=1, max_size=30), st.lists(st.text(max_size=30)))
def test_a_name_that_does_is_bounded_inert_and_nobody_elses(given_: str, taken: list[str]) -> None:
    try:
        name = called(given_, taken)
    except Refused:
        return
    assert len(name) <= LONGEST + 5
    assert name.isprintable() or all(
        c.isspace() or ord(c) > 127 for c in name if not c.isprintable()
    )
    assert alike(name) not in {alike(other) for other in taken}
