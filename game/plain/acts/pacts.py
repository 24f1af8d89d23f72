"""Pacts: offer, accept, decline, counter, leave, and speak between members."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from game.language import _
from game.plain.ask import Ask
from game.plain.choices import ask_term, others, seats
from game.plain.options import Option, numbered
from game.plain.reading.pacts import pact_line
from game.rules.moves import AnswerPact, Confer, LeavePact, OfferPact, SeatMove
from game.rules.names import Seat
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
)
from game.rules.tuning import BREACH_KNOWN_TRUST, BREACH_TRUST, KEEPING_TRUST, LEAVING_TRUST
from game.rules.view import View
from game.rules.words import plain
from game.screens.called import shorts
from game.screens.owed import offers_owed
from game.screens.pacts.words import KINDS, promise_words

_BARE: Final[dict[str, Callable[[Seat], Promise]]] = {
    "no criticism": NoCriticism,
    "confidence": Confidence,
    "together": Together,
    "solidarity": Solidarity,
}
"""The kinds of promise that say nothing of the text."""

_NAMES: Final = {"back": "support"}
"""What a kind answers to, if not to its own name: `back` goes one step back."""


def pact(ask: Ask, view: View) -> list[SeatMove]:
    """What to do about pacts, then do it."""
    doings = numbered(
        [
            (offer, _("offer a pact"), ("offer",)),
            (accept, _("accept one that is offered to you"), ("accept",)),
            (decline, _("decline one"), ("decline",)),
            (counter, _("decline one and offer another to its members"), ("counter",)),
            (leave, _("leave one openly"), ("leave",)),
            (confer, _("say something between the members of one"), ("say",)),
        ]
    )
    return ask.one(_("What about pacts?"), doings)(ask, view)


def offer(ask: Ask, view: View) -> list[SeatMove]:
    """A pact: with whom, what is promised, known to whom, how long, and its name."""
    to = ask.some(_("With whom?"), others(view))
    return [_made(ask, view, to)]


def accept(ask: Ask, view: View) -> list[SeatMove]:
    """Say yes to an offer."""
    held = _ask_pact(ask, view, _offered(view))
    ask.sure(_("Accept it? It is in force once all have."), *_stakes())
    return [AnswerPact(view.seat, held.id, True)]


def decline(ask: Ask, view: View) -> list[SeatMove]:
    """Say no to an offer, which ends it."""
    return [AnswerPact(view.seat, _ask_pact(ask, view, _offered(view)).id, False)]


def counter(ask: Ask, view: View) -> list[SeatMove]:
    """Another pact to the same members, and no to the one they offered."""
    held = _ask_pact(ask, view, _offered(view))
    to = tuple(seat for seat in held.members if seat != view.seat)
    return [_made(ask, view, to), AnswerPact(view.seat, held.id, False)]


def leave(ask: Ask, view: View) -> list[SeatMove]:
    """Leave openly."""
    held = _ask_pact(ask, view, _ours(view))
    rest = [seat for seat in held.members if seat != view.seat]
    ask.sure(
        _("Leave it?"),
        _("{names} will trust you less, by {n}.").format(names=shorts(view, rest), n=LEAVING_TRUST),
        _("What you owed under it ends. To break a promise costs {n}.").format(n=BREACH_TRUST),
    )
    return [LeavePact(view.seat, held.id)]


def confer(ask: Ask, view: View) -> list[SeatMove]:
    """Words in the private channel of a pact."""
    held = _ask_pact(ask, view, _ours(view))
    return [Confer(view.seat, held.id, ask.words(_("What do you say? Only members hear it.")))]


def _offered(view: View) -> list[Pact]:
    return [view.offers[pact].pact for pact in offers_owed(view)]


def _ours(view: View) -> list[Pact]:
    return [pact for pact in view.pacts.values() if view.seat in pact.members]


def _ask_pact(ask: Ask, view: View, held: Iterable[Pact]) -> Pact:
    known = numbered([(one, pact_line(view, one), ()) for one in held])
    return ask.one(_("Which pact?"), known, _("There is no such pact."))


def _made(ask: Ask, view: View, to: tuple[Seat, ...]) -> OfferPact:
    promises = [_promise(ask, view, to)]
    enough = numbered(
        [(True, _("another promise"), ("more",)), (False, _("that is all"), ("enough",))]
    )
    while ask.one(_("Is there another promise in it?"), enough):
        promises.append(_promise(ask, view, to))
    known = numbered(
        [(False, _("its members only"), ("secret",)), (True, _("everybody"), ("public",))]
    )
    public = ask.one(_("Who is to know of it?"), known)
    until = ask.one(_("Until which plenary?"), _rounds(view))
    name = plain(ask.words(_("Its name? Type none for none."), empty=True))
    ask.sure(
        _("Offer it to {names}?").format(names=shorts(view, to)),
        *(f"{promise_words(view, promise)}." for promise in promises),
        *_stakes(),
    )
    return OfferPact(view.seat, to, tuple(promises), public, name, until)


def _rounds(view: View) -> tuple[Option[int], ...]:
    whole = Option(0, "all", _("as long as the conference"))
    numbers = range(view.round, view.procedure.rounds + 1)
    return (whole, *(Option(n, str(n), _("the plenary of round {n}").format(n=n)) for n in numbers))


def _promise(ask: Ask, view: View, to: tuple[Seat, ...]) -> Promise:
    members = seats(d for d in view.delegations if d.seat in (view.seat, *to))
    about = KINDS if view.open_clauses else _BARE
    names = {kind: _NAMES.get(kind, kind).replace(" ", "-") for kind in about}
    kinds = numbered([(kind, KINDS[kind], (names[kind],)) for kind in about])
    kind = ask.one(_("A promise to do what?"), kinds)
    member = ask.one(_("Who promises it?"), members)
    if kind in _BARE:
        return _BARE[kind](member)
    term = ask_term(ask, view, _("Which wording?"))
    if kind == "back":
        return Back(member, term)
    if kind == "oppose":
        return Oppose(member, term)
    rest = tuple(option for option in members if option.value != member)
    other = ask.one(_("Who backs something in return?"), rest)
    return Exchange(member, term, other, ask_term(ask, view, _("Which wording in return?")))


def _stakes() -> tuple[str, ...]:
    return (
        _("Nothing enforces it. Kept, members trust each other more, by {n}.").format(
            n=KEEPING_TRUST
        ),
        _(
            "Broken, members trust who broke it less, by {n}; others who learn of it, by {m}."
        ).format(n=BREACH_TRUST, m=BREACH_KNOWN_TRUST),
    )
