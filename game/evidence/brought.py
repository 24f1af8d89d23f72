"""What only the whole course shows of a seat: movement, what became of its word, its leaks.

A caretaker's movements, promises, leaks and commitments are left out: each is known by the act
that led to it, as the position filed. A promise is its student's still if a caretaker broke it;
that is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.account import Account
from game.debrief.clauses import ClauseStory, Movement
from game.debrief.conduct import PromiseMade
from game.evidence.hands import Hands
from game.evidence.item import Item
from game.evidence.rubric import Kind
from game.language import _
from game.notation import apart
from game.rules.events import (
    Event,
    LeakFiled,
    PactAnswered,
    PactOffered,
    PositionsFiled,
    StatementPublished,
    SupportFiled,
)
from game.rules.names import Seat
from game.rules.pacts import Status
from game.rules.press import Commitment


def brought(found: Account, seat: Seat, played: Hands, acted: bool) -> Iterator[tuple[Kind, Item]]:
    """What a seat's student brought about, kind by kind; `acted` is whether they ever did."""
    for story in found.clauses:
        for movement in story.movements:
            if movement.seat == seat and _moved(played, story, movement):
                yield Kind.MOVEMENT, Item(movement.round, _movement(story, movement))
    for promise in found.promises:
        if promise.by == seat and (_promised(played, promise) if promise.since else acted):
            yield Kind.PROMISES, Item(promise.since, _promise(played, promise))
    for leak in found.leaks:
        if leak.seat == seat and played.did(lambda e: _leaks(e, seat), leak.round):
            told = (
                _("Leaked {what} to the papers; it was traced.")
                if leak.traced
                else _("Leaked {what} to the papers; it was not traced.")
            )
            yield Kind.PROMISES, Item(leak.round, told.format(what=leak.what))
    yield from _commitments(found, seat, played)


def _moved(played: Hands, story: ClauseStory, movement: Movement) -> bool:
    def filed(event: Event) -> bool:
        match event:
            case PositionsFiled(seat, clause):
                return seat == movement.seat and clause == story.clause
            case SupportFiled(seat):
                return seat == movement.seat
            case _:
                return False

    return played.did(filed, movement.round)


def _movement(story: ClauseStory, movement: Movement) -> str:
    if not movement.towards:
        words = _("No longer supported “{label}” on {title}.")
        return words.format(label=story.label, title=story.title)
    given = apart(movement.bargains) or _("nothing on the record was given for it")
    return _("Came to support “{label}” on {title} ({given}).").format(
        label=story.label, title=story.title, given=given
    )


def _promised(played: Hands, promise: PromiseMade) -> bool:
    """Whether the student offered, or accepted, the pact that a promise stands in."""

    def agreed(event: Event) -> bool:
        match event:
            case PactOffered(seat, _, pact):
                return seat == promise.by and pact.id == promise.id
            case PactAnswered(seat, _, pact_id, accept):
                return seat == promise.by and pact_id == promise.id and accept
            case _:
                return False

    return played.did(agreed, promise.since)


def _promise(played: Hands, promise: PromiseMade) -> str:
    if promise.broken is None:
        status = _("never due") if promise.status is Status.PENDING else _(promise.status)
        return _("{words}: {status}.").format(words=promise.words, status=status)
    told = _("{words}: broken in round {n}.").format(words=promise.words, n=promise.broken)
    if promise.broken in played.caretaken:
        return told + " " + _("A caretaker played at least part of that round.")
    return told


def _leaks(event: Event, seat: Seat) -> bool:
    return isinstance(event, LeakFiled) and event.seat == seat


def _commitments(found: Account, seat: Seat, played: Hands) -> Iterator[tuple[Kind, Item]]:
    by_hand = [
        by
        for dated, by in played.course
        if isinstance(dated.event, StatementPublished)
        and dated.event.seat == seat
        and isinstance(dated.event.statement, Commitment)
    ]
    own = (made for made in found.commitments if made.seat == seat)
    for made, by in zip(own, by_hand, strict=True):
        if by:
            words = _("Bound itself in public to {words}: {outcome}.")
            told = words.format(words=made.words, outcome=made.outcome)
            yield Kind.STATEMENTS, Item(made.round, told)
