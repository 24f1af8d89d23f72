"""Questions for the class, each drawn from something that happened at this table.

They are open: each names what happened and asks for reasons, and none has a right answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from game.analysis.telling import trade_words
from game.debrief.account import Account
from game.debrief.words import percent, short, shorts
from game.language import _, plural
from game.rules.outcome import Standing
from game.rules.pacts import Status

EACH = 2
"""At most so many questions of one kind: a class has an hour."""


@dataclass(frozen=True, slots=True)
class Question:
    """What happened, and what to ask about it."""

    happened: str
    ask: str


def questions(found: Account) -> tuple[Question, ...]:
    """The questions, the text's first, then conduct's, then the news'."""
    kinds = (
        _outside,
        _uneven,
        _missed,
        _given_away,
        _turned,
        _parallel,
        _broken,
        _costly,
        _leaked,
        _history,
        _origins,
    )
    return tuple(question for kind in kinds for question in islice(kind(found), EACH))


def _outside(found: Account) -> Iterator[Question]:
    if not found.adopted:
        yield Question(
            found.how,
            _(
                "What would have had to be in the text for you to keep silence, and who could "
                "have offered it?"
            ),
        )
        return
    for result in found.results:
        if result.score.standing is not Standing.JOINED:
            who = short(found.met.setting, result.score.seat)
            yield Question(
                _("{who} is outside the statement ({standing}).").format(
                    who=who, standing=_(result.score.standing)
                ),
                _(
                    "What is a statement without {who} worth, and what would it have cost to keep "
                    "it in?"
                ).format(who=who),
            )


def _uneven(found: Account) -> Iterator[Question]:
    shared = [r for r in found.results if r.share is not None]
    if not found.adopted or len(shared) < 2:
        return
    most = max(shared, key=lambda r: r.share or 0)
    least = min(shared, key=lambda r: r.share or 0)
    if (most.share or 0) - (least.share or 0) >= 0.4:
        setting = found.met.setting
        high, low = short(setting, most.score.seat), short(setting, least.score.seat)
        yield Question(
            _("{high} made {most} of what it could have gained, {low} {least}.").format(
                high=high, most=percent(most.share), low=low, least=percent(least.share)
            ),
            _("Is that text a fair one? By what measure, and who would have to be asked?"),
        )


def _missed(found: Account) -> Iterator[Question]:
    for trade in found.trades:
        yield Question(
            trade_words(found.met.setting, trade),
            _(
                "What would somebody have had to ask, or to tell, for this to be found? Why was "
                "it not said?"
            ),
        )


def _given_away(found: Account) -> Iterator[Question]:
    for story in found.clauses:
        for movement in story.movements:
            if movement.towards and not movement.bargains:
                who = short(found.met.setting, movement.seat)
                yield Question(
                    _(
                        "In round {n} {who} came to “{label}” on {title}; the record shows nothing "
                        "given for it."
                    ).format(n=movement.round, who=who, label=story.label, title=story.title),
                    _(
                        "Was that a gift, a signal or tiredness? What could {who} have asked for?"
                    ).format(who=who),
                )


def _turned(found: Account) -> Iterator[Question]:
    for story in found.clauses:
        for movement in story.movements:
            if not movement.towards:
                who = short(found.met.setting, movement.seat)
                yield Question(
                    _("In round {n} {who} no longer supported “{label}” on {title}.").format(
                        n=movement.round, who=who, label=story.label, title=story.title
                    ),
                    _("What had changed, and how did the others read it?"),
                )


def _parallel(found: Account) -> Iterator[Question]:
    for story in found.clauses:
        if found.adopted and found.met.setting.by_id[story.clause].wording(story.wording).parallel:
            yield Question(
                _("On {title} the statement records that the sides said different things.").format(
                    title=story.title
                ),
                _("What does such a sentence settle, what does it leave for later, and for whom?"),
            )


def _broken(found: Account) -> Iterator[Question]:
    for promise in found.promises:
        if promise.status is Status.BROKEN:
            setting = found.met.setting
            others = shorts(setting, [m for m in promise.members if m != promise.by])
            yield Question(
                _("{who} broke a promise to {others}: {words}.").format(
                    who=short(setting, promise.by), others=others, words=promise.words
                ),
                _("What did that gain, what did it cost later, and would you deal with it again?"),
            )


def _costly(found: Account) -> Iterator[Question]:
    for made in found.commitments:
        if made.points < 0:
            yield Question(
                _("{who} bound itself in public to {words}; it was {outcome}.").format(
                    who=short(found.met.setting, made.seat), words=made.words, outcome=made.outcome
                ),
                _(
                    "Why say it in public? Did the audience at home help at the table, or tie "
                    "hands?"
                ),
            )


def _leaked(found: Account) -> Iterator[Question]:
    for leak in found.leaks:
        told = (
            _("{who} leaked {what}, and was found out.")
            if leak.traced
            else _("{who} leaked {what}, and was never found out.")
        )
        yield Question(
            told.format(who=short(found.met.setting, leak.seat), what=leak.what),
            _(
                "Who had reason to want it in the papers? Whom did the room suspect, and on what "
                "evidence?"
            ),
        )


def _history(found: Account) -> Iterator[Question]:
    for past in found.past:
        if past.same is False and past.label:
            clause = found.met.setting.by_id[past.clause]
            story = next(story for story in found.clauses if story.clause == past.clause)
            yield Question(
                _("On {title} your table wrote “{label}”, history nearest to “{past}”.").format(
                    title=clause.title, label=story.label, past=past.label
                ),
                _("What did the real delegations face that you did not, or the other way round?"),
            )


def _origins(found: Account) -> Iterator[Question]:
    for claim in found.taught:
        if claim.sources > claim.origins:
            yield Question(
                plural(
                    "“{claim}” is carried by {n} sources, which go back to {origins} origin.",
                    "“{claim}” is carried by {n} sources, which go back to {origins} origins.",
                    claim.origins,
                ).format(claim=claim.claim, n=claim.sources, origins=claim.origins),
                _("How sure were you of it at the table, and how would you find out more?"),
            )
