"""Phrases about pacts: promises of all seven kinds, as a diplomat would put them.

A promise is a deed in its base form ("support … on …"), so that "will" or "would" goes before it,
with whoever owes it. Who speaks is "we", who hears it is "you". What all members owe alike is said
once, of both or of all. The deeds are data, in `templates/promises.yaml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from game.prose.grammar import join, serial, series
from game.prose.phrases import about, has_text, name, subject, wording
from game.prose.sheets import fill_in, phrase, sheet
from game.rules.chance import draw
from game.rules.names import Seat, Term
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
from game.rules.view import View

DEEDS = "promises"
"""The sheet of what can be promised."""


def who(view: View, seat: Seat, speaker: Seat | None) -> tuple[str, str]:
    """A member, as the speaker calls it to the reader: "we", "you" or "it", and its name."""
    if seat == view.seat:
        return "you", ""
    return ("we", "") if seat == speaker else ("it", name(view, seat))


def _clause(modal: str, owes: tuple[str, str], deeds: str) -> str:
    """Who will or would do what."""
    return phrase(f"{modal}.{owes[0]}", who=owes[1], deeds=deeds)


def whom(view: View, seats: Sequence[Seat], speaker: Seat | None, word: str = "and") -> str:
    """Members as something that a verb is done to; the speaker and the reader last."""
    first = [name(view, seat) for seat in seats if seat not in (speaker, view.seat)]
    last = [phrase("you")] if view.seat in seats else []
    last += [phrase("us")] if speaker in seats and speaker != view.seat else []
    return join(first + last, word)


def line_on(view: View, term: Term) -> str:
    """A wording and what it is on, for after "support": a silent one is a silent statement."""
    on = subject(view, term.clause)
    if not has_text(view, term):
        return phrase("line.silent", on=on)
    return phrase("line", wording=wording(view, term), on=on)


def deed(
    view: View, pact: Pact, promise: Promise, by: Seat, speaker: Seat | None, number: int
) -> str:
    """What `by` owes under a promise, in the base form."""
    match promise:
        case Back(_, term):
            return _backing(view, term, number)
        case Oppose(_, term):
            return _deed(view, "oppose", term, number)
        case Exchange(member, term, _, other_term):
            mine, theirs = (term, other_term) if by == member else (other_term, term)
            given, had = _backing(view, mine, number), _support(view, theirs)
            return phrase("in exchange", deed=given, support=had)
        case NoCriticism() | Confidence() | Together() | Solidarity():
            others = [seat for seat in pact.members if seat != by]
            return _said(
                promise.kind,
                number,
                {
                    "others": whom(view, others, speaker),
                    "any": whom(view, others, speaker, "or"),
                },
            )
        case _:
            assert_never(promise)


def promised(view: View, pact: Pact, modal: str, speaker: Seat | None, number: int) -> str:
    """All that is promised under a pact, with "will" or "would": a clause for each who owes."""
    owed: dict[tuple[str, str], list[str]] = {}
    exchanges: list[str] = []
    done: list[Promise] = []
    for promise in pact.promises:
        alike = [p for p in pact.promises if _same(p, promise)]
        if isinstance(promise, Exchange):
            exchanges.append(_exchange(view, promise, modal, speaker, number))
        elif {p.member for p in alike} >= set(pact.members):
            if promise not in done:
                all_owe = _all(view, pact, speaker), ""
                owed.setdefault(all_owe, []).append(_each(view, pact, promise))
            done += alike
        else:
            owes = deed(view, pact, promise, promise.member, speaker, number)
            owed.setdefault(who(view, promise.member, speaker), []).append(owes)
    return series(exchanges + [_clause(modal, each, serial(deeds)) for each, deeds in owed.items()])


def _exchange(view: View, promise: Exchange, modal: str, speaker: Seat | None, number: int) -> str:
    mine, theirs = who(view, promise.member, speaker), who(view, promise.other, speaker)
    return phrase(
        "exchange",
        one=_clause(modal, mine, _backing(view, promise.term, number)),
        other=_clause(modal, theirs, _backing(view, promise.other_term, number + 1)),
    )


def _each(view: View, pact: Pact, promise: Promise) -> str:
    """A deed that all members owe each other."""
    match promise:
        case Back() | Oppose():
            return deed(view, pact, promise, promise.member, None, 0)
        case _:
            others = phrase("each.two" if len(pact.members) == 2 else "each.many")
            return _said(f"{promise.kind}.each", 0, {"others": others})


def _all(view: View, pact: Pact, speaker: Seat | None) -> str:
    both = "both" if len(pact.members) == 2 else "all"
    if speaker in pact.members and speaker != view.seat:
        return f"{both} of us"
    return f"{both} of you" if view.seat in pact.members else both


def _same(one: Promise, other: Promise) -> bool:
    """Whether two promises are the same, whoever made them."""
    if type(one) is not type(other) or isinstance(one, Exchange):
        return one is other
    if isinstance(one, Back | Oppose) and isinstance(other, Back | Oppose):
        return one.term == other.term
    return True


def _backing(view: View, term: Term, number: int) -> str:
    return _deed(view, "back", term, number)


def _support(view: View, term: Term) -> str:
    if has_text(view, term):
        return phrase("support", line=line_on(view, term))
    return phrase("support.silent", para=about(view, term.clause)["para"])


def _deed(view: View, slot: str, term: Term, number: int) -> str:
    held = "text" if has_text(view, term) else "silent"
    phrases = {**about(view, term.clause), "line": line_on(view, term)}
    return _said(f"{slot}.{held}", number, phrases)


def _said(slot: str, number: int, phrases: dict[str, str]) -> str:
    variants = sheet(DEEDS)[slot]
    return fill_in(variants[draw(0, "prose", number, slot, below=len(variants))], phrases)
