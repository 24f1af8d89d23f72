"""The talk by lines: a new one costs what it takes itself, and nothing that one saw is lost."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from game.screens.widgets.lines import rows
from game.screens.widgets.minutes import NEW, Marked, Minutes
from game.screens.widgets.rows import drawn as draw


class Room(App[None]):
    """Lines in a frame, and room for eight rows of them."""

    CSS = "Minutes { border: round green; padding: 0 1; }"

    def compose(self) -> ComposeResult:
        yield Minutes(id="minutes")


def said(many: int, mark: str = " ") -> list[Marked]:
    return [(mark, Content(f"Line {n} of several words")) for n in range(many)]


def seen(app: App[None]) -> str:
    """The rows in sight."""
    return "\n".join(pane(app).render_line(y).text.strip() for y in range(8))


def pane(app: App[None]) -> Minutes:
    return app.query_one(Minutes)


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines that are laid out, as they are."""
    lines: list[str] = []

    def counted(line: Content, width: int, mark: str, indent: int) -> list[Content]:
        lines.append(line.plain)
        return rows(line, width, mark, indent)

    monkeypatch.setattr("game.screens.widgets.minutes.rows", counted)
    return lines


@pytest.fixture
def reflows(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The layouts of whole screens, as they happen."""
    happened: list[str] = []
    reflow = Compositor.reflow

    def counted(*given: object) -> object:
        happened.append("reflow")
        return reflow(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(Compositor, "reflow", counted)
    return happened


async def test_a_new_line_is_laid_out_alone_and_moves_nothing_else(
    laid_out: list[str], reflows: list[str]
) -> None:
    async with Room().run_test(size=(30, 10)) as pilot:
        lines = said(40)
        pane(pilot.app).show(lines)
        pane(pilot.app).anchor()
        await pilot.pause()
        laid_out.clear()
        reflows.clear()
        pane(pilot.app).show([*lines, (" ", Content("The newest of all"))])
        await pilot.pause()
        assert laid_out == ["The newest of all"]
        assert not reflows
        assert "The newest of all" in seen(pilot.app)


async def test_only_rows_in_sight_are_drawn_and_each_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[Content] = []

    def count(widget: Widget, row: Content, width: int, style: Style) -> Strip:
        drawn.append(row)
        return draw(widget, row, width, style)

    monkeypatch.setattr("game.screens.widgets.rows.drawn", count)
    async with Room().run_test(size=(30, 10)) as pilot:
        pane(pilot.app).show(said(400))
        await pilot.pause()
        assert drawn == pane(pilot.app)._rows[:8]
        pane(pilot.app).scroll_to(y=2, animate=False)
        await pilot.pause()
        assert drawn == pane(pilot.app)._rows[:10]
        pane(pilot.app).scroll_to(y=0, animate=False)
        await pilot.pause()
        assert len(drawn) == 10


async def test_who_reads_further_up_stays_there_and_who_is_back_at_the_end_follows() -> None:
    async with Room().run_test(size=(30, 10)) as pilot:
        lines = said(40)
        shown = pane(pilot.app)
        shown.show(lines)
        shown.anchor()
        await pilot.pause()
        assert "Line 39" in seen(pilot.app)
        shown.focus()
        await pilot.press("home")
        await pilot.pause(0.5)
        lines.append((" ", Content("Said meanwhile")))
        shown.show(lines)
        await pilot.pause()
        assert "Line 0 " in seen(pilot.app)
        await pilot.press("end")
        await pilot.pause(0.5)
        assert "Said meanwhile" in seen(pilot.app)
        shown.show([*lines, (" ", Content("Said at last"))])
        await pilot.pause()
        assert "Said at last" in seen(pilot.app)


async def test_what_has_been_read_loses_its_mark_and_keeps_its_words() -> None:
    async with Room().run_test(size=(30, 10)) as pilot:
        lines = said(3, NEW)
        pane(pilot.app).show(lines)
        await pilot.pause()
        assert pane(pilot.app).first_marked() == 0
        pane(pilot.app).show([(" ", lines[0][1]), *lines[1:]])
        await pilot.pause()
        assert pane(pilot.app).first_marked() == 1
        assert NEW not in pane(pilot.app).text.split("\n")[0]
        assert "Line 0 of several words" in seen(pilot.app)


async def test_lines_fill_the_width_there_is_whatever_letters_they_have() -> None:
    async with Room().run_test(size=(30, 10)) as pilot:
        pane(pilot.app).show(
            [(NEW, Content("声明の文言 🕊 and [b]no markup[/b] at all, ever")) for _ in "ab"]
        )
        await pilot.pause()
        narrow = pane(pilot.app).text.split("\n")
        assert max(map(cell_len, narrow)) <= 26
        assert "[b]no" in pane(pilot.app).text
        assert pane(pilot.app).first_below(1) == 1
        await pilot.resize_terminal(60, 10)
        await pilot.pause()
        assert len(pane(pilot.app).text.split("\n")) < len(narrow)


async def test_what_is_selected_is_copied_as_it_stands_and_seen() -> None:
    async with Room().run_test(size=(30, 10)) as pilot:
        shown = pane(pilot.app)
        shown.show(said(3))
        await pilot.pause()
        before = shown.render_line(1)
        pilot.app.screen.selections = {shown: Selection(Offset(2, 0), Offset(8, 1))}
        await pilot.pause()
        assert pilot.app.screen.get_selected_text() == "Line 0 of several words\n  Line 1"
        assert shown.render_line(1) != before
        assert shown.render_line(2) != before


async def test_another_theme_draws_every_row_anew() -> None:
    async with Room().run_test(size=(30, 10)) as pilot:
        pane(pilot.app).show([(NEW, Content.styled("A word", "$text-accent"))])
        await pilot.pause()
        before = pane(pilot.app).render_line(0)
        pilot.app.theme = "textual-light"
        await pilot.pause()
        assert pane(pilot.app).render_line(0) != before
