"""The press gallery's evidence: their headlines by round, and what was public to write about."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from game.classroom.hall import Place, Role
from game.classroom.hall.entries import Stance
from game.classroom.hall.person import Person
from game.commands.line import app
from game.debrief.account import account
from game.debrief.path import there
from game.debrief.reading import conference
from game.evidence.gather import Evidence, gathered
from game.evidence.page import page
from game.evidence.rubric import Kind, default
from game.rules.moves import CloseInformals, FileStatement
from game.rules.press import ActId, Remark
from tests.classroom.hall.klass import Class
from tests.debrief.logs import looked_back
from tests.evidence.played import FULL

HOSTILE = "<script>alert(1)</script> \u202e{about} {n}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a class that is over: one printed in its first round, one of the press never.

    Cem was shown to Ada's seat first, and moved on at once; three who watch have voted.
    """
    klass = Class.open(tmp_path / "class").join("Ada", "Cem", "Nellie", "Egon", "Pia", "Quim")
    hall = klass.hall
    seats = hall.seats
    hall.move(klass.id("Ada"), Place(1, Role.DELEGATE, seats[0]))
    for name in ("Nellie", "Egon"):
        hall.move(klass.id(name), Place(1, Role.PRESS))
    for name in ("Cem", "Pia", "Quim"):
        hall.move(klass.id(name), Place(1, Role.GALLERY))
    hall.begin()
    hall.move(klass.id("Cem"), Place(1, Role.DELEGATE, seats[0]))
    klass.clock.now += 10
    hall.move(klass.id("Cem"), Place(1, Role.GALLERY))
    table = hall.tables[1].table
    table.submit(FileStatement(seats[0], Remark(ActId.REGRET, seats[1], "We had hoped for more.")))
    assert Person(hall, klass.id("Nellie")).print_headline("One side is sorry") == ""
    for name in ("Cem", "Pia", "Quim"):
        assert Person(hall, klass.id(name)).vote(Stance.UNDECIDED) == ""
    table.submit(CloseInformals())
    klass.chair.adjourn()
    for name in ("Cem", "Pia", "Quim"):
        assert Person(hall, klass.id(name)).vote(Stance.FOR) == ""
    hall.let_go()
    return klass.folder


def run(*words: object) -> None:
    done = CliRunner().invoke(app, [*map(str, words)])
    if done.exception:
        raise done.exception


def press(folder: Path) -> dict[str, Evidence]:
    met = conference(folder / "table-1.jsonl")
    found = account(met, there(met.setting), 1)
    return {one.player: one for one in gathered(found) if one.paper}


def test_headlines_stand_beside_what_was_public_in_their_round(folder: Path) -> None:
    nellie = press(folder)["Nellie"]
    assert nellie.acted == (1,)
    assert nellie.count(Kind.HEADLINES) == 1
    first, second = nellie.items[Kind.HEADLINES]
    assert first.words == f"Printed in {nellie.paper}: “One side is sorry”."
    assert (second.round, second.words) == (2, "Printed nothing.")
    public = next(item.words for item in nellie.items[Kind.RECORD] if item.round == 1)
    assert "(regret): “We had hoped for more.”" in public
    assert "stayed in brackets." in public


def test_what_was_not_public_is_not_beside_them() -> None:
    found = looked_back(FULL)
    watched = account(replace(found.met, press={"Egon": "The Post"}), found.there, 1)
    (egon,) = (one for one in gathered(watched) if one.paper)
    told = " ".join(item.words for item in egon.items[Kind.RECORD])
    secret = [promise for promise in found.promises if not promise.public]
    assert secret
    assert all(promise.words not in told for promise in secret)
    assert "prefer" not in told


def test_a_classs_evidence_has_its_press_and_says_who_was_passing(folder: Path) -> None:
    html, facts = folder / "sheets.html", folder / "facts.json"
    run("evidence", folder, "--html", html, "--json", facts)
    told = json.loads(facts.read_text(encoding="utf-8"))
    assert [(one["player"], bool(one["paper"]), one["passing"]) for one in told] == [
        ("Ada", False, "Cem"),
        ("Nellie", True, ""),
        ("Egon", True, ""),
    ]
    words = html.read_text(encoding="utf-8")
    assert "Sat there for less than a minute: Cem." in words
    assert "Reports what happened" in words
    assert "Did nothing in any of 2 rounds." in words
    assert "Pia" not in words


def test_a_classs_debrief_has_its_votes_in_counts_and_names_nobody(folder: Path) -> None:
    html, facts = folder / "debrief.html", folder / "facts.json"
    run("debrief", folder, "--html", html, "--json", facts)
    words = html.read_text(encoding="utf-8")
    row = '<th scope="row">For</th><td class="n">0</td><td class="n">3</td><td class="n">+3</td>'
    assert row in words
    assert all(name not in words for name in ("Cem", "Pia", "Quim"))
    votes = json.loads(facts.read_text(encoding="utf-8"))["votes"]
    assert (votes["before"], votes["after"]) == (3, 3)


def test_while_a_table_goes_on_the_votes_are_not_told(folder: Path) -> None:
    html = folder / "debrief.html"
    run("debrief", folder / "table-1.jsonl", "--html", html)
    assert "Ballots cast" not in html.read_text(encoding="utf-8")


def test_hostile_headlines_are_inert(folder: Path) -> None:
    log = folder / "table-1.jsonl"
    hostile = json.dumps(HOSTILE)[1:-1]
    log.write_text(log.read_text("utf-8").replace("One side is sorry", hostile), "utf-8")
    met = conference(log)
    sheet = page(met.setting, default(), [*press(folder).values()])
    assert "<script" not in sheet
    assert "\u202e" not in sheet
    assert "{about} {n}" in sheet
