"""The teacher's console in a browser: the key is asked for, and opens nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from http.cookies import SimpleCookie

import aiohttp
import pytest

from game.classroom.hall.gate import FROM_ONE
from game.classroom.host.office import Office
from game.classroom.web import serve
from tests.classroom.doors import SeatedDesk, SmallDoor
from tests.classroom.test_web import Browser, Terminal

KEY = "k3y" * 15


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def teacher() -> AsyncIterator[Browser]:
    """A browser before a class whose console shows a desk."""
    office = Office("Summoned", KEY, SeatedDesk, Time())
    async with await serve(SmallDoor(), "127.0.0.1", 0, office=office) as served:
        browser = Browser(served.port)
        yield browser
        await browser.session.close()
    await office.close()


async def console(browser: Browser) -> Terminal:
    socket = await browser.session.ws_connect(
        f"{browser.origin}/console/socket?width=40&height=10", headers={"Origin": browser.origin}
    )
    return Terminal(socket)


async def test_without_the_key_it_is_asked_for(teacher: Browser) -> None:
    status, text = await teacher.look("/console")
    assert status == 200
    assert 'name="key"' in text
    assert 'id="seat"' not in text


async def test_the_key_in_the_address_opens_the_console(teacher: Browser) -> None:
    status, text = await teacher.look(f"/console?key={KEY}")
    assert status == 200
    assert 'data-socket="/console/socket"' in text
    assert KEY not in text
    await (await console(teacher)).shows("Good evening.")


async def test_the_key_in_the_form_opens_it_too(teacher: Browser) -> None:
    status, text = await teacher.send("/console", key=f" {KEY} ")
    assert status == 200
    assert 'data-socket="/console/socket"' in text


async def test_the_cookie_is_for_these_pages_alone_and_for_no_script(teacher: Browser) -> None:
    async with teacher.session.get(f"{teacher.origin}/console?key={KEY}") as answer:
        cookie = SimpleCookie(answer.headers["Set-Cookie"])["console"]
    assert (cookie["path"], cookie["samesite"]) == ("/console", "Strict")
    assert cookie["httponly"]
    _, text = await teacher.look("/console")
    assert 'data-socket="/console/socket"' in text
    assert (await teacher.look("/console/here"))[0] == 204
    assert (await teacher.look("/here"))[0] == 403


async def test_another_key_is_refused_and_opens_nothing(teacher: Browser) -> None:
    status, text = await teacher.look("/console?key=DOVE-1234")
    assert status == 403
    assert "That is not the key" in text
    assert (await teacher.look("/console/here"))[0] == 403
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await console(teacher)


async def test_keys_cannot_be_tried_for_long(teacher: Browser) -> None:
    for _ in range(FROM_ONE):
        await teacher.look("/console?key=guess")
    assert "Too many" in (await teacher.look(f"/console?key={KEY}"))[1]


async def test_who_is_in_stays_in_whoever_tries_keys(teacher: Browser) -> None:
    await teacher.look(f"/console?key={KEY}")
    for _ in range(FROM_ONE):
        await teacher.look("/console?key=guess")
    await (await console(teacher)).shows("Good evening.")


async def test_a_students_ticket_does_not_open_it(teacher: Browser) -> None:
    await teacher.join()
    assert (await teacher.look("/console/here"))[0] == 403
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await console(teacher)


async def test_a_page_of_somewhere_else_does_not_open_it(teacher: Browser) -> None:
    await teacher.look(f"/console?key={KEY}")
    assert (await teacher.send("/console", origin="http://elsewhere.example", key=KEY))[0] == 403
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await teacher.session.ws_connect(
            f"{teacher.origin}/console/socket", headers={"Origin": "http://elsewhere.example"}
        )


async def test_a_class_without_an_office_has_no_such_page() -> None:
    async with await serve(SmallDoor(), "127.0.0.1", 0) as served:
        browser = Browser(served.port)
        assert (await browser.look(f"/console?key={KEY}"))[0] == 404
        await browser.session.close()
