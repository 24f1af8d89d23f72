"""Every theme can be read: by its contrast, by any colour vision, and without colour."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme
from textual.widgets import OptionList

from game.scenario import available, load
from game.screens.app import CommuniqueApp
from game.screens.ink import ink
from game.screens.menu import MenuScreen
from game.screens.themes import CONTRAST, EVENING, OKABE_ITO, PAPER, SAFE, THEMES
from game.settings import Settings
from tests.contrast import contrast

GROUNDS = ("background", "surface", "panel")
TEXTS = (
    "foreground",
    "foreground-muted",
    "foreground-disabled",
    "text-muted",
    "text-primary",
    "text-accent",
    "text-success",
    "text-warning",
    "text-error",
    "footer-key-foreground",
)
ENOUGH = {EVENING.name: 4.5, PAPER.name: 4.5, SAFE.name: 4.5, CONTRAST.name: 7.0}


def on(ground: Color, value: str) -> Color:
    """A text's colour as it is seen on a ground; `auto` is black or white, whichever is seen."""
    if value.startswith("auto"):
        return ground + ground.get_contrast_text(float(value.split()[1].rstrip("%")) / 100)
    return ground + Color.parse(value)


def test_contrast_is_computed_as_its_authors_do() -> None:
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color(255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [theme for theme, _name in THEMES], ids=lambda t: t.name)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_from_every_ground(theme: Theme, text: str) -> None:
    colours = {**theme.to_color_system().generate(), **theme.variables}
    for name in GROUNDS:
        ground = Color.parse(colours[name])
        found = contrast(on(ground, colours[text]), ground)
        assert found >= ENOUGH[theme.name], f"${text} on ${name}: {found:.2f}"


@pytest.mark.parametrize("theme", [theme for theme, _name in THEMES], ids=lambda t: t.name)
def test_the_name_of_every_delegation_can_be_read(theme: Theme) -> None:
    colours = {**theme.to_color_system().generate(), **theme.variables}
    known = {d.colour for entry in available() for d in load(entry.path).setting.delegations}
    for name in ("background", "surface"):
        ground = Color.parse(colours[name])
        for colour in known:
            found = contrast(Color.parse(ink(colour, theme.dark)), ground)
            assert found >= ENOUGH[theme.name], f"{colour} on ${name}: {found:.2f}"


def test_the_safe_theme_signals_in_colours_that_everybody_tells_apart() -> None:
    colours = {**SAFE.to_color_system().generate(), **SAFE.variables}
    signals = {colours[f"text-{name}"] for name in ("success", "warning", "error", "accent")}
    assert len(signals) == 4
    assert signals <= set(OKABE_ITO.values())


async def test_the_theme_that_is_set_is_the_one_that_is_shown() -> None:
    app = CommuniqueApp(kept=(Settings(theme=CONTRAST.name), ""))
    async with app.run_test():
        assert app.current_theme is CONTRAST
        assert app.screen.styles.background == Color.parse("#000000")


async def test_a_theme_that_there_is_not_is_named_and_done_without() -> None:
    app = CommuniqueApp(kept=(Settings(theme="midnight"), ""))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.current_theme.name == Settings().theme
        assert "midnight" in next(note.message for note in app._notifications)


async def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = CommuniqueApp(kept=(Settings(theme=SAFE.name), ""))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, MenuScreen)
        seen = {
            part
            for strip in app.screen._compositor.render_strips()
            for segment in strip.apply_filter(app._filters[-1], Color.parse("black"))
            if segment.style
            for part in (segment.style.color, segment.style.bgcolor)
            if part and part.triplet
        }
        assert seen
        for colour in seen:
            assert colour.triplet is not None
            assert len({*colour.triplet}) == 1, "every colour is a grey"


async def test_reduced_motion_stops_whatever_moves_by_itself() -> None:
    app = CommuniqueApp()
    levels = []
    async with app.run_test():
        for motion in (False, True):
            app.set_up(Settings(motion=motion))
            levels.append(app.animation_level)
    assert levels == ["none", "full"]


async def test_motion_that_the_environment_forbids_is_not_brought_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from textual import constants

    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")
    app = CommuniqueApp(kept=(Settings(motion=True), ""))
    async with app.run_test():
        assert app.animation_level == "none"


@pytest.mark.parametrize(("term", "marked"), [("xterm-256color", False), ("xterm-mono", True)])
async def test_without_colours_what_has_the_focus_is_marked_otherwise(
    term: str, marked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    app = CommuniqueApp(kept=(Settings(), ""))
    async with app.run_test() as pilot:
        await pilot.pause()
        menu = app.screen.query_one(OptionList)
        style = menu.get_component_styles("option-list--option-highlighted").text_style
        assert bool(style.underline) is marked
