"""What an author should know after a playtest: one small function a rule.

A rule takes the `Evidence` and yields what it finds, at least one finding where it applies, so
that what is fine is said too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game.playtest.findings.agreement import agreement, nash_share
from game.playtest.findings.clauses import bridges, clauses, wordings
from game.playtest.findings.events import events
from game.playtest.findings.finding import Evidence, Finding, Severity
from game.playtest.findings.gains import even_gains, everyone_gains, outside
from game.playtest.findings.modules import modules

__all__ = ["RULES", "Evidence", "Finding", "Severity", "findings"]

RULES: Final[tuple[Callable[[Evidence], Iterator[Finding]], ...]] = (
    agreement,
    nash_share,
    everyone_gains,
    even_gains,
    outside,
    clauses,
    wordings,
    bridges,
    events,
    modules,
)


def findings(evidence: Evidence) -> tuple[Finding, ...]:
    """Every finding, what is to be mended first; none if no game was played."""
    if not evidence.counts.games:
        return ()
    found = [finding for rule in RULES for finding in rule(evidence)]
    return tuple(sorted(found, key=lambda finding: list(Severity).index(finding.severity)))
