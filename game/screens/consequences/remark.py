"""What a remark would come to: trust, the room, one's constituencies, promises of no criticism."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _
from game.notation import figure
from game.rules.capitals import Constituency
from game.rules.names import Module, Seat
from game.rules.pacts import NoCriticism
from game.rules.press import ACTS, Act, Remark
from game.rules.tuning import (
    BREACH_TRUST,
    CRITICISM_TRUST,
    FRIENDLY_TRUST,
    HOT,
    SUSPENDED,
    TASTE_DIVISOR,
)
from game.rules.view import View
from game.screens.called import short, shorts
from game.screens.pacts.words import pact_title


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


def remark(view: View, made: Remark) -> Iterator[str]:
    """What a remark about a delegation or an event would move, the most telling first."""
    act = ACTS[made.act]
    if made.about in view.others and (by := trust_moved(act)):
        more = _("more") if by > 0 else _("less")
        other = short(view, made.about)
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
    yield from _breaches(view, made.about, act)
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
