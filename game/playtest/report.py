"""A playtest's report, and the same for programs."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import isfinite
from typing import Any

from game.intervals import Mean, Rate
from game.playtest.casting import Cast
from game.playtest.counts import Effect, Tables
from game.playtest.findings import Evidence, Finding, findings
from game.rules.names import Level, Term
from game.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Report:
    """What a playtest has shown of a scenario.

    `asked` is how many games were to be played, those without a module not counted; `stopped`
    whether somebody stopped it before.
    """

    scenario: Scenario
    level: Level
    seed: int
    asked: int
    stopped: bool
    evidence: Evidence
    findings: tuple[Finding, ...]

    @property
    def games(self) -> int:
        """How many games were played, those without a module not counted."""
        return self.evidence.counts.games_of(tuple(Cast))


def report(
    scenario: Scenario, level: Level, seed: int, asked: int, stopped: bool, evidence: Evidence
) -> Report:
    """Judge what was counted."""
    return Report(scenario, level, seed, asked, stopped, evidence, findings(evidence))


def document(report: Report) -> dict[str, Any]:
    """The report as a JSON-ready object: every finding and every count with its interval."""
    counts = report.evidence.counts
    return {
        "scenario": report.scenario.id,
        "level": report.level.value,
        "seed": report.seed,
        "games": report.games,
        "stopped": report.stopped,
        "findings": [{**asdict(f), "place": str(f.place)} for f in report.findings],
        "companies": {cast.value: _tables(table) for cast, table in counts.tables.items()},
        "modules": {module.value: _effect(effect) for module, effect in counts.effects.items()},
    }


def _tables(tables: Tables) -> dict[str, Any]:
    return {
        "games": tables.agreement.of,
        "agreement": _rate(tables.agreement),
        "nash_share": _mean(tables.shares),
        "nash_share_agreed": _mean(tables.shares_agreed),
        "rounds": _mean(tables.rounds),
        "reasons": dict(tables.reasons),
        "seats": {
            seat: {
                "gain": _mean(tables.gains[seat]),
                "joined": _rate(tables.joined[seat]),
                "outside": _rate(tables.outside[seat]),
            }
            for seat in tables.seats
        },
        "preferred": _terms(tables.preferred),
        "in_force": _terms(tables.in_force),
        "ad_ref": _terms(tables.ad_ref),
        "bridges_found": _terms(tables.found),
        "left_in_brackets": dict(tables.open),
        "events": dict(tables.events),
    }


def _effect(effect: Effect) -> dict[str, Any]:
    return {
        "pairs": effect.other_ending.of,
        "other_ending": _rate(effect.other_ending),
        "agreement": _mean(effect.agreement),
        "nash_share": _mean(effect.share),
        "gain": _mean(effect.gain),
    }


def _terms(terms: dict[Term, int]) -> dict[str, int]:
    """Counts by `clause/wording`, in the order of these names."""
    return {f"{clause}/{wording}": n for (clause, wording), n in sorted(terms.items())}


def _rate(rate: Rate) -> dict[str, float | None]:
    return {"share": rate.share, "low": rate.interval.low, "high": rate.interval.high}


def _mean(mean: Mean) -> dict[str, float | None]:
    """`low` and `high` are null where there are too few games to say."""
    low, high = mean.interval
    known = isfinite(low)
    return {"mean": mean.mean, "low": low if known else None, "high": high if known else None}
