"""A seat in simple forms: the whole game without a script."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest

from game.classroom.web import pages, serve
from game.plain.commands import COMMANDS
from game.rules.moves import Claim, DeclareReady, FilePositions, Move, OfferPact, Say, SoundOut
from game.rules.text import Positions
from tests.classroom.doors import SmallDoor
from tests.classroom.test_web import Browser
from tests.plain.rooms import a_room, moves


class Seat(Browser):
    """A browser at the first seat of a table, and what it reads there."""

    door: SmallDoor

    async def act(self, word: str, *answers: str, **more: str) -> tuple[int, str]:
        """Fill in an act, a page after another, as the buttons do."""
        page = (await self.look(f"/plain/act/{word}"))[1]
        status = 200
        for answer in answers or ("",):
            given = [("form", _hidden(page, "form")), ("seen", _hidden(page, "seen"))]
            given += [("answer", one) for one in re.findall(r'name="answer" value="(.*?)"', page)]
            given += [("new", one) for one in answer.split(",")] if answers else []
            given += [("asked", "1")] if answers else []
            status, page = await self.post(f"/plain/act/{word}", given)
        return status, page

    async def post(self, path: str, fields: list[tuple[str, str]]) -> tuple[int, str]:
        async with self.session.post(
            self.origin + path, data=fields, headers={"Origin": self.origin}, allow_redirects=False
        ) as answer:
            return answer.status, answer.headers.get("Location", "") or await answer.text()

    @property
    def made(self) -> list[Move]:
        held = next(iter(self.door.tickets.values()))
        assert held.seat is not None
        return moves(self.door.room, held.seat)


def _hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="(.*?)"', page)
    assert found is not None
    return found[1]


@pytest.fixture
async def seat(tmp_path: Path) -> AsyncIterator[Seat]:
    door = SmallDoor(a_room(tmp_path))
    async with await serve(door, "127.0.0.1", 0) as served:
        browser = Seat(served.port)
        browser.door = door
        assert await browser.send("/join", code="card-1", by="forms") == (303, "/plain")
        yield browser
        await browser.session.close()
    await door.close()


async def test_the_page_says_how_things_stand_and_what_to_do(seat: Seat) -> None:
    _status, page = await seat.look("/plain")
    for words in (
        "Round 1 of 5.",
        "Sound the others out",
        "of 7 clauses are agreed",
        "/read/deputy",
    ):
        assert words in page


async def test_everything_can_be_read(seat: Seat) -> None:
    page = (await seat.look("/plain"))[1]
    words = re.findall(r'"/plain/read/(\w+)"', page)
    assert {"text", "standing", "brief", "owed", "dossier", "deputy", "rules"} <= set(words)
    for word in words:
        status, reading = await seat.look(f"/plain/read/{word}?about=1")
        assert status == 200 or "among" in reading, word
        assert len(reading) > 600


async def test_every_act_has_its_form(seat: Seat) -> None:
    page = (await seat.look("/plain"))[1]
    offered = set(re.findall(r'"/plain/act/(\w+)"', page))
    view = seat.door.room.table.view("okinawa")
    assert offered == {
        c.word for c in COMMANDS if c.form and (c.module is None or view.plays(c.module))
    }
    for word in offered:
        status, form = await seat.look(f"/plain/act/{word}")
        assert "<form" in form, word
        assert status in (200, 409), word
    assert not seat.made


async def test_one_files_positions_step_by_step(seat: Seat) -> None:
    status, where = await seat.act("file", "2", "b", "c,a")
    assert (status, where) == (303, "/plain")
    (made,) = seat.made
    assert isinstance(made, FilePositions)
    assert isinstance(made.positions, Positions)
    assert len(made.positions.accept) == 2
    assert "You filed" in (await seat.look("/plain/read/clause?about=2"))[1]


async def test_nothing_ticked_means_nothing_else(seat: Seat) -> None:
    await seat.act("file", "2", "b", "")
    (made,) = seat.made
    assert isinstance(made, FilePositions)
    assert made.positions is not None
    assert made.positions.accept == ()


async def test_one_sounds_others_out_and_tells_them(seat: Seat) -> None:
    await seat.act("sound", "all", "1")
    await seat.act("claim", "1,2", "1", "a", "")
    kinds = [type(move) for move in seat.made]
    assert kinds == [SoundOut] * 4 + [Claim]


async def test_own_words_are_words(seat: Seat) -> None:
    await seat.act("say", "all", "<script>alert(1)</script>\u202e done")
    (made,) = seat.made
    assert isinstance(made, Say)
    page = (await seat.look("/plain"))[1]
    assert "<script>alert" not in page
    assert "<script>alert(1)</script><U+202E> done" in unescape(page)


async def test_no_words_are_asked_for_again(seat: Seat) -> None:
    status, page = await seat.act("say", "all", "")
    assert status == 409
    assert 'role="alert"' in page
    assert not seat.made


async def test_a_pact_has_many_steps_and_all_of_them_are_forms(seat: Seat) -> None:
    answers = ("1", "1", "1", "1", "2", "b", "2", "1", "all", "", "yes")
    status, page = await seat.act("pact", *answers)
    assert status == 303, page
    assert isinstance(seat.made[0], OfferPact)


async def test_an_act_without_questions_waits_to_be_meant(seat: Seat) -> None:
    held = next(iter(seat.door.tickets.values()))
    assert held.seat is not None
    for clause in seat.door.room.table.scenario.setting.clauses:
        filed = FilePositions(held.seat, clause.id, Positions(clause.wordings[0].id))
        seat.door.room.table.submit(filed)
    assert "Do it?" in (await seat.look("/plain/act/ready"))[1]
    assert not any(isinstance(move, DeclareReady) for move in seat.made)
    assert (await seat.act("ready"))[0] == 303
    assert isinstance(seat.made[-1], DeclareReady)


async def test_two_taps_on_a_button_are_one_act(seat: Seat) -> None:
    fields = [("form", "f1"), ("seen", "99"), ("answer", "all"), ("new", "Good evening.")]
    for _ in range(2):
        assert await seat.post("/plain/act/say", fields) == (303, "/plain")
    assert len(seat.made) == 1


async def test_a_form_whose_answer_was_lost_with_the_class_is_not_done_twice(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (await seat.look("/plain/act/say?line=all"))[1]
    asked = [("form", _hidden(page, "form")), ("seen", _hidden(page, "seen")), ("answer", "all")]
    said = [*asked, ("new", "Good evening.")]
    assert await seat.post("/plain/act/say", said) == (303, "/plain")
    monkeypatch.setattr(pages, "_HERE", "the process after")
    async with await serve(seat.door, "127.0.0.1", 0) as again:
        seat.origin = f"http://127.0.0.1:{again.port}"
        status, page = await seat.post("/plain/act/say", said)
        assert status == 409
        assert "Look whether this was done already." in page
        assert "Good evening." in (await seat.look("/plain"))[1]
        assert len(seat.made) == 1
        meant = [("form", _hidden(page, "form")), ("seen", _hidden(page, "seen")), *said[2:]]
        assert await seat.post("/plain/act/say", meant) == (303, "/plain")
        assert len(seat.made) == 2


async def test_one_step_back_asks_again(seat: Seat) -> None:
    fields = [("answer", "2"), ("answer", "b"), ("back", "1"), ("form", "f"), ("seen", "0")]
    _status, page = await seat.post("/plain/act/file", fields)
    assert "Which wording do you prefer?" in page


async def test_what_was_filed_can_be_taken_back(seat: Seat) -> None:
    await seat.act("file", "2", "b", "")
    assert "Take back" in (await seat.look("/plain"))[1]
    await seat.send("/plain/undo")
    assert "Taken back" in (await seat.look("/plain"))[1]


async def test_who_would_rather_type_types(seat: Seat) -> None:
    status, page = await seat.send("/plain/type", line="clause 2")
    assert status == 200
    assert "It reads:" in page
    assert await seat.send("/plain/type", line="file 2 b c") == (303, "/plain")
    assert isinstance(seat.made[0], FilePositions)
    assert "no command" in (await seat.send("/plain/type", line="conquer"))[1]
    assert (await seat.send("/plain/type", line="save"))[1] == "/plain"


async def test_who_has_not_the_pen_reads_and_does_not_act(seat: Seat) -> None:
    seat.door.pass_pen("Grace")
    assert "Grace has the pen" in (await seat.look("/plain"))[1]
    fields = [("answer", "all"), ("new", "Good evening."), ("form", "f"), ("seen", "9")]
    assert (await seat.post("/plain/act/say", fields))[0] == 409
    assert (await seat.send("/plain/type", line="say all Good evening."))[0] == 409
    await seat.send("/plain/undo")
    assert not seat.made


async def test_nonsense_in_a_form_does_nothing(seat: Seat) -> None:
    for fields in (
        [("answer", "99"), ("form", "f"), ("seen", "-1")],
        [("answer", "2"), ("new", "zzz"), ("seen", "9" * 5000)],
        [("answer", "\x00")] * 50,
    ):
        assert (await seat.post("/plain/act/file", fields))[0] == 409
    assert (await seat.look("/plain/act/conquer"))[0] == 404
    assert not seat.made


async def test_the_page_is_sent_again_only_when_something_has_happened(seat: Seat) -> None:
    async with seat.session.get(seat.origin + "/plain/live") as first:
        version = first.headers["ETag"]
    assert (await seat.look("/plain/live", **{"If-None-Match": version}))[0] == 304
    await seat.act("say", "all", "Good evening.")
    status, page = await seat.look("/plain/live", **{"If-None-Match": version})
    assert status == 200
    assert "Good evening." in page


async def test_in_the_lobby_the_page_waits() -> None:
    door = SmallDoor()
    async with await serve(door, "127.0.0.1", 0) as served:
        browser = Browser(served.port)
        await browser.send("/join", code="dove-1234", name="Ada", by="forms")
        assert "You are in" in (await browser.look("/plain"))[1]
        assert (await browser.look("/plain/live"))[0] == 200
        assert await browser.look("/plain/read/text") == (303, "/plain")
        await browser.session.close()
    await door.close()
