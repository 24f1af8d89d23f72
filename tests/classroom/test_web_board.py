"""The board for the projector: who may see it, and what is on it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest

from game.classroom.hall import Place, Role
from game.classroom.hall.gate import FROM_ONE
from game.classroom.hall.person import Person
from game.classroom.web import serve
from game.classroom.web.guard import CONTENT_SECURITY_POLICY
from game.rules.moves import Say
from tests.classroom.hall.klass import Class
from tests.classroom.test_web import Browser


class Projector(Browser):
    """The teacher's browser, on the wall."""

    klass: Class

    async def board(self) -> str:
        status, page = await self.look(f"/board?code={self.klass.hall.code}")
        assert status == 200
        return page

    async def live(self, page: str, **headers: str) -> tuple[int, str]:
        found = re.search(r'data-live="(.*?)"', page)
        assert found is not None
        return await self.look(unescape(found[1]), **headers)


@pytest.fixture
async def projector(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Projector]:
    monkeypatch.setattr("game.classroom.web.board.FRESH", 0.0)
    klass = Class.open(tmp_path / "class").join("Ada", "Ben", "Nellie")
    async with await serve(klass.hall, "127.0.0.1", 0) as served:
        browser = Projector(served.port)
        browser.klass = klass
        yield browser
        await browser.session.close()
    await klass.hall.close()


async def test_without_a_code_of_the_class_there_is_no_board_and_no_code(
    projector: Projector,
) -> None:
    code = projector.klass.hall.code
    for path in ("/board", "/board?code=AAA-AAA", "/board/live", "/board/live?pass=guess"):
        status, page = await projector.look(path)
        assert status == 403
        assert code not in page
    assert 'role="alert"' in (await projector.look("/board?code=AAA-AAA"))[1]


async def test_wrong_codes_at_the_board_count_like_those_at_the_door_and_the_wall_goes_on(
    projector: Projector,
) -> None:
    page = await projector.board()
    for _ in range(FROM_ONE):
        await projector.look("/board?code=AAA-AAA")
    status, said = await projector.look(f"/board?code={projector.klass.hall.code}")
    assert status == 403
    assert "Too many wrong codes" in said
    assert (await projector.live(page))[0] == 200


async def test_while_people_join_the_address_and_the_code_are_large(projector: Projector) -> None:
    page = await projector.board()
    assert projector.klass.hall.code in page
    assert "3 are here" in page
    assert "<svg" in page
    assert "127.0.0.1" not in page
    projector.klass.join("Dia")
    status, live = await projector.live(page)
    assert (status, "4 are here" in live) == (200, True)


async def test_then_every_table_is_there_with_what_is_public(projector: Projector) -> None:
    klass, page = projector.klass, await projector.board()
    klass.hall.move(klass.id("Nellie"), Place(1, Role.PRESS))
    klass.hall.assign(1)
    klass.hall.begin()
    klass.chair.hours.set_seconds(300)
    first, second = klass.hall.seats[:2]
    klass.hall.tables[1].table.submit(Say(first, (second,), "Between us two."))
    Person(klass.hall, klass.id("Nellie")).print_headline("<i>Ministers</i> meet")
    status, live = await projector.live(page)
    assert status == 200
    for words in ("Table 1", "Round 1 of 5", "5 minutes left", "in brackets", klass.hall.code):
        assert words in live
    assert "&lt;i&gt;Ministers&lt;/i&gt; meet" in live
    for secret in ("Between us two.", "Nellie", "Ada", klass.hall.key):
        assert secret not in live
    klass.chair.adjourn()
    assert "Over: the chair adjourned" in (await projector.live(page))[1]


async def test_the_board_asks_again_and_gets_nothing_if_nothing_has_changed(
    projector: Projector,
) -> None:
    page = await projector.board()
    found = re.search(r'data-live="(.*?)"', page)
    assert found is not None
    async with projector.session.get(projector.origin + unescape(found[1])) as answer:
        version = answer.headers["ETag"]
    assert (await projector.live(page, **{"If-None-Match": version}))[0] == 304


async def test_the_board_may_do_no_more_than_other_pages(projector: Projector) -> None:
    address = f"{projector.origin}/board?code={projector.klass.hall.code}"
    async with projector.session.get(address) as answer:
        assert answer.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
        page = await answer.text()
    assert " style=" not in page
    assert "http-equiv" in page


async def test_a_further_round_is_called_so_on_the_board(tmp_path: Path) -> None:
    klass = Class.open(tmp_path / "class", "two-plus-two")
    klass.hall.open_tables(1, waiting=True)
    for _round in range(klass.chair.summary(1).rounds):
        klass.chair.end_phase([1])
    async with await serve(klass.hall, "127.0.0.1", 0) as served:
        browser = Projector(served.port)
        browser.klass = klass
        page = await browser.board()
        await browser.session.close()
    await klass.hall.close()
    assert "A further round ·" in page
    assert "Round 6" not in page
