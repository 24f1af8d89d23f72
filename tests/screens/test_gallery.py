"""Every screen and form there is, as it was last looked at and found good.

After a change that is meant: look at the report that pytest names, then `--snapshot-update`.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pkgutil import walk_packages
from typing import Final

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from game import screens
from game.screens.plenary import PlenaryScreen
from game.screens.themes import CONTRAST, EVENING, PAPER, SAFE
from game.settings import Settings
from tests.screens.gallery import SCENES, come
from tests.screens.test_snapshots import Compare, pytestmark, shelf

__all__ = ["pytestmark", "shelf"]

GROUNDS: Final = {
    "narrow": (EVENING.name, (80, 24)),
    "narrow-light": (PAPER.name, (80, 24)),
    "wide": (EVENING.name, (120, 36)),
    "wide-light": (PAPER.name, (120, 36)),
    "contrast": (CONTRAST.name, (80, 24)),
    "safe": (SAFE.name, (80, 24)),
}
EYES: Final = ("contrast", "safe")
FOR_ALL_EYES: Final = ("room-after-a-plenary", "text-whole", "plenary-1", "plenary-sum")
"""What is drawn in the themes of high contrast and for the colour-blind too."""

SHOWN: Final = frozenset(
    (
        *("menu", "seats", "briefing-1", "briefing-3", "room", "file", "talk", "suggest"),
        *("dossier-claims", "dossier-sources", "dossier-framings", "silence"),
        *(f"debrief-{n}" for n in range(10)),
        *("replay", "replay-table", "reasons"),
    )
)
"""Scenes that the other tests of looks draw on every ground but the wide light one."""


def _grounds() -> Iterator[object]:
    """Every scene on every ground; in the short form a screen once, if no other test draws it."""
    drawn = {PlenaryScreen, *(SCENES[name].shows for name in SHOWN)}
    for name, scene in SCENES.items():
        for ground in GROUNDS:
            if ground in EYES and name not in FOR_ALL_EYES:
                continue
            if name in SHOWN and ground in ("narrow", "narrow-light", "wide"):
                continue
            marks = pytest.mark.long if scene.shows in drawn else ()
            drawn.add(scene.shows)
            yield pytest.param(name, ground, marks=marks, id=f"{name}-{ground}")


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings say where they are kept: always the same place."""
    monkeypatch.setenv("COMMUNIQUE_HOME", "/home/ada/communique")


@pytest.mark.parametrize(("name", "ground"), _grounds())
def test_looks(snap_compare: Compare, name: str, ground: str) -> None:
    theme, size = GROUNDS[ground]
    scene = SCENES[name]
    shown = scene.opens(replace(Settings(), theme=theme, motion=False))

    async def before(pilot: Pilot[None]) -> None:
        await come(pilot, scene)
        assert type(shown.screen) is scene.shows

    assert snap_compare(shown, terminal_size=size, run_before=before)


def test_no_screen_is_left_out() -> None:
    modules = [
        import_module(found.name) for found in walk_packages(screens.__path__, "game.screens.")
    ]
    there = {
        kind
        for module in modules
        for _name, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, Screen) and kind.__module__ == module.__name__
    }
    shown = {scene.shows for scene in SCENES.values()}
    # What others are made from is seen in them.
    bases = {base for kind in there for base in kind.__mro__[1:]}
    assert there - bases <= shown
