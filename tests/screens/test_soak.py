"""Screens opened and closed leave nothing behind: memory stays flat, however long one plays."""

from __future__ import annotations

import gc

import pytest
from textual._styles_cache import StylesCache
from textual.dom import DOMNode

from tests.screens.full import full_app
from tests.screens.rooms import seated

PAGES = ("b", "d", "k", "i", "l", "y", "=", "question_mark")
FORMS = ("f", "s", "c", "x", "p", "w", "g", "t", "e", "u", "z", "j")
GROWTH = 1.02
"""What is alive after many rounds, of what was alive after a few: no more than this."""

FILLING = 1.01
"""The same after a round or two, while caches still fill."""


def alive() -> tuple[int, int]:
    """How many screens and widgets there are, and how many objects in all."""
    # Textual's own cache, bounded, that keeps what was drawn of widgets that are gone.
    StylesCache.get_inner_outer.cache_clear()
    # What was set aside counts, too.
    gc.unfreeze()
    gc.collect()
    found = gc.get_objects()
    return sum(isinstance(each, DOMNode) for each in found), len(found)


async def soak(before: int, rounds: int, growth: float) -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)

        async def once() -> None:
            for key in (*PAGES, *FORMS):
                await pilot.press(key, "escape")

        for _ in range(before):
            await once()
        nodes, objects = alive()
        for _ in range(rounds):
            await once()
        nodes_now, objects_now = alive()
        assert nodes_now == nodes
        assert objects_now <= objects * growth


async def test_a_few_rounds_through_every_screen_leave_nothing_behind() -> None:
    await soak(1, 1, FILLING)


@pytest.mark.long
async def test_five_hundred_rounds_through_every_screen_leave_nothing_behind() -> None:
    await soak(5, 500, GROWTH)
