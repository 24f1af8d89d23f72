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
from game.language import _
from game.notation import apart
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
        for _round, event in met.course
        if isinstance(event, PackageTabled) and event.package == package
    )
    rest = [other for other in tabled.terms if other != term]
    by = short(met.setting, tabled.seat)
    return _("package {package}, tabled by {who}, with {terms}").format(
        package=package, who=by, terms=terms_words(met.setting, rest)
    )


def _bargains(met: Conference) -> Iterator[Bargain]:
    setting = met.setting
    for number, event in met.course:
        match event:
            case PactConcluded(pact):
                yield from _of_pact(setting, number, pact)
            case SuggestionAnswered(seat, to, give, ask, Reply.AGREE):
                # The suggester, `to`, gives; the one who answers does what was asked.
                for term in ask:
                    words = _("{who} offered {terms}").format(
                        who=short(setting, to), terms=terms_words(setting, give)
                    )
                    yield Bargain(number, seat, term, words if give else _bare(setting, to))
                for term in give:
                    words = _("{who} could work with {terms}").format(
                        who=short(setting, seat), terms=terms_words(setting, ask)
                    )
                    yield Bargain(number, to, term, words)
            case _:
                pass


def _bare(setting: Setting, asker: Seat) -> str:
    return _("{who} asked for it, offering nothing in return").format(who=short(setting, asker))


def _backs(setting: Setting, seat: Seat, term: Term) -> str:
    return _("{who} backs {terms}").format(
        who=short(setting, seat), terms=terms_words(setting, [term])
    )


def _of_pact(setting: Setting, number: int, pact: Pact) -> Iterator[Bargain]:
    for promise in pact.promises:
        match promise:
            case Exchange(member, term, other, other_term):
                theirs = _backs(setting, other, other_term)
                yield Bargain(number, member, term, theirs)
                yield Bargain(number, other, other_term, _backs(setting, member, term))
            case Back(member, term):
                others = [p for p in pact.promises if p.member != member]
                kept = apart(promise_words(setting, other) for other in others)
                yield Bargain(
                    number,
                    member,
                    term,
                    _("a pact: {kept}").format(kept=kept) if kept else _("a pact"),
                )
            case _:
                pass
