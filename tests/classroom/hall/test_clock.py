"""The phase clock."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.classroom.hall.clock import Clock

NOW = 1_700_000_000.0
seconds = st.floats(0, 10_000)


def test_a_clock_runs_out() -> None:
    clock = Clock.of_seconds(600, NOW)
    assert clock.remaining(NOW + 60) == 540
    assert not clock.due(NOW + 599)
    assert clock.due(NOW + 600)
    assert clock.remaining(NOW + 700) == 0


@given(seconds, seconds)
def test_a_pause_costs_no_time(before: float, pause: float) -> None:
    clock = Clock.of_seconds(20_000, NOW).pause(NOW + before)
    assert clock.paused
    assert not clock.due(NOW + 10**6)
    again = clock.go_on(NOW + before + pause)
    left = again.remaining(NOW + before + pause)
    assert left is not None
    assert abs(left - (20_000 - before)) < 1e-3


def test_a_clock_is_extended_running_or_paused_and_never_ends_in_the_past() -> None:
    clock = Clock.of_seconds(60, NOW)
    assert clock.extend(30, NOW).remaining(NOW) == 90
    assert clock.pause(NOW).extend(30, NOW).remaining(NOW) == 90
    assert clock.extend(-600, NOW).remaining(NOW) == 0
    assert Clock().extend(60, NOW) == Clock()


def test_each_phase_has_the_same_length() -> None:
    clock = Clock.of_seconds(60, NOW).extend(300, NOW).next_phase(NOW + 20)
    assert clock.remaining(NOW + 20) == 60


def test_dates_come_in_order_and_the_last_is_the_last() -> None:
    day = 86_400.0
    clock = Clock.of_dates((NOW + 2 * day, NOW + day))
    assert clock.remaining(NOW) == day
    clock = clock.next_phase(NOW + day)
    assert clock.remaining(NOW + day) == day
    assert clock.next_phase(NOW + 2 * day).remaining(NOW) is None


def test_a_date_that_a_class_slept_through_is_passed_over() -> None:
    clock = Clock.of_dates((NOW + 1, NOW + 2, NOW + 100)).next_phase(NOW + 50)
    assert clock.remaining(NOW + 50) == 50
