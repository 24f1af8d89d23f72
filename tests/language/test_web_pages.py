"""No page of the class's web server shows a word that has not come through the catalogue."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from gettext import NullTranslations
from pathlib import Path
from typing import Final

import pytest

from game.classroom.hall import Hall, Place, Role
from game.classroom.hall.entries import Stance
from game.classroom.hall.person import Person
from game.classroom.web import serve
from game.classroom.web.forms.telling import acts, readings
from game.language import ENGLISH, speak, speak_by
from game.rules.moves import Adjourn
from game.rules.view import View
from game.scenario import find, load
from tests.classroom.hall.klass import Class, Time
from tests.classroom.test_web_around import Phone
from tests.language.pseudo import Pseudo, accented_scenario, forget, tell_accented
from tests.language.test_pages import plain_words

NAMES: Final = ("Ḁđä", "Ɓéñ", "Ƈéṁ", "Đîà", "Ĕṽé", "Ñéļļîé", "Þîà")
_CODE: Final = re.compile(r"\b[A-Z0-9]{3,5}-[A-Z0-9]{3,5}\b")


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """The pseudo-language, spoken where the class is opened."""
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("game.classroom.web.board.FRESH", 0.0)
    tell_accented(monkeypatch)
    speak_by(Pseudo(0))
    yield
    speak_by(NullTranslations())
    forget()


class Visitor:
    """Somebody who goes through the pages, and writes down what was in plain letters."""

    def __init__(self, port: int, klass: Class) -> None:
        self._port, self._klass = port, klass
        self.seen: dict[str, str] = {}

    async def look(self, name: str, *paths: str) -> None:
        phone = Phone(self._port, self._klass, name)
        for path in paths:
            _status, page = await phone.look(path)
            self.seen[f"{path} ({len(self.seen)})"] = page
        await phone.session.close()

    @property
    def wrong(self) -> dict[str, list[str]]:
        found = {path: plain_words(_CODE.sub("", page)) for path, page in self.seen.items()}
        return {path: lines for path, lines in found.items() if lines}


@pytest.fixture
async def visited(tmp_path: Path, pseudo: None) -> AsyncIterator[tuple[Class, Visitor]]:
    """A class of an accented scenario: five delegates, a journalist, one in the gallery."""
    clock, scenario = Time(), accented_scenario(load(find("two-plus-two"), ENGLISH))
    folder = tmp_path / "class"
    klass = Class(folder, Hall.open(folder, scenario, 7, clock=clock), clock, {}).join(*NAMES)
    async with await serve(klass.hall, "127.0.0.1", 0) as served:
        yield klass, Visitor(served.port, klass)
    await klass.hall.close()


def begin(klass: Class) -> View:
    klass.hall.move(klass.id(NAMES[-2]), Place(1, Role.PRESS))
    klass.hall.move(klass.id(NAMES[-1]), Place(1, Role.GALLERY))
    klass.hall.assign(1)
    klass.hall.begin()
    table, seat = klass.seat(NAMES[0])
    return klass.hall.tables[table].table.view(seat)


async def test_before_the_class_begins(visited: tuple[Class, Visitor]) -> None:
    klass, visitor = visited
    board = f"/board?code={klass.hall.code}"
    await visitor.look(NAMES[0], "/", "/plain", "/seat", "/board", "/board?code=1", board)
    assert visitor.wrong == {}


async def test_while_it_goes_on(visited: tuple[Class, Visitor]) -> None:
    klass, visitor = visited
    view = begin(klass)
    read = [f"/plain/read/{command.word}" for command in readings(view)]
    done = [f"/plain/act/{one.word}" for _group, every in acts(view) for one in every]
    await visitor.look(NAMES[0], "/", "/plain", "/plain/read/clause?about=1", *read, *done)
    await visitor.look(NAMES[-2], "/plain", "/plain/record")
    await visitor.look(NAMES[-1], "/plain", f"/board?code={klass.hall.code}")
    assert len(visitor.seen) > 25
    assert visitor.wrong == {}


async def test_once_it_is_over(visited: tuple[Class, Visitor]) -> None:
    klass, visitor = visited
    begin(klass)
    klass.hall.tables[1].table.submit(Adjourn())
    klass.chair.open_debrief()
    for name in NAMES[-2:]:
        Person(klass.hall, klass.id(name)).vote(Stance.FOR)
    sections = [f"/plain/debrief?about={name}" for name in ("ending", "scores", "questions")]
    await visitor.look(NAMES[0], "/plain", *sections)
    await visitor.look(NAMES[-1], "/plain", "/plain/debrief", f"/board?code={klass.hall.code}")
    assert visitor.wrong == {}


async def test_a_host_who_speaks_french_serves_french_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path / "home"))
    speak("fr")
    klass = Class.open(tmp_path / "class", "the-hotline").join("Ada")
    async with await serve(klass.hall, "127.0.0.1", 0) as served:
        visitor = Visitor(served.port, klass)
        await visitor.look("Ada", "/", "/plain", "/seat", f"/board?code={klass.hall.code}")
    await klass.hall.close()
    for page in visitor.seen.values():
        assert '<html lang="fr">' in page
        assert "La ligne directe" in page
    assert "Code de la classe" in next(iter(visitor.seen.values()))
