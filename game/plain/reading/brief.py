"""The briefing: the setting, one's instructions, and how the conference is decided."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _
from game.plain.choices import counted, letter, worth
from game.plain.reading.text import whole
from game.prose.articles import the
from game.rules.view import View
from game.scenario import Scenario, only
from game.screens.called import clause_name


def brief(scenario: Scenario, view: View) -> Iterator[str]:
    """What one's capital wants, clause by clause."""
    from game.sheets.role import roles  # only when somebody reads their brief

    held = view.instructions
    role = next(
        role
        for role in roles(only(scenario.setting, view.procedure.modules))
        if role.delegation.seat == view.seat
    )
    yield from filter(None, (scenario.setting_text.strip(), held.brief.strip()))
    if held.holds:
        yield _("What only you have: {words}").format(words=held.holds.strip())
    yield _("No agreement is worth {n} points to you, the best whole text {best}.").format(
        n=held.walk_away, best=held.best()
    )
    for clause in view.clauses:
        yield f"{clause_name(view, clause.id)}. {held.reasons.get(clause.id, '')}"
        for wording in clause.wordings:
            words = worth(view, clause, wording.id)
            yield f"{letter(clause, wording.id)}: {wording.label}, {words}."
    for points, when, why in role.linkages:
        yield _("{n} for {when}: {why}").format(n=counted(points), when=when, why=why)
    for aim in role.aims:
        yield _("Beside the text, points: {aim}.").format(aim=aim)


def rules(view: View, scenario: Scenario) -> Iterator[str]:
    """How this conference is decided."""
    from game.sheets.how import how

    yield from how(only(scenario.setting, view.procedure.modules))


def opening(scenario: Scenario, view: View) -> Iterator[str]:
    """What is said first: where one is, who one is, and how to go on."""
    mine = next(d for d in view.delegations if d.seat == view.seat)
    stop = "" if scenario.title.endswith((".", "!", "?", "…")) else "."
    yield f"{scenario.title}{stop} {_('You are {name}.').format(name=the(mine.name))}"
    yield _("You read and type line by line. The game is saved after every move.")
    yield _(
        "Type brief for your instructions, rules for how it is decided, help for every command."
    )
    yield from whole(view)
