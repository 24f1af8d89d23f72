"""Pacts and promises in words, for one seat's eyes."""

from __future__ import annotations

from typing import assert_never

from game.language import _, later
from game.notation import in_marks, listed
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
    Status,
    Together,
)
from game.rules.view import View
from game.screens.called import short, term_words
from game.screens.signs import CANNOT, PREFERS, RESERVES, Sign

STATUS = {
    Status.KEPT: Sign("✓", PREFERS.style, later("kept")),
    Status.BROKEN: Sign("✕", CANNOT.style, later("broken")),
    Status.PENDING: Sign("·", RESERVES.style, later("not yet due")),
}
"""The sign of how a promise stands."""

KINDS = {
    "back": later("prefer or accept a wording"),
    "oppose": later("not accept a wording"),
    "exchange": later("exchange: one wording for another"),
    "no criticism": later("no criticism of another member"),
    "confidence": later("leak nothing said between members"),
    "together": later("answer the silence as the others do"),
    "solidarity": later("stand by a member that is criticised"),
}
"""What each kind of promise is, for a form."""


def who(view: View, seat: Seat) -> str:
    """A delegation's short name, or "you"."""
    return _("you") if seat == view.seat else short(view, seat)


def member_names(view: View, pact: Pact) -> str:
    """The members, oneself first."""
    ordered = sorted(pact.members, key=lambda seat: seat != view.seat)
    return listed(who(view, seat) for seat in ordered)


def pact_title(view: View, pact: Pact) -> str:
    """Its name, or who is in it."""
    return in_marks(pact.name) if pact.name else f"{_capital(member_names(view, pact))}"


def until_words(view: View, pact: Pact) -> str:
    """How long it lasts."""
    if not pact.until:
        return _("until the conference ends")
    return _("up to the plenary of round {until}").format(until=pact.until)


def promise_words(view: View, promise: Promise) -> str:
    """A promise as a sentence."""
    name = _capital(who(view, promise.member))
    match promise:
        case Back(_, term):
            return _("{name} will prefer or accept {term}").format(
                name=name, term=term_words(view, term)
            )
        case Oppose(_, term):
            return _("{name} will not accept {term}").format(name=name, term=term_words(view, term))
        case Exchange(_, term, other, other_term):
            return _(
                "{name} will back {term} if {who} will back {term2}, and the other way round"
            ).format(
                name=name,
                term=term_words(view, term),
                who=who(view, other),
                term2=term_words(view, other_term),
            )
        case NoCriticism():
            return _("{name} will publish no criticism of another member").format(name=name)
        case Confidence():
            return _("{name} will leak nothing said between the members, nor the pact").format(
                name=name
            )
        case Together():
            return _("{name} will join or break the silence as the others do").format(name=name)
        case Solidarity():
            return _(
                "{name} will answer by the next plenary when another member is criticised"
            ).format(name=name)
        case _:
            assert_never(promise)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
