"""The pages of a scenario for a class: HTML that prints, each file complete in itself.

No page runs a script or asks anything of the network. The codes of the seats are on the seat
cards and on no other page; private instructions are on the role sheets only, and what the room
is to find out for itself is in the facilitator's script only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.language import _
from game.notation import figure, numbers
from game.pages import environment
from game.rules.names import Level
from game.scenario import Scenario, at_level
from game.scenario.facilitator import Facilitator
from game.sheets.background import Background
from game.sheets.codes import Code
from game.sheets.how import how
from game.sheets.role import content, roles
from game.sheets.script import homework, lessons


class Entry(NamedTuple):
    """A page of the kit, as the index lists it."""

    file: str
    title: str
    what: str


class _Part(NamedTuple):
    """A page before it is rendered; `only` is the seat it is for, if for one alone."""

    entry: Entry
    template: str
    only: str = ""


INDEX = "index.html"
"""The page that links all others."""


def kit(
    scenario: Scenario, level: Level, background: Background | None, codes: Sequence[Code]
) -> dict[str, str]:
    """Every page by the name of its file, the index first. All text of the scenario is escaped."""
    pages = environment("game.sheets")
    setting = at_level(scenario.setting, level)
    notes = scenario.facilitator or Facilitator()
    every, single = roles(setting), _single(scenario)
    students, teacher = _students(background, notes), _teacher(notes)
    pages.globals.update(
        scenario=scenario,
        setting=setting,
        notes=notes,
        background=background,
        codes=codes,
        shorts={d.seat: d.short for d in setting.delegations},
        names={d.seat: d.name for d in setting.delegations},
        numbers=numbers(setting.clauses),
        how=tuple(how(setting)),
        lessons=lessons(notes),
        figure=figure,
        content=content,
        days=homework(setting.procedure, bool(notes.reading)),
    )
    index = pages.get_template("index.html").render(
        entry=Entry(INDEX, _("Sheets for a class"), ""),
        students=[part.entry for part in students],
        single=[part.entry for part in single],
        teacher=[part.entry for part in teacher],
    )
    return {INDEX: index} | {
        part.entry.file: pages.get_template(part.template).render(
            entry=part.entry,
            roles=[role for role in every if part.only in ("", role.delegation.seat)],
        )
        for part in (*students, *single, *teacher)
    }


def _students(background: Background | None, notes: Facilitator) -> list[_Part]:
    parts = [
        _part("roles", _("Role sheets"), _("for every seat a public page, then a private one")),
        _part("text", _("The text on the table"), _("every clause in all of its wordings")),
        _part("tents", _("Table tents"), _("a page each, folded in the middle")),
        _part("cards", _("Seat cards"), _("to cut out; the codes are here only")),
    ]
    if background is not None:
        read = _("to read before the lesson")
        parts.append(_part("background", _("Background reading"), read))
    if notes.reading:
        answer = _("to answer before the lesson")
        parts.append(_part("questions", _("Reading questions"), answer))
    return parts


def _single(scenario: Scenario) -> list[_Part]:
    what = _("its two role sheets alone")
    return [
        _Part(Entry(f"role-{d.seat}.html", d.name, what), "roles.html", d.seat)
        for d in scenario.setting.delegations
    ]


def _teacher(notes: Facilitator) -> list[_Part]:
    lengths = _("45, 60 and 90 minutes, and homework")
    parts = [_part("script", _("Facilitator's script"), lengths)]
    if notes.reading:
        what = _("not for students")
        parts.append(_part("answers", _("Answers to the reading questions"), what))
    return parts


def _part(name: str, title: str, what: str) -> _Part:
    return _Part(Entry(f"{name}.html", title, what), f"{name}.html")
