"""Pacts and promises in words, for one seat's eyes."""

from __future__ import annotations

from typing import assert_never

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
from game.screens.called import short, term_name
from game.screens.naming import listed
from game.screens.signs import CANNOT, PREFERS, RESERVES, Sign

STATUS = {
    Status.KEPT: Sign("✓", PREFERS.style, "kept"),
    Status.BROKEN: Sign("✕", CANNOT.style, "broken"),
    Status.PENDING: Sign("·", RESERVES.style, "not yet due"),
}
"""The sign of how a promise stands."""

KINDS = {
    "back": "prefer or accept a wording",
    "oppose": "not accept a wording",
    "exchange": "exchange: one wording for another",
    "no criticism": "no criticism of another member",
    "confidence": "leak nothing said between members",
    "together": "answer the silence as the others do",
    "solidarity": "stand by a member that is criticised",
}
"""What each kind of promise is, for a form."""


def who(view: View, seat: Seat) -> str:
    """A delegation's short name, or "you"."""
    return "you" if seat == view.seat else short(view, seat)


def member_names(view: View, pact: Pact) -> str:
    """The members, oneself first."""
    ordered = sorted(pact.members, key=lambda seat: seat != view.seat)
    return listed(who(view, seat) for seat in ordered)


def pact_title(view: View, pact: Pact) -> str:
    """Its name, or who is in it."""
    return f"“{pact.name}”" if pact.name else f"{_capital(member_names(view, pact))}"


def until_words(view: View, pact: Pact) -> str:
    """How long it lasts."""
    if not pact.until:
        return "until the conference ends"
    return f"up to the plenary of round {pact.until}"


def promise_words(view: View, promise: Promise) -> str:
    """A promise as a sentence."""
    name = _capital(who(view, promise.member))
    match promise:
        case Back(_, term):
            return f"{name} will prefer or accept {term_name(view, term)}"
        case Oppose(_, term):
            return f"{name} will not accept {term_name(view, term)}"
        case Exchange(_, term, other, other_term):
            return (
                f"{name} will back {term_name(view, term)} if {who(view, other)} will back "
                f"{term_name(view, other_term)}, and the other way round"
            )
        case NoCriticism():
            return f"{name} will publish no criticism of another member"
        case Confidence():
            return f"{name} will leak nothing said between the members, nor the pact"
        case Together():
            return f"{name} will join or break the silence as the others do"
        case Solidarity():
            return f"{name} will answer by the next plenary when another member is criticised"
        case _:
            assert_never(promise)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
