"""A class in simple forms: lobby, pen, caretaker, help, headline, ballot, debrief, live pages."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest

from game.classroom.hall import Place, Role
from game.classroom.hall.ballots import votes
from game.classroom.hall.entries import Moment, Stance
from game.classroom.hall.person import Person
from game.classroom.hall.presence import AWAY
from game.classroom.web import Served, serve
from game.errors import LogError
from game.record import Log
from game.rules.events import HeadlinePrinted, Said
from game.rules.moves import Say
from tests.classroom.hall.klass import Class
from tests.classroom.screens import until
from tests.classroom.test_web import Browser

NAMES = ("Ada", "Ben", "Cem", "Dia", "Eve", "Fay", "Nellie", "Pia")


class Phone(Browser):
    """A student's phone."""

    def __init__(self, port: int, klass: Class, name: str) -> None:
        super().__init__(port)
        self.session.cookie_jar.update_cookies({"ticket": klass.tickets[name]})

    async def page(self) -> str:
        status, page = await self.look("/plain")
        assert status == 200
        return unescape(page)

    async def live(self, version: str = "", kind: str = "") -> tuple[int, str, str]:
        path = f"{self.origin}/plain/live" + (f"?as={kind}" if kind else "")
        async with self.session.get(path, headers={"If-None-Match": version}) as answer:
            return answer.status, answer.headers.get("ETag", ""), await answer.text()


class Room:
    """A class that is served, and its students' phones."""

    def __init__(self, klass: Class, served: Served) -> None:
        self.klass = klass
        self._port = served.port
        self._phones: list[Phone] = []

    def phone(self, name: str) -> Phone:
        self._phones.append(Phone(self._port, self.klass, name))
        return self._phones[-1]

    def person(self, name: str) -> Person:
        return Person(self.klass.hall, self.klass.id(name))

    async def close(self) -> None:
        for phone in self._phones:
            await phone.session.close()


@pytest.fixture
async def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Room]:
    """Six delegates on five seats, a journalist and somebody in the gallery; not yet begun."""
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path / "home"))
    klass = Class.open(tmp_path / "class").join(*NAMES)
    async with await serve(klass.hall, "127.0.0.1", 0) as served:
        made = Room(klass, served)
        yield made
        await made.close()
    await klass.hall.close()


def begun(room: Room) -> Room:
    hall, klass = room.klass.hall, room.klass
    hall.move(klass.id("Nellie"), Place(1, Role.PRESS))
    hall.move(klass.id("Pia"), Place(1, Role.GALLERY))
    hall.assign(1)
    hall.begin()
    return room


def a_team(room: Room) -> tuple[str, str]:
    """Who has the pen of a team of two, and the other."""
    hall = room.klass.hall
    first, second = next(t for s in hall.seats if len(t := hall.roll.team(1, s)) == 2)
    return first.name, second.name


async def test_the_lobby_waits_and_leads_to_the_seat(room: Room) -> None:
    ada = room.phone("Ada")
    assert "give you a seat" in await ada.page()
    status, version, _page = await ada.live(kind="lobby")
    assert status == 200
    assert (await ada.live(version, "lobby"))[0] == 304
    room.klass.hall.assign(1)
    status, _version, page = await ada.live(version, "lobby")
    assert status == 200
    assert "You sit at table 1" in page
    begun(room)
    assert (await ada.live(version, "lobby"))[0] == 409
    assert "You speak for" in await ada.page()


async def test_help_is_asked_by_a_button_anywhere(room: Room) -> None:
    ada = room.phone("Ada")
    assert await ada.send("/plain/help") == (303, "/plain")
    assert "sees that you ask for help" in await ada.page()
    begun(room)
    for name in ("Ada", "Nellie", "Pia"):
        await room.phone(name).send("/plain/help")
    assert set(room.klass.chair.summary(1).helps) == {"Ada", "Nellie", "Pia"}
    room.klass.chair.give_help(room.klass.id("Ada"))
    assert "sees that you ask for help" not in await ada.page()


async def test_the_code_of_the_seat_is_on_its_page_and_on_no_other(room: Room) -> None:
    begun(room)
    card = room.person("Ada").card
    assert card in await room.phone("Ada").page()
    other = next(name for name in NAMES[1:6] if room.person(name).card != card)
    assert card not in await room.phone(other).page()
    assert card not in await room.phone("Pia").page()


