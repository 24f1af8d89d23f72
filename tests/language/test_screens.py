"""No screen shows a word of the interface that has not come through the catalogue."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Iterator
from gettext import NullTranslations
from typing import Any, Final

import pytest
from textual.screen import Screen

from game.language import speak_by
from game.room import new_room
from game.scenario import Scenario
from game.screens import liking, menu
from game.screens.app import CommuniqueApp
from game.screens.briefing import BriefingScreen
from game.screens.debrief import DebriefScreen
from game.screens.dossier import DossierScreen
from game.screens.help import HelpScreen
from game.screens.plenary import PlenaryScreen
from game.screens.seats import SeatScreen
from game.screens.settings import SettingsScreen
from game.screens.silence import SilenceScreen
from tests.language.pseudo import Pseudo, accented_scenario, forget, tell_accented
from tests.screens.played import Played, played
from tests.screens.rooms import SEAT, quiet, scenario

TALL: Final = (140, 120)
"""Cells enough to show a screen whole."""

KEYS: Final = frozenset(
    (
        *("backspace", "ctrl", "delete", "del", "end", "enter", "esc", "escape", "home", "left"),
        *("page", "pagedown", "pageup", "pgdn", "pgup", "right", "shift", "space", "spc", "tab"),
        *("up", "down"),
    )
)
NAMES: Final = frozenset(("Communiqu", "English", "Deutsch", *month_name))
_LETTERS: Final = re.compile("a?b?c?d?e?f?g?h?")
"""Wordings by their letters, run together, as `cde`."""
_WORD: Final = re.compile(r"[A-Za-z]{3,}")
_ADDRESS: Final = re.compile(r"https?://\S+|/\S+\.json\S*|\S*\.html|[\w/-]*-[\w/-]*-[\w/-]*")


@pytest.fixture(autouse=True)
def pseudo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The pseudo-language, in which the words of prose are accented like the scenario's texts."""
    # Under a page one sees the menu, with the titles of scenarios in English.
    monkeypatch.setattr(menu, "available", tuple)
    monkeypatch.setattr(liking, "speak", lambda _language: speak_by(Pseudo(0)))
    tell_accented(monkeypatch)
    speak_by(Pseudo(0))
    yield
    speak_by(NullTranslations())
    forget()


@pytest.fixture(scope="module")
def script() -> Scenario:
    """The scenario, accented."""
    return accented_scenario(scenario())


def shown(app: CommuniqueApp) -> list[str]:
    """The lines that are on the terminal."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def plain_words(lines: list[str]) -> list[str]:
    """The lines with a word that did not come through the catalogue, and the words."""
    found = []
    for line in lines:
        words = [
            word
            for word in _WORD.findall(_ADDRESS.sub("", line))
            if word not in KEYS and word not in NAMES and not _LETTERS.fullmatch(word)
        ]
        if words:
            found.append(f"{' '.join(words)}   <- {' '.join(line.split())}")
    return found


ROOM_KEYS: Final = {
    "room": (),
    "filing": ("f",),
    "sounding": ("s",),
    "claim": ("c",),
    "suggest": ("x",),
    "package": ("p",),
    "vote": ("v",),
    "page": ("w",),
    "contact group": ("g",),
    "reopen": ("o",),
    "say": ("t",),
    "talk": ("m",),
    "origins": ("=",),
    "briefing": ("b",),
    "dossier": ("d",),
    "pacts": ("k",),
    "offer": ("k", "o"),
    "promise": ("k", "o", "p"),
    "podium": ("u",),
    "demarche": ("e",),
    "wire": ("i",),
    "capital": ("l",),
    "consult": ("l", "c"),
    "leak": ("z",),
    "deputy": ("y",),
    "ready": ("r",),
    "help": ("question_mark",),
    "settings": ("f3",),
    "palette": ("ctrl+p",),
}


@pytest.mark.parametrize("place", list(ROOM_KEYS))
async def test_in_the_room_every_word_is_of_the_catalogue(place: str, script: Scenario) -> None:
    shown_app = CommuniqueApp(new_room(script, (SEAT,), 7, None))
    shown_app.animation_level = "none"
    async with shown_app.run_test(size=TALL) as pilot:
        await quiet(pilot)
        await pilot.press("enter")
        await quiet(pilot)
        for key in ROOM_KEYS[place]:
            await pilot.press(key)
            await pilot.pause(0.1)
        await shown_app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert plain_words(shown(shown_app)) == []


_Made = tuple[Screen[Any], tuple[str, ...]]


@pytest.fixture(scope="module")
def seen(script: Scenario) -> Played:
    """A conference of the accented scenario, played to its end."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.screens.played.room", lambda: new_room(script, (SEAT,), 7, None))
        return played.__wrapped__()


