"""What a table did, in counts: the habits by which tables are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from game.debrief.account import Account
from game.language import later
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
    Said: later("things said freely"),
    SoundedOut: later("soundings"),
    Claimed: later("positions told"),
    PageShown: later("pages of instructions shown"),
    Suggested: later("exchanges suggested"),
    PackageTabled: later("packages tabled"),
    ContactGroupReported: later("contact groups"),
    PactConcluded: later("pacts concluded"),
    DemarcheMade: later("démarches"),
    ClauseReopened: later("clauses reopened"),
}


def habits(found: Account) -> dict[str, int]:
    """How often what was done at a table; the keys are the same for every table, in one order.

    They are English in every language, as programs read them; a page shows `_(key)`.
    """
    kinds = Counter(type(event) for _, event in found.met.course)
    remarks = [
        event.statement
        for _, event in found.met.course
        if isinstance(event, StatementPublished) and isinstance(event.statement, Remark)
    ]
    return {words: kinds[kind] for kind, words in _KINDS.items()} | {
        later("suggestions that were agreed to"): sum(
            isinstance(event, SuggestionAnswered) and event.reply is Reply.AGREE
            for _, event in found.met.course
        ),
        later("promises broken"): sum(p.status is Status.BROKEN for p in found.promises),
        later("critical statements"): sum(ACTS[remark.act].critical for remark in remarks),
        later("friendly statements"): sum(ACTS[remark.act].friendly for remark in remarks),
        later("public commitments"): len(found.commitments),
        later("leaks"): len(found.leaks),
        later("movements towards the outcome"): sum(
            m.towards for s in found.clauses for m in s.movements
        ),
        later("heat of the room in the end"): found.met.state.temperature,
        later("rounds"): found.met.state.round,
    }
