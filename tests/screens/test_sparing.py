"""Painting less changes nothing that is seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from textual import screen, strip
from textual._compositor import ChopsUpdate, Compositor
from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from game.rules.moves import Say
from game.rules.view import View
from game.screens.sparing import Forgetful, SparingCompositor, be_sparing
from game.screens.widgets.block import ClauseBlock, Look
from game.screens.widgets.foot import Foot
from game.screens.widgets.paper import Paper
from game.screens.widgets.steady import Steady
from tests.screens.full import full_app, others
from tests.screens.rooms import read, seated


class Panes(App[None]):
    """Panes side by side, one of them scrolled, and one over the others."""

    CSS = """
    #left { width: 12; border: round green; }
    #over { width: 10; height: 3; offset: 6 2; layer: top; background: blue; }
    Screen { layers: base top; }
    """

    def compose(self) -> ComposeResult:
        with Horizontal():
            with VerticalScroll(id="left"):
                yield Static("\n".join(f"line {n} of many words" for n in range(30)))
            yield Static("right " * 40, id="right")
        yield Static("over all of it", id="over")


@pytest.fixture
def sparing() -> Iterator[None]:
    """As it is while an app of ours runs, and as it was again."""
    before = screen.Compositor, strip.FIFOCache  # type: ignore[attr-defined]
    sized = Widget._size_updated
    be_sparing()
    yield
    screen.Compositor, strip.FIFOCache = before  # type: ignore[attr-defined]
    Widget._size_updated = sized  # type: ignore[method-assign]


def pieces(update: ChopsUpdate | None) -> dict[tuple[int, int], tuple[object, ...]]:
    """What an update paints: by line and column, the letters with their styles."""
    assert update is not None
    painted: dict[tuple[int, int], tuple[object, ...]] = {}
    for y, left, right in update.spans:
        for x, piece in update.chops[y].items():
            if piece is not None:
                at = x
                for text, style, _ in piece:
                    for letter in text:
                        if left <= at < right:
                            painted[y, at] = letter, style
                        at += 1
    return painted


CHANGED = [
    {Region(2, 2, 4, 1)},
    {Region(0, 0, 40, 12)},
    {Region(13, 1, 20, 3), Region(1, 8, 5, 2)},
    {Region(8, 3, 2, 1), Region(30, 11, 10, 1)},
]


@pytest.mark.parametrize("changed", CHANGED)
async def test_what_is_painted_is_what_textual_would_paint(
    sparing: None, changed: set[Region]
) -> None:
    async with Panes().run_test(size=(40, 12)) as pilot:
        pilot.app.query_one("#left").scroll_to(y=5, animate=False)
        await pilot.pause()
        ours = pilot.app.screen._compositor
        assert isinstance(ours, SparingCompositor)
        ours._dirty_regions = set(changed)
        less = pieces(ours.render_partial_update())
        ours._dirty_regions = set(changed)
        assert less == pieces(Compositor.render_partial_update(ours))
        asked = {(y, x) for area in changed for y in area.line_range for x in area.column_range}
        assert asked == set(less)


def test_lines_keep_nothing_of_what_they_were_cut_into(sparing: None) -> None:
    line = Strip.blank(10)
    assert isinstance(line._crop_cache, Forgetful)
    assert [piece.cell_length for piece in line.divide([4, 10])] == [4, 6]
    assert line.crop(2, 5) == line.crop(2, 5)


async def test_a_text_that_looks_the_same_is_not_painted_again() -> None:
    class One(App[None]):
        def compose(self) -> ComposeResult:
            yield Steady(Content("a word"))

    async with One().run_test(size=(20, 3)) as pilot:
        text = pilot.app.query_one(Steady)
        laid_out = text._layout_updates
        text.say(Content("a word"))
        assert not text._repaint_required
        text.say(Content.styled("a word", "bold"))
        assert text._repaint_required
        assert text._layout_updates == laid_out
        text.say(Content("words\non two lines"))
        await pilot.pause()
        assert text.size.height == 2


def counted(monkeypatch: pytest.MonkeyPatch, *names: str) -> list[str]:
    """The layouts of whole screens, as they happen."""
    happened: list[str] = []
    for name in names:
        real = getattr(Compositor, name)

        def count(*given: object, name: str = name, real: Any = real) -> object:
            happened.append(name)
            return real(*given)

        monkeypatch.setattr(Compositor, name, count)
    return happened


async def test_what_has_another_size_has_the_screen_laid_out_once(
    sparing: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Panes().run_test(size=(40, 12)) as pilot:
        right = pilot.app.query_one("#right", Static)
        happened = counted(monkeypatch, "reflow")
        right.update("one line")
        await pilot.pause()
        assert right.size.height == 1
        assert happened == ["reflow"]


async def test_a_text_out_of_sight_has_nothing_laid_out() -> None:
    class Two(App[None]):
        def compose(self) -> ComposeResult:
            with Horizontal():
                yield Steady(Content("a word"))

    be_sparing()
    async with Two().run_test(size=(20, 3)) as pilot:
        text = pilot.app.query_one(Steady)
        pilot.app.query_one(Horizontal).display = False
        await pilot.pause()
        laid_out = text._layout_updates
        text.say(Content("words\non two lines"))
        assert text._layout_updates == laid_out
        pilot.app.query_one(Horizontal).display = True
        for _ in range(200):
            # However long a machine with other things to do takes to lay it out.
            await pilot.pause(0.01)
            if text.size.height == 2:
                break
        assert text.size.height == 2


async def test_a_step_of_a_reader_lays_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        room = await seated(pilot)
        paper = room.query_one(Paper)
        happened = counted(monkeypatch, "reflow", "reflow_visible")
        for _ in range(30):
            await pilot.press("down")
            await pilot.pause()
            rows, top = paper.span(paper.clause), paper.scroll_offset.y
            assert top <= rows.start < top + paper.size.height or rows.start < top < rows.stop
        assert paper.clause == room.view.clauses[-1].id
        assert happened == []


async def test_a_step_of_a_reader_draws_two_clauses_and_a_way_back_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        drawn: list[str] = []
        real = ClauseBlock.draw

        def count(block: ClauseBlock, view: View, look: Look) -> list[Content]:
            drawn.append(block.clause)
            return real(block, view, look)

        monkeypatch.setattr(ClauseBlock, "draw", count)
        paper = pilot.app.screen.query_one(Paper)
        first, second, *_others = [clause.id for clause in paper.view.clauses]
        paper.selected = 1
        assert sorted(drawn) == sorted([first, second])
        drawn.clear()
        paper.selected = 0
        assert drawn == []


async def test_what_is_heard_behind_a_page_is_there_once_it_closes() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        room = await seated(pilot)
        await pilot.press("d")
        others(pilot.app, Say(room.view.others[0], (), "Nobody looks."))
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert "2 unread in the talk" in read(pilot.app)
        await pilot.press("m")
        await pilot.pause()
        assert "Nobody looks." in read(pilot.app)


async def test_the_word_under_the_mouse_stands_out() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        foot = pilot.app.screen.query_one(Foot)
        await pilot.hover(Foot, offset=(1, 0))
        assert foot.under == 0
        await pilot.hover("#paper")
        assert foot.under is None
