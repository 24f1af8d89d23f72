"""Your standing as numbered lines, and for each number where it comes from, in parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.language import _
from game.notation import figure
from game.plain.choices import counted
from game.rules.events import ApprovalMoved, CapitalSpent, Event, TemperatureMoved, TrustMoved
from game.rules.names import Seat
from game.rules.text import Text
from game.rules.tuning import HOT
from game.rules.view import View
from game.screens.called import clause_name, short, warmth
from game.screens.causes import Moved, moved
from game.screens.home.forecast import Forecast, Voice, forecast, taste
from game.screens.naming import label_of
from game.screens.worth import best_text, is_red, within_reach


class Number(NamedTuple):
    """A number of one's standing: a word that asks for it, what it is, and its parts."""

    name: str
    says: str
    parts: tuple[str, ...]


def numbers(view: View) -> tuple[Number, ...]:
    """Every number that one's standing has."""
    text = dict(view.chair_text.text if view.chair_text else view.text)
    history = list(moved(view))
    home = forecast(view, text)
    return (
        _worth(view, text),
        _walk_away(view, text),
        _reach(view),
        *(_voice(view, text, voice, history) for voice in home.voices),
        _temperature(view, history),
        _capital(view, history),
        *(_trust(view, seat, history) for seat in view.others),
    )


def standing(view: View) -> Iterator[str]:
    """The numbers a line each, and whether home would ratify."""
    for n, number in enumerate(numbers(view), 1):
        yield f"{n}: {number.says}"
    text = dict(view.chair_text.text if view.chair_text else view.text)
    yield from verdict(view, forecast(view, text))
    yield _("Type why and a number to hear where it comes from.")


def verdict(view: View, found: Forecast) -> Iterator[str]:
    """Whether one's capital would ratify, and what stands in the way."""
    if found.ratifies:
        yield _("Your capital would ratify the text.")
        return
    yield _("Your capital would not ratify the text.")
    for clause in found.crossed:
        yield _("A red line is crossed on {clause}.").format(clause=clause_name(view, clause))
    for voice in found.voices:
        if not voice.content:
            yield _("{name}: {n} short of its threshold.").format(
                name=voice.constituency.name, n=-voice.over
            )


def _clauses(view: View, text: Text) -> Iterator[str]:
    for clause in view.clauses:
        wording = text[clause.id]
        state = _("agreed") if clause.id in view.agreed else _("in brackets, so its fallback")
        if view.chair_text is not None:
            state = _("in the chair's text")
        red = _(", a red line") if is_red(view, clause.id, wording) else ""
        worth = counted(view.instructions.points[clause.id][wording])
        yield f"{clause_name(view, clause.id)}, {label_of(clause, wording)}, {state}{red}: {worth}."
    for link in view.instructions.linkages:
        if link.holds(text):
            yield _("Together, {why}: {n}.").format(why=link.why, n=counted(link.points))


def _worth(view: View, text: Text) -> Number:
    which = _("The chair's text") if view.chair_text else _("The text as it stands")
    says = _("{which} is worth {n} to you.")
    worth = counted(view.instructions.worth(text))
    return Number("text", says.format(which=which, n=worth), tuple(_clauses(view, text)))


def _walk_away(view: View, text: Text) -> Number:
    walk_away = view.instructions.walk_away
    over = view.instructions.worth(text) - walk_away
    where = _("over it by") if over >= 0 else _("under it by")
    says = _("Walking away is worth {n}; the text is {where} {over}.").format(
        n=counted(walk_away), where=where, over=abs(over)
    )
    why = _("Your instructions give it. A text under it is worse than none.")
    return Number("walk-away", says, (why,))


def _reach(view: View) -> Number:
    says = _("The best that could still be written for you is worth {n}.")
    best = best_text(view)
    parts = tuple(
        f"{clause_name(view, clause.id)}, {label_of(clause, best[clause.id])}: "
        f"{counted(view.instructions.points[clause.id][best[clause.id]])}."
        for clause in view.clauses
    )
    return Number("reach", says.format(n=counted(within_reach(view))), parts)


def _voice(view: View, text: Text, voice: Voice, history: Iterable[Moved]) -> Number:
    known = voice.constituency
    steps = [
        step
        for step in history
        if isinstance(step.event, ApprovalMoved) and step.event.constituency == known.id
    ]
    now = view.approvals[known.id]
    says = _("{name}: approval {now} now, {then} with the text.").format(
        name=known.name, now=now, then=voice.approval
    )
    if known.has_say:
        says += " " + _("It takes {n} to ratify.").format(n=known.threshold)
    else:
        says += " " + _("It has no say.")
    tastes = [
        f"{clause_name(view, c)}, {_label(view, c, w)}: {figure(by, signed=True)}."
        for c, w in text.items()
        if (by := taste(known, c, w))
    ]
    return Number(known.id, says, (*_course(now, steps), *tastes))


def _label(view: View, clause: str, wording: str) -> str:
    found = view.clause(clause)
    return label_of(found, wording) if found else wording


def _temperature(view: View, history: Iterable[Moved]) -> Number:
    says = _("The room is at {n} degrees: {word}.").format(
        n=view.temperature, word=warmth(view.temperature)
    )
    rule = _("From {n} degrees everybody has one capital less; at 100 the talks are suspended.")
    parts = (*_course(view.temperature, _of(history, TemperatureMoved)), rule.format(n=HOT))
    return Number("temperature", says, parts)


def _capital(view: View, history: Iterable[Moved]) -> Number:
    left = view.capital[view.seat]
    spent = [step for step in _of(history, CapitalSpent) if step.round == view.round]
    says = _("You have {n} capital left this round.").format(n=left)
    return Number("capital", says, tuple(_course(left, spent)))


def _trust(view: View, seat: Seat, history: Iterable[Moved]) -> Number:
    now = view.trust[seat]
    steps = [
        step for step in history if isinstance(step.event, TrustMoved) and step.event.other == seat
    ]
    says = _("Your trust in {name} is {n}.").format(
        name=short(view, seat), n=figure(now, signed=True)
    )
    return Number(seat, says, tuple(_course(now, steps)))


def _of(history: Iterable[Moved], kind: type[Event]) -> list[Moved]:
    return [step for step in history if isinstance(step.event, kind)]


def _course(now: int, steps: Iterable[Moved]) -> Iterator[str]:
    """Where a number began, and every step from there."""
    steps = list(steps)
    yield _("At the start: {n}.").format(n=figure(now - sum(step.by for step in steps)))
    for step in steps:
        words = _("Round {n}: {by}.").format(n=step.round, by=figure(step.by, signed=True))
        yield f"{words} {step.cause}".strip()
