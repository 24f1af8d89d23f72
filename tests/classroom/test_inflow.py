"""What a client sends is passed on in helpings."""

from __future__ import annotations

import asyncio
import time

from game.classroom.inflow import LEAST, MOST, WAITING, Inflow
from tests.classroom.screens import until


async def test_a_key_is_passed_on_at_once() -> None:
    passed: list[bytes] = []
    Inflow(passed.append, lambda hold: None).put(b"x")
    assert passed == [b"x"]


async def test_all_of_a_flood_comes_in_order_and_the_client_is_told_to_hold() -> None:
    passed, held = bytearray(), list[bool]()
    flood = bytes(n % 251 for n in range(3 * WAITING))
    Inflow(passed.extend, held.append).put(flood)
    assert len(passed) == LEAST
    assert held == [True]
    await until(lambda: held == [True, False])
    assert passed == flood


async def test_helpings_that_are_cheap_grow_and_dear_ones_leave_the_loop_to_others() -> None:
    cheap: list[int] = []
    Inflow(lambda data: cheap.append(len(data)), lambda hold: None).put(b"x" * 20_000)
    await until(lambda: sum(cheap) == 20_000)
    assert max(cheap) == MOST

    dear: list[int] = []

    def work(data: bytes) -> None:
        dear.append(len(data))
        asyncio.get_running_loop().call_soon(time.sleep, 0.03)

    inflow = Inflow(work, lambda hold: None)
    inflow.put(b"x" * 20_000)
    await asyncio.sleep(1)
    inflow.close()
    assert set(dear) == {LEAST}
    assert len(dear) * 0.03 < 0.5


async def test_nothing_comes_after_the_end() -> None:
    passed: list[bytes] = []
    inflow = Inflow(passed.append, lambda hold: None)
    inflow.put(b"x" * 1000)
    inflow.close()
    await asyncio.sleep(0.1)
    assert sum(map(len, passed)) == LEAST
