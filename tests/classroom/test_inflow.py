"""What a client sends is passed on in helpings."""

from __future__ import annotations

import asyncio
import time

import pytest

from game.classroom.bucket import Bucket
from game.classroom.inflow import LEAST, LONGEST, MOST, REST, WAITING, WORK, Inflow
from tests.classroom.screens import until


async def test_a_key_is_passed_on_at_once() -> None:
    passed: list[bytes] = []
    Inflow(passed.append, lambda hold: None).put(b"x")
    assert passed == [b"x"]


async def test_all_of_a_flood_comes_in_order_and_the_client_is_told_to_hold() -> None:
    passed, held = bytearray(), list[bool]()
    flood = bytes(n % 251 for n in range(3 * WAITING))
    Inflow(passed.extend, held.append).put(flood)
    assert LEAST - LONGEST < len(passed) <= LEAST, "and no key is cut in two"
    assert held == [True]
    await until(lambda: held == [True, False])
    assert passed == flood


def worked(seconds: float) -> None:
    """Keep the processor busy for so long."""
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass


def dear(passed: list[int], each: float = 0.001) -> Inflow:
    """An inflow to an app that works for so many seconds on every byte."""

    def feed(data: bytes) -> None:
        passed.append(len(data))
        asyncio.get_running_loop().call_soon(worked, each * len(data))

    return Inflow(feed, lambda hold: None)


async def test_helpings_that_are_cheap_grow() -> None:
    passed: list[int] = []
    Inflow(lambda data: passed.append(len(data)), lambda hold: None).put(b"x" * 20_000)
    await until(lambda: sum(passed) == 20_000)
    assert max(passed) == MOST


async def test_who_floods_has_what_is_earned_and_no_more() -> None:
    passed: list[int] = []
    inflow = dear(passed)
    inflow.put(b"x" * 20_000)
    before, began = time.thread_time(), time.monotonic()
    await asyncio.sleep(1)
    spent, took = time.thread_time() - before, time.monotonic() - began
    inflow.close()
    assert set(passed) == {LEAST}
    assert spent < 1.5 * (WORK[0] + WORK[1] * took)


async def test_all_who_flood_share_what_one_would_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.classroom.inflow.WORK", (0.0, 0.2))
    passed = [list[int]() for _ in range(6)]
    floods = [dear(one) for one in passed]
    for inflow in floods:
        inflow.put(b"x" * 20_000)
    before, began = time.thread_time(), time.monotonic()
    await asyncio.sleep(1)
    spent, took = time.thread_time() - before, time.monotonic() - began
    for inflow in floods:
        inflow.close()
    assert spent < 1.5 * (6 * LEAST * 0.001 + 0.2 * took)
    assert max(map(len, passed)) <= 2 + min(map(len, passed))


async def test_who_types_is_not_held_up_however_slow_the_machine_is() -> None:
    passed: list[float] = []

    def feed(_data: bytes) -> None:
        passed.append(time.monotonic())
        # Nothing is worked here: another program has the processor.
        asyncio.get_running_loop().call_later(0.01, time.sleep, 0.5)

    inflow = Inflow(feed, lambda hold: None)
    for n in range(3):
        inflow.put(b"x")
        await asyncio.sleep(0)
        inflow.put(b"x")
        await until(lambda: len(passed) == n + 1)  # noqa: B023 - it is waited for here
    assert passed[2] - passed[0] < 2 * REST * 0.5


async def test_what_others_work_meanwhile_is_not_paid_by_who_types() -> None:
    passed: list[bytes] = []
    earned = Bucket(0.2, 0.001)
    inflow = Inflow(passed.append, lambda hold: None, earned)
    for n in range(12):
        if n % 3:
            asyncio.get_running_loop().call_soon(worked, 0.08)
        inflow.put(b"x")
        await until(lambda: len(passed) == n + 1)  # noqa: B023 - it is waited for here
        await asyncio.sleep(0.05)
    assert not earned.take(0.1), "half of it is there"


async def test_whoever_comes_anew_has_earned_no_more() -> None:
    passed: list[int] = []
    earned = Bucket(0.1, 0.01)

    def feed(data: bytes) -> None:
        passed.append(len(data))
        worked(0.05)

    for _ in range(5):
        inflow = Inflow(feed, lambda hold: None, earned)
        inflow.put(b"x" * 200)
        await asyncio.sleep(0.1)
        inflow.close()
    assert len(passed) <= 5 + 3


@pytest.mark.parametrize("key", [b"\x1b[B", b"\x1b[<35;200;100M", b"\x1b[1;5C"])
async def test_no_key_is_cut_in_two(key: bytes) -> None:
    passed: list[bytes] = []
    Inflow(passed.append, lambda hold: None).put(key * 500)
    await until(lambda: b"".join(passed) == key * 500)
    assert all(each.startswith(b"\x1b") for each in passed)
    assert len(passed) > 4


async def test_nothing_comes_after_the_end() -> None:
    passed: list[bytes] = []
    inflow = Inflow(passed.append, lambda hold: None)
    inflow.put(b"x" * 1000)
    inflow.close()
    await asyncio.sleep(0.1)
    assert sum(map(len, passed)) == LEAST
