"""The rules, apart by what they judge and by how grave it is.

Each is a small function whose name messages give, with an example in its docstring that passes and
one that fails: tests run them, and scenarios/LINT.md shows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from game.lint import (
    attribution,
    clauses,
    dossier,
    events,
    home,
    known_for,
    language,
    operational,
    seats,
    secrets,
    unfinished,
    wordings,
    zone,
)
from game.lint.bargain import Bargain
from game.lint.note import Severity
from game.scenario.finding import Finding
from game.scenario.outline import Outline

ByOutline: TypeAlias = Callable[[Outline], Iterator[Finding]]
"""A rule about what a file says; it judges what it can in one that is broken elsewhere."""

ByBargain: TypeAlias = Callable[[Bargain], Iterator[Finding]]
"""A rule about what there is to agree on, in a scenario that can be played."""

OF_WORDS: Final[dict[ByOutline, Severity]] = {
    operational.operational_detail: Severity.ERROR,
    unfinished.left_to_do: Severity.WARNING,
    unfinished.reason_missing: Severity.WARNING,
    clauses.indistinct_wordings: Severity.WARNING,
    language.preambular_grammar: Severity.WARNING,
    language.operative_grammar: Severity.WARNING,
    language.binding_words: Severity.WARNING,
    secrets.public_secret: Severity.WARNING,
    secrets.points_in_prose: Severity.WARNING,
    secrets.bridge_given_away: Severity.WARNING,
    dossier.claim_without_source: Severity.WARNING,
    dossier.origins_miscounted: Severity.WARNING,
    attribution.confirmed_by_nobody: Severity.WARNING,
    attribution.attribution_at_odds: Severity.WARNING,
    dossier.unused_source: Severity.WARNING,
    events.idle_effect: Severity.WARNING,
    events.promise_over_red_line: Severity.WARNING,
}

OF_WORTH: Final[dict[ByBargain, Severity]] = {
    zone.empty_zone: Severity.ERROR,
    zone.red_lines_block: Severity.ERROR,
    zone.ratification_impossible: Severity.ERROR,
    seats.only_loses: Severity.WARNING,
    seats.nothing_to_trade: Severity.WARNING,
    known_for.known_for_at_odds: Severity.WARNING,
    clauses.nobody_cares: Severity.WARNING,
    clauses.undisputed_clause: Severity.WARNING,
    seats.idle_linkage: Severity.WARNING,
    wordings.dominated_wording: Severity.WARNING,
    wordings.unreachable_wording: Severity.WARNING,
    home.trivial_threshold: Severity.WARNING,
}