def _pages(script: Scenario, seen: Played) -> dict[str, Callable[[], _Made]]:
    view = seen.plenaries[0][1]
    return {
        "seats": lambda: (SeatScreen(script, 7), ("down",)),
        "briefing 1": lambda: (BriefingScreen(script, view), ("1",)),
        "briefing 2": lambda: (BriefingScreen(script, view), ("2",)),
        "briefing 3": lambda: (BriefingScreen(script, view), ("3",)),
        "briefing 4": lambda: (BriefingScreen(script, view), ("4",)),
        "dossier": lambda: (DossierScreen(script), ("down",)),
        "dossier, folded": lambda: (DossierScreen(script), ("w",)),
        "dossier by source": lambda: (DossierScreen(script), ("2",)),
        "dossier side by side": lambda: (DossierScreen(script), ("3",)),
        "help": lambda: (HelpScreen(), ()),
        "settings": lambda: (SettingsScreen(), ()),
        "plenary": lambda: (PlenaryScreen(*seen.plenaries[0]), ("right", "right")),
        "plenary, whole": lambda: (PlenaryScreen(*seen.plenaries[0]), ("s",)),
        "last plenary": lambda: (PlenaryScreen(*seen.plenaries[-1]), ("s",)),
        "silence": lambda: (SilenceScreen(seen.silence), ("down",)),
        **{f"debrief {n}": _debrief(script, seen, str(n)) for n in range(10)},
        "figures": lambda: (DebriefScreen(script, seen.state, SEAT), ("2", "f")),
    }


def _debrief(script: Scenario, seen: Played, section: str) -> Callable[[], _Made]:
    return lambda: (DebriefScreen(script, seen.state, SEAT), (section,))


PAGES: Final = (
    "seats",
    "briefing 1",
    "briefing 2",
    "briefing 3",
    "briefing 4",
    "dossier",
    "dossier, folded",
    "dossier by source",
    "dossier side by side",
    "help",
    "settings",
    "plenary",
    "plenary, whole",
    "last plenary",
    "silence",
    *(f"debrief {n}" for n in range(10)),
    "figures",
)


@pytest.mark.parametrize("page", PAGES)
async def test_on_a_page_every_word_is_of_the_catalogue(
    page: str, script: Scenario, seen: Played
) -> None:
    app = CommuniqueApp()
    app.animation_level = "none"
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        screen, keys = _pages(script, seen)[page]()
        await app.push_screen(screen)
        await app.workers.wait_for_complete()
        await pilot.press(*keys)
        await app.workers.wait_for_complete()
        await pilot.pause(0.2)
        assert plain_words(shown(app)) == []


async def test_in_the_menu_every_word_is_of_the_catalogue() -> None:
    app = CommuniqueApp()
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        assert plain_words(shown(app)) == []


async def test_what_does_not_come_through_the_catalogue_is_found() -> None:
    assert plain_words(["⟦Ļéàṽé⟧ (esc) Leave"]) == ["Leave   <- ⟦Ļéàṽé⟧ (esc) Leave"]
