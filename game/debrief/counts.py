"""What a table did, in counts: the habits by which tables are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from game.debrief.account import Account
from game.rules.events import (
    Claimed,
    ClauseReopened,
    ContactGroupReported,
    DemarcheMade,
    PackageTabled,
    PactConcluded,
    PageShown,
    Said,
    SoundedOut,
    StatementPublished,
    Suggested,
    SuggestionAnswered,
)
from game.rules.moves import Reply
from game.rules.pacts import Status
from game.rules.press import ACTS, Remark

_KINDS: Final[Mapping[type, str]] = {
    Said: "things said freely",
    SoundedOut: "soundings",
    Claimed: "positions told",
    PageShown: "pages of instructions shown",
    Suggested: "exchanges suggested",
    PackageTabled: "packages tabled",
    ContactGroupReported: "contact groups",
    PactConcluded: "pacts concluded",
    DemarcheMade: "démarches",
    ClauseReopened: "clauses reopened",
}


def habits(found: Account) -> dict[str, int]:
    """How often what was done at a table; the keys are the same for every table, in one order."""
    kinds = Counter(type(event) for _, event in found.met.course)
    remarks = [
        event.statement
        for _, event in found.met.course
        if isinstance(event, StatementPublished) and isinstance(event.statement, Remark)
    ]
    return {words: kinds[kind] for kind, words in _KINDS.items()} | {
        "suggestions that were agreed to": sum(
            isinstance(event, SuggestionAnswered) and event.reply is Reply.AGREE
            for _, event in found.met.course
        ),
        "promises broken": sum(p.status is Status.BROKEN for p in found.promises),
        "critical statements": sum(ACTS[remark.act].critical for remark in remarks),
        "friendly statements": sum(ACTS[remark.act].friendly for remark in remarks),
        "public commitments": len(found.commitments),
        "leaks": len(found.leaks),
        "movements towards the outcome": sum(m.towards for s in found.clauses for m in s.movements),
        "heat of the room in the end": found.met.state.temperature,
        "rounds": found.met.state.round,
    }