async def test_only_who_has_the_pen_acts_and_passes_it_on(room: Room) -> None:
    writer, reader = a_team(begun(room))
    first, second = room.phone(writer), room.phone(reader)
    page = await second.page()
    assert f"{writer} has the pen" in page
    assert 'action="/plain/pen"' not in page
    status, _page = await second.send("/plain/type", line="ready yes")
    assert status == 409
    assert "Pass the pen on" in await first.page()
    assert await first.send("/plain/pen") == (303, "/plain")
    assert f"{reader} has the pen" in await first.page()
    assert (await first.send("/plain/type", line="ready yes"))[0] == 409
    assert (await second.send("/plain/type", line="ready yes"))[0] == 303
    view = room.klass.hall.tables[1].table.view(room.klass.seat(reader)[1])
    assert view.seat in view.ready


async def test_the_pen_is_taken_from_who_is_away(room: Room) -> None:
    writer, reader = a_team(begun(room))
    phone = room.phone(reader)
    room.klass.clock.now += AWAY + 1
    assert f"Take the pen from {writer}, who is away" in await phone.page()
    await phone.send("/plain/pen")
    assert f"{reader} has the pen now" in await phone.page()


async def test_who_comes_back_or_acts_by_forms_has_the_seat_back(room: Room) -> None:
    begun(room)
    writer, _reader = a_team(room)
    table, seat = room.klass.seat(writer)
    phone = room.phone(writer)
    # Away, and back by asking for the page.
    room.klass.clock.now += AWAY + 1
    room.klass.chair.seat_caretaker(table, seat)
    assert seat in room.klass.hall.tables[table].seats
    await phone.page()
    assert seat not in room.klass.hall.tables[table].seats
    # There all the time, and back by acting.
    room.klass.chair.seat_caretaker(table, seat)
    assert "caretaker plays your seat until you act" in await phone.page()
    assert seat in room.klass.hall.tables[table].seats
    assert (await phone.send("/plain/type", line="say all I am back."))[0] == 303
    assert seat not in room.klass.hall.tables[table].seats


async def test_what_a_full_disk_refused_is_said_and_may_be_sent_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(room)
    writer, _reader = a_team(room)
    number, seat = room.klass.seat(writer)
    table, phone = room.klass.hall.table(number), room.phone(writer)
    form = re.search(r'name="form" value="(.*?)"', await phone.page())
    assert form is not None
    room.klass.chair.seat_caretaker(number, seat)
    await until(lambda: room.klass.hall.tables[number].quiet)

    def full(log: Log, entry: object) -> None:
        raise LogError(f"{log.path} cannot be written: No space left on device")

    async def said() -> tuple[int, str]:
        return await phone.send("/plain/type", form=form[1], line="say all I am back.")

    with monkeypatch.context() as disk:
        disk.setattr(Log, "append", full)
        status, page = await said()
        assert (status, "No space left on device" in page) == (409, True)
        await phone.send("/plain/undo")
        assert "No space left on device" in await phone.page()
    assert await said() == (303, "/plain")
    assert any(isinstance(e, Said) and e.text == "I am back." for e in table.view(seat).minutes)


async def test_a_journalist_prints_by_a_form_and_what_is_refused_is_kept(room: Room) -> None:
    nellie = begun(room).phone("Nellie")
    page = await nellie.page()
    assert "Press, table 1" in page
    assert f"Your headline for {room.person('Nellie').paper}" in page
    status, page = await nellie.send("/plain/headline", headline="x" * 101)
    assert status == 409
    assert "100 characters" in page
    assert "x" * 101 in page
    words = '<b>Stop\u202e</b> the "press"'
    assert await nellie.send("/plain/headline", headline=words) == (303, "/plain")
    (printed,) = (e for e in room.person("Pia").seen().minutes if isinstance(e, HeadlinePrinted))
    assert printed.headline == '<b>Stop<U+202E></b> the "press"'
    for name in ("Ada", "Nellie", "Pia"):
        status, raw = await room.phone(name).look("/plain")
        assert "<b>Stop" not in raw
        assert "<b>Stop<U+202E></b>" in unescape(raw)
    status, page = await nellie.send("/plain/headline", headline="Once more")
    assert (status, "One headline a round" in page) == (409, True)


async def test_nobody_else_prints(room: Room) -> None:
    begun(room)
    for name in ("Ada", "Pia"):
        await room.phone(name).send("/plain/headline", headline="We are wonderful")
    seen = room.person("Pia").seen()
    assert not any(isinstance(event, HeadlinePrinted) for event in seen.minutes)


