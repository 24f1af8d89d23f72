"""What a statement would come to, from the rules and from what its maker may know.

Where others stand (how far they trust one now, what else they publish) is not known, so the
numbers are those of this statement alone, as things stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from game.language import _
from game.prose.grammar import join
from game.prose.home import audience
from game.rules.capitals import Constituency
from game.rules.names import Module, Seat, Term
from game.rules.pacts import NoCriticism
from game.rules.press import ACTS, Act, Clarification, Commitment, Remark, Statement
from game.rules.tuning import (
    BREACH_TRUST,
    COMMITMENT_APPROVAL,
    COMMITMENT_SCORE,
    CRITICISM_TRUST,
    FRIENDLY_TRUST,
    HOT,
    SUSPENDED,
    TASTE_DIVISOR,
)
from game.rules.view import View
from game.screens.called import clause_name, short, shorts
from game.screens.naming import figure, label_of, listed
from game.screens.pacts.words import pact_title
from game.screens.worth import points


def consequences(view: View, statement: Statement) -> list[str]:
    """Sentences, the most telling first."""
    match statement:
        case Remark():
            return list(_remark(view, statement))
        case Commitment():
            return list(_commitment(view, statement))
        case Clarification():
            return list(_clarification(view, statement))
        case _:
            assert_never(statement)


def at_home(view: View, act: Act) -> dict[str, tuple[int, int]]:
    """How far an act would move each of one's constituencies, and to what."""
    moved = {}
    for constituency in view.instructions.constituencies:
        # Truncated towards zero, as the rules have it.
        by = int(act.pressing * constituency.firmness / TASTE_DIVISOR)
        moved[constituency.id] = _moved(view, constituency, by)
    return moved


def trust_moved(act: Act) -> int:
    """How far a delegation would trust one more, for a remark about it."""
    return -act.pressing * (CRITICISM_TRUST if act.pressing > 0 else FRIENDLY_TRUST)


def heated(act: Act) -> int:
    """How many degrees an act heats the room."""
    return act.pressing if act.pressing > 0 else -int(act.pressing < 0)


def _moved(view: View, constituency: Constituency, by: int) -> tuple[int, int]:
    before = view.approvals[constituency.id]
    now = min(100, max(0, before + by))
    return now - before, now


def _remark(view: View, remark: Remark) -> Iterator[str]:
    act = ACTS[remark.act]
    if remark.about in view.others and (by := trust_moved(act)):
        more = _("more") if by > 0 else _("less")
        other = short(view, remark.about)
        yield _("{other} will trust you {more} ({by}).").format(
            other=other, more=more, by=figure(by, signed=True)
        )
    if home := _home_words(view, at_home(view, act)):
        yield home
    if by := heated(act):
        now = min(SUSPENDED, max(0, view.temperature + by))
        words = _("The room {by}°, to {now}°").format(by=figure(by, signed=True), now=now)
        if now >= SUSPENDED:
            yield _("{words}: the talks would be suspended.").format(words=words)
        elif now >= HOT > view.temperature:
            yield _("{words}: heated, and everybody has one capital less.").format(words=words)
        else:
            yield f"{words}."
    yield from _breaches(view, remark.about, act)
    if not act.pressing:
        yield _("Nothing moves: it is on the record, no more.")


def _home_words(view: View, moved: dict[str, tuple[int, int]]) -> str:
    if Module.CAPITALS not in view.procedure.modules:
        return ""
    named = {c.id: c.name for c in view.instructions.constituencies}
    parts = [
        _("{name} {by} (to {now})").format(name=named[one], by=figure(by, signed=True), now=now)
        for one, (by, now) in moved.items()
        if by
    ]
    return (
        _("Your capital: {names}.").format(names=", ".join(parts))
        if parts
        else _("Your capital will not mind.")
    )


def _breaches(view: View, about: Seat, act: Act) -> Iterator[str]:
    """The promises of no criticism that it would break."""
    for pact in view.pacts.values():
        promised = any(isinstance(p, NoCriticism) and p.member == view.seat for p in pact.promises)
        if act.critical and promised and about in pact.members and view.seat in pact.members:
            others = [seat for seat in pact.members if seat != view.seat]
            yield (
                _("It breaks your promise of no criticism ({pact}): {names} {by}.").format(
                    pact=pact_title(view, pact),
                    names=shorts(view, others),
                    by=figure(-BREACH_TRUST),
                )
            )


def _commitment(view: View, made: Commitment) -> Iterator[str]:
    clause = view.clause(made.term.clause)
    assert clause is not None, "one commits oneself on a clause of the text"
    bar = points(view, clause.id, made.term.wording)
    less = [w for w in clause.wordings if points(view, clause.id, w.id) < bar]
    if less:
        named = listed((f"“{w.label}”" for w in less), _("or"))
        cost = _("{commitment_score} points").format(
            commitment_score=COMMITMENT_SCORE * made.firmness
        )
        if home := _constituencies(view):
            cost += _(", and {commitment_approval} of approval with {home}").format(
                commitment_approval=COMMITMENT_APPROVAL * made.firmness, home=home
            )
        yield _("Bound: if the text you join has {named}, it costs you {cost}.").format(
            named=named, cost=cost
        )
        if home:
            yield _("Kept, it gains you {firmness} of approval there.").format(
                firmness=made.firmness
            )
    else:
        yield _("It binds you to nothing: no wording on the table is worth less to you.")
    if Term(clause.id, made.term.wording) in view.instructions.red_lines:
        yield _("Your capital cannot ratify the wording that you would insist on.")
    if held := view.commitments.get((view.seat, clause.id)):
        yield _("It replaces your commitment to “{wording}”.").format(
            wording=label_of(clause, held.term.wording)
        )


def _clarification(view: View, taken: Clarification) -> Iterator[str]:
    held = view.commitments.get((view.seat, taken.clause))
    if held is None:
        yield _("You have made no commitment there.")
        return
    home = _constituencies(view)
    cost = _("{commitment_score} points").format(
        commitment_score=COMMITMENT_SCORE * held.firmness // 2
    )
    if home:
        cost += _(", and {commitment_approval} of approval with {home}").format(
            commitment_approval=COMMITMENT_APPROVAL * held.firmness // 2, home=home
        )
    yield _("You are free again on {clause}; it costs you {cost}.").format(
        clause=clause_name(view, taken.clause), cost=cost
    )


def _constituencies(view: View) -> str:
    """One's constituencies by name, where they count."""
    if Module.CAPITALS not in view.procedure.modules:
        return ""
    named = join([audience(view, c.id) for c in view.instructions.constituencies])
    return (
        _("each of {named}").format(named=named)
        if len(view.instructions.constituencies) > 1
        else named
    )
