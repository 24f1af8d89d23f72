"""Closing a class: its reports, and a console that falls and takes nothing along."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from game.classroom.files import DEBRIEF, EVIDENCE
from game.classroom.hall import Chair, Hall
from game.classroom.host import closing
from game.classroom.host.closing import FALLS, hold_class
from game.classroom.host.invitation import ways
from game.classroom.host.ports import WEB, port_for
from game.classroom.host.reports import write_reports
from game.classroom.host.terms import Network, Schedule
from game.classroom.seatapp import Discreet
from game.errors import CommuniqueError
from tests.classroom.hall.klass import SCENARIO, Class, the

HERE = Network(8000, 0, "127.0.0.1")


async def test_both_reports_are_written_into_the_classs_folder(over: Path) -> None:
    pages = await write_reports(over)
    assert pages == (over / DEBRIEF, over / EVIDENCE)
    assert "Ada" in (over / EVIDENCE).read_text()


async def test_why_there_can_be_no_reports_is_said(tmp_path: Path) -> None:
    Hall.open(tmp_path / "class", the(SCENARIO), 7).let_go()
    with pytest.raises(CommuniqueError, match="no table's conference is over yet"):
        await write_reports(tmp_path / "class")


@pytest.mark.parametrize(("falls", "closed"), [(0, True), (FALLS - 1, True), (FALLS, False)])
async def test_a_console_that_falls_is_shown_anew_a_few_times(
    falls: int, closed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Discreet] = []

    async def show(app: object) -> None:
        shown.append(cast("Discreet", app))
        if len(shown) <= falls:
            shown[-1]._fatal_error()

    monkeypatch.setattr(closing, "_shown", show)
    hall = Class.open(tmp_path / "class").hall
    found = ways(HERE, hall.code, hall.key, "")
    assert await closing._console(hall, Chair(hall), found) is closed
    assert len(shown) == min(falls + 1, FALLS)
    hall.let_go()


def test_a_class_closed_by_its_teacher_says_where_it_is_and_writes_its_reports(
    over: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def closed_at_once(*_: object) -> bool:
        return True

    monkeypatch.setattr(closing, "_console", closed_at_once)
    monkeypatch.setattr(closing, "no_screen", lambda: False)
    said: list[str] = []
    network = Network(port_for(0, WEB, "127.0.0.1"), 0, "127.0.0.1")
    hold_class(Hall.resume(over), network, Schedule(), 0, False, said.append)
    assert f"The class is closed. It is kept in {over}" in said
    assert [f"  {over / DEBRIEF}", f"  {over / EVIDENCE}"] == [s for s in said if ".html" in s]
    assert (over / DEBRIEF).exists()
    assert f"communique host --resume {over}" in said[-1]