async def test_the_public_reads_what_is_public_and_nothing_else(room: Room) -> None:
    begun(room)
    table, pia = room.klass.hall.tables[1].table, room.phone("Pia")
    first, second = room.klass.hall.seats[:2]
    table.submit(Say(first, (), "For everybody."))
    table.submit(Say(first, (second,), "Between us two."))
    for path in ("/plain", "/plain/live", "/plain/record"):
        status, page = await pia.look(path)
        assert status == 200
        assert "For everybody." in page
        assert "Between us two." not in page
    for path in ("/plain/read/brief", "/plain/act/say"):
        assert await pia.look(path) == (303, "/plain")
    assert (await pia.look("/plain/debrief"))[0] == 404
    assert (await room.phone("Ada").look("/plain/record"))[0] == 404


async def test_one_votes_by_a_form_and_sees_no_count_before_the_end(room: Room) -> None:
    begun(room)
    first = room.klass.hall.seats[0]
    for name in ("Pia", "Nellie"):
        phone = room.phone(name)
        assert "Would you join this statement?" in await phone.page()
        assert (await phone.send("/plain/vote", stance="for", convinced=first))[0] == 303
    assert "Would you join" not in await room.phone("Ada").page()
    await room.phone("Ada").send("/plain/vote", stance="for", convinced="")
    assert votes(room.klass.hall, 1).before.cast == 2
    room.klass.chair.widen_votes()
    ada = room.phone("Ada")
    assert "Would you join" in await ada.page()
    await ada.send("/plain/vote", stance="nonsense", convinced="")
    await ada.send("/plain/vote", stance="against", convinced="atlantis")
    assert room.person("Ada").ballot(Moment.BEFORE) is None
    await ada.send("/plain/vote", stance="against", convinced="")
    page = await ada.page()
    assert "You have voted" in page
    assert re.search(r'value="against"[^>]* checked', page)
    room.klass.chair.adjourn()
    pia = await room.phone("Pia").page()
    assert "Before the conference · 3 ballots. Would you join this statement? For 2" in pia
    assert room.person("Pia").ballot(Moment.BEFORE) is not None
    await room.phone("Pia").send("/plain/vote", stance=Stance.AGAINST.value, convinced="")
    assert votes(room.klass.hall, 1).after.cast == 1


async def test_the_debrief_opens_when_the_teacher_says(room: Room) -> None:
    begun(room)
    ada = room.phone("Ada")
    room.klass.chair.adjourn()
    assert "/plain/debrief" not in await ada.page()
    assert (await ada.look("/plain/debrief"))[0] == 404
    assert (await ada.send("/plain/type", line="debrief"))[1] == "/plain"
    room.klass.chair.open_debrief(seat=room.klass.seat("Ada")[1])
    assert "/plain/debrief" in await ada.page()
    for section in ("ending", "scores", "opened", "questions"):
        status, page = await ada.look(f"/plain/debrief?about={section}")
        assert status == 200
        assert 'aria-current="page"' in page
        assert len(page) > 1200
    assert (await ada.look("/plain/debrief?about=nonsense"))[0] == 404
    # The public's is open with the whole table's.
    pia = room.phone("Pia")
    assert (await pia.look("/plain/debrief"))[0] == 404
    room.klass.chair.open_debrief()
    assert "/plain/debrief" in await pia.page()
    for section in ("ending", "scores", "opened", "conduct", "trust"):
        assert (await pia.look(f"/plain/debrief?about={section}"))[0] == 200


async def test_a_page_is_told_what_is_new_and_nothing_if_nothing_is(room: Room) -> None:
    begun(room)
    pia = room.phone("Pia")
    status, version, _page = await pia.live(kind="gallery-1-")
    assert status == 200
    assert (await pia.live(version, "gallery-1-"))[0] == 304
    room.klass.hall.tables[1].table.submit(Say(room.klass.hall.seats[0], (), "Shall we?"))
    status, _version, page = await pia.live(version, "gallery-1-")
    assert (status, "Shall we?" in page) == (200, True)
    room.klass.hall.move(room.klass.id("Pia"), None)
    assert (await pia.live(version, "gallery-1-"))[0] == 409
    room.klass.hall.send_away(room.klass.id("Pia"))
    assert (await pia.live(version, "gallery-1-"))[0] == 403


async def test_a_minute_gone_by_is_another_version(room: Room) -> None:
    begun(room)
    room.klass.chair.hours.set_seconds(600)
    ada = room.phone("Ada")
    _status, version, page = await ada.live()
    assert "10 minutes left" in page
    room.klass.clock.now += 61
    status, _version, page = await ada.live(version)
    assert (status, "9 minutes left" in page) == (200, True)
