"""What things are called in a debrief, where every secret is open and nobody is "you"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from game.language import _
from game.notation import figure, listed
from game.prose.grammar import tables
from game.rules.names import Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Promise,
    Solidarity,
    Together,
)
from game.rules.setting import Setting


def short(setting: Setting, seat: Seat) -> str:
    """A delegation's short name."""
    return setting.by_seat[seat].short


def shorts(setting: Setting, seats: Iterable[Seat]) -> str:
    """Delegations' short names, as a person would list them."""
    return listed(short(setting, seat) for seat in seats)


def term_words(setting: Setting, term: Term) -> str:
    """A wording and its clause: "“Take note” on Costs"."""
    clause = setting.by_id[term.clause]
    return _("“{label}” on {title}").format(
        label=clause.wording(term.wording).label, title=clause.title
    )


def terms_words(setting: Setting, terms: Iterable[Term]) -> str:
    """Several wordings; "movement" if none is named."""
    return listed(term_words(setting, term) for term in terms) or _("movement")


def promise_words(setting: Setting, promise: Promise) -> str:
    """A promise as a sentence, without its full stop."""
    who = short(setting, promise.member)
    match promise:
        case Back(_, term):
            return _("{name} will prefer or accept {term}").format(
                name=who, term=term_words(setting, term)
            )
        case Oppose(_, term):
            return _("{name} will not accept {term}").format(
                name=who, term=term_words(setting, term)
            )
        case Exchange(_, term, other, other_term):
            return _(
                "{name} will back {term} if {who} will back {term2}, and the other way round"
            ).format(
                name=who,
                term=term_words(setting, term),
                who=short(setting, other),
                term2=term_words(setting, other_term),
            )
        case NoCriticism():
            return _("{name} will publish no criticism of another member").format(name=who)
        case Confidence():
            return _("{name} will leak nothing said between the members, nor the pact").format(
                name=who
            )
        case Together():
            return _("{name} will join or break the silence as the others do").format(name=who)
        case Solidarity():
            return _(
                "{name} will answer by the next plenary when another member is criticised"
            ).format(name=who)
        case _:
            assert_never(promise)


def percent(share: float | None) -> str:
    """A share as a whole percentage; a dash where there was nothing to gain."""
    return "\N{EN DASH}" if share is None else _("{n}%").format(n=figure(round(share * 100)))


def decimal(number: float, signed: bool = False) -> str:
    """A number to the first decimal, as the language writes it, with a real minus.

    >>> decimal(1.25), decimal(2, signed=True)
    ('1.2', '+2.0')
    """
    words = f"{number:+.1f}" if signed else f"{number:.1f}"
    return words.replace("-", "\N{MINUS SIGN}").replace(".", tables()["decimal"])
