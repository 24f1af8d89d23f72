"""Answers to what others asked: démarches, events' questions, suggestions, soundings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.language import _
from game.notation import figure
from game.plain.ask import Ask
from game.plain.choices import ask_positions, found
from game.plain.options import Option, numbered
from game.plain.preview import terms_line, worth_line
from game.rules.events import QuestionPut
from game.rules.moves import (
    AnswerDemarche,
    AnswerQuestion,
    AnswerSounding,
    AnswerSuggestion,
    Reply,
    SeatMove,
)
from game.rules.names import ClauseId, IncidentId, Seat
from game.rules.tuning import DEMARCHE_TRUST
from game.rules.view import View
from game.screens.called import clause_name, short

Waiting = tuple[Callable[[Ask], SeatMove], str]
"""The form of an answer, and what it answers, in words."""


def waiting(view: View) -> list[Waiting]:
    """Everything that waits for an answer, what must be answered first."""
    return [
        *(_demarche(view, seat) for seat in view.demarches),
        *(_question(view, incident) for incident in view.questions),
        *(_suggestion(view, seat) for seat in view.suggestions),
        *(_sounding(view, seat, clause) for seat, clause in view.soundings),
    ]


def answer(ask: Ask, view: View) -> list[SeatMove]:
    """One of the answers that one owes."""
    owed = waiting(view)
    options = numbered([(form, words, ()) for form, words in owed])
    if len(options) == 1:
        ask.tell(options[0].says)
        return [options[0].value(ask)]
    nothing = _("Nothing waits for your answer.")
    return [ask.one(_("What do you answer?"), options, nothing)(ask)]


def _demarche(view: View, asker: Seat) -> Waiting:
    term = view.demarches[asker]
    name = short(view, asker)
    words = _("{name} requests that you support {terms}.").format(
        name=name, terms=terms_line(view, (term,))
    )

    def form(ask: Ask) -> SeatMove:
        moved = {reply: figure(by, signed=True) for reply, by in DEMARCHE_TRUST.items()}
        ask.tell(
            worth_line(view, (term,)),
            _("{name}'s trust in you: {yes} if considered, {no} if declined.").format(
                name=name, yes=moved[True], no=moved[False]
            ),
        )
        replies = numbered(
            [
                (True, _("it will be considered"), ("considered", "yes")),
                (False, _("declined"), ("declined", "no")),
            ]
        )
        return AnswerDemarche(view.seat, asker, ask.one(_("Your answer?"), replies))

    return form, words


def _question(view: View, incident: IncidentId) -> Waiting:
    asked = next(
        event
        for event in reversed(view.minutes)
        if isinstance(event, QuestionPut) and event.incident == incident
    )

    def form(ask: Ask) -> SeatMove:
        ask.tell(_("Your answer is public. What follows from it is not known."))
        choices = numbered([(n, label, ()) for n, label in enumerate(asked.choices)])
        return AnswerQuestion(view.seat, incident, ask.one(_("Your answer?"), choices))

    return form, asked.text


def _suggestion(view: View, asker: Seat) -> Waiting:
    held = view.suggestions[asker]
    known = {"name": short(view, asker), "ask": terms_line(view, held.ask)}
    if held.give:
        words = _("{name} could take {give}, if you could take {ask}.").format(
            **known, give=terms_line(view, held.give)
        )
    else:
        words = _("{name} asks you to take {ask}.").format(**known)

    def form(ask: Ask) -> SeatMove:
        ask.tell(worth_line(view, (*held.give, *held.ask)))
        return AnswerSuggestion(view.seat, asker, ask.one(_("It binds nobody."), _replies()))

    return form, words


def _replies() -> tuple[Option[Reply], ...]:
    return numbered(
        [
            (Reply.AGREE, _("we can work with that"), ("agree", "yes")),
            (Reply.CONSIDER, _("we will consider it"), ("consider",)),
            (Reply.DECLINE, _("we cannot"), ("decline", "no")),
        ]
    )


def _sounding(view: View, asker: Seat, clause: ClauseId) -> Waiting:
    words = _("{name} asks where you stand on {clause}.").format(
        name=short(view, asker), clause=clause_name(view, clause)
    )

    def form(ask: Ask) -> SeatMove:
        ask.tell(_("Only they hear it. It need not be the truth."))
        held = ask_positions(ask, view, found(view, clause))
        return AnswerSounding(view.seat, asker, clause, held)

    return form, words


def lines(view: View) -> Iterator[str]:
    """What waits, a line each."""
    for n, (_form, words) in enumerate(waiting(view), 1):
        yield f"{n}: {words}"
