"""Talk in the informals: say, sound out, claim, suggest, show a page."""

from __future__ import annotations

from game.language import _
from game.plain.ask import Ask
from game.plain.choices import (
    ask_clause,
    ask_positions,
    ask_recipients,
    ask_terms,
    others,
)
from game.plain.preview import cost, heard_of, worth_line
from game.rules.moves import Claim, Say, SeatMove, ShowInstructions, SoundOut, Suggest
from game.rules.view import View
from game.screens.called import short


def say(ask: Ask, view: View) -> list[SeatMove]:
    """Free words to some, or to all."""
    to = ask_recipients(ask, view, _("To whom do you speak?"))
    return [Say(view.seat, to, ask.words(_("What do you say?")))]


def sound(ask: Ask, view: View) -> list[SeatMove]:
    """Ask others what matters to them on a clause, each for itself."""
    to = ask_recipients(ask, view, _("Whom do you sound out?"))
    clause = ask_clause(ask, view, view.clauses)
    return [SoundOut(view.seat, seat, clause.id) for seat in to or view.others]


def claim(ask: Ask, view: View) -> list[SeatMove]:
    """Tell one's positions; words only."""
    to = ask_recipients(ask, view, _("Whom do you tell? It binds you to nothing."))
    clause = ask_clause(ask, view, view.clauses)
    return [Claim(view.seat, to, clause.id, ask_positions(ask, view, clause))]


def suggest(ask: Ask, view: View) -> list[SeatMove]:
    """Float an exchange, or ask for movement."""
    to = ask.one(_("To whom?"), others(view))
    wanted = _("What do you ask {name} to take?").format(name=short(view, to))
    asked = ask_terms(ask, view, wanted, least=1, last=False)
    gives = _("And what could you take in return?")
    given = ask_terms(ask, view, gives, least=0, last=False)
    ask.sure(_("Suggest it? It binds nobody."), worth_line(view, (*given, *asked)))
    return [Suggest(view.seat, to, given, asked)]


def show(ask: Ask, view: View) -> list[SeatMove]:
    """Show the true page of one's instructions on a clause."""
    to = ask.one(_("To whom do you show a page?"), others(view))
    clause = ask_clause(ask, view, view.clauses)
    ask.sure(
        _("Show it? It cannot be unseen."),
        _("{name} will see your true points and red lines on {clause}.").format(
            name=short(view, to), clause=clause.title
        ),
        *heard_of(view, to, clause.id),
        cost(view, ShowInstructions),
    )
    return [ShowInstructions(view.seat, to, clause.id)]
