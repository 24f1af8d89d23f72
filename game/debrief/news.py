"""What history did, and what the dossier teaches: sources, where they go back to, and gaps."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.reading import Conference
from game.language import _
from game.rules.names import ClauseId
from game.scenario import Claim, Scenario


@dataclass(frozen=True, slots=True)
class Past:
    """What the real document says on a clause; `label` is empty if none of the wordings fits.

    `same` is None where the table has no statement to compare.
    """

    clause: ClauseId
    label: str
    note: str
    source: str
    same: bool | None


@dataclass(frozen=True, slots=True)
class Taught:
    """A claim of the dossier: how well established, by how many sources and origins, and gaps."""

    claim: str
    status: str
    sources: int
    origins: int
    gaps: tuple[str, ...]


def past(met: Conference) -> tuple[Past, ...]:
    """What history did, clause by clause; empty where nothing was really agreed."""
    history = met.scenario.history
    if history is None:
        return ()
    text = met.state.ending.text if met.state.ending else None
    return tuple(
        Past(
            clause.id,
            clause.wording(real.wording).label if real.wording else "",
            real.note,
            cited(met.scenario, real.source),
            None if text is None else text[clause.id] == real.wording,
        )
        for clause in met.setting.clauses
        if (real := history.clauses.get(clause.id))
    )


def taught(scenario: Scenario) -> tuple[Taught, ...]:
    """The claims of the dossier."""
    return tuple(_taught(scenario, claim) for claim in scenario.dossier.claims)


def cited(scenario: Scenario, source: str | None) -> str:
    """A source as one cites it: outlet, title, date; empty if there is none."""
    found = next((s for s in scenario.dossier.sources if s.id == source), None)
    if found is None:
        return source or ""
    return _("{outlet}, “{title}”, {date}").format(
        outlet=found.outlet, title=found.title, date=found.date
    )


def _taught(scenario: Scenario, claim: Claim) -> Taught:
    origin = {source.id: source.origin for source in scenario.dossier.sources}
    carried = {report.source for report in claim.reports}
    gaps = tuple(report.gap for report in claim.reports if report.gap)
    return Taught(
        claim.text,
        claim.status,
        len(carried),
        len({origin[source] for source in carried}),
        gaps,
    )
