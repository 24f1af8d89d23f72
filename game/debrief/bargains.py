"""What was promised or offered for a delegation's support, as the record has it.

A bargain is one of three things: a promise in a pact, a suggestion that was answered with "can
work with that", or a package. None of them is enforced; that one came before a movement does not
prove that it caused it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.reading import Conference
from game.debrief.words import promise_words, short, terms_words
from game.rules.events import PackageTabled, PactConcluded, SuggestionAnswered
from game.rules.moves import Reply
from game.rules.names import PackageId, Seat, Term
from game.rules.pacts import Back, Exchange, Pact
from game.rules.setting import Setting


@dataclass(frozen=True, slots=True)
class Bargain:
    """A delegation was to support a term, from that round on; `words` say what for."""

    round: int
    seat: Seat
    term: Term
    words: str


def bargains(met: Conference) -> tuple[Bargain, ...]:
    """Every bargain on a term, in order."""
    return tuple(_bargains(met))


def package_words(met: Conference, package: PackageId, term: Term) -> str:
    """What a package gave beside a term."""
    tabled = next(
        event
        for _, event in met.course
        if isinstance(event, PackageTabled) and event.package == package
    )
    rest = [other for other in tabled.terms if other != term]
    by = short(met.setting, tabled.seat)
    return f"package {package}, tabled by {by}, with {terms_words(met.setting, rest)}"


def _bargains(met: Conference) -> Iterator[Bargain]:
    setting = met.setting
    for number, event in met.course:
        match event:
            case PactConcluded(pact):
                yield from _of_pact(setting, number, pact)
            case SuggestionAnswered(seat, to, give, ask, Reply.AGREE):
                # The suggester, `to`, gives; the one who answers does what was asked.
                for term in ask:
                    words = f"{short(setting, to)} offered {terms_words(setting, give)}"
                    yield Bargain(number, seat, term, words if give else _bare(setting, to))
                for term in give:
                    words = f"{short(setting, seat)} could work with {terms_words(setting, ask)}"
                    yield Bargain(number, to, term, words)
            case _:
                pass


def _bare(setting: Setting, asker: Seat) -> str:
    return f"{short(setting, asker)} asked for it, offering nothing in return"


def _of_pact(setting: Setting, number: int, pact: Pact) -> Iterator[Bargain]:
    for promise in pact.promises:
        match promise:
            case Exchange(member, term, other, other_term):
                theirs = terms_words(setting, [other_term])
                yield Bargain(number, member, term, f"{short(setting, other)} backs {theirs}")
                mine = terms_words(setting, [term])
                yield Bargain(number, other, other_term, f"{short(setting, member)} backs {mine}")
            case Back(member, term):
                others = [p for p in pact.promises if p.member != member]
                kept = "; ".join(promise_words(setting, other) for other in others)
                yield Bargain(number, member, term, f"a pact: {kept}" if kept else "a pact")
            case _:
                pass
