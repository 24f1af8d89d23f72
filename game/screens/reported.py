"""What of a dossier can be known on a day: claims, who carries them, and where that came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeAlias

from game.rules.names import ClauseId
from game.scenario import Claim, Report, Scenario, Source

Carried: TypeAlias = tuple[Report, Source]
"""How a source carries a claim."""


@dataclass(frozen=True, slots=True)
class Chain:
    """An origin and the outlets that carry a claim from it, the earliest first."""

    letter: str
    what: str
    carried: tuple[Carried, ...]


class Known:
    """The part of a scenario's dossier that had been published before a day.

    Origins have letters in the dossier's order, A first; a source is the origin's letter and a
    number, the earliest of an origin 1. Both are the same whatever is shown.
    """

    def __init__(self, scenario: Scenario, before: date = date.max) -> None:
        dossier = scenario.dossier
        self.clauses = {clause.id: clause.title for clause in scenario.setting.clauses}
        published = [source for source in dossier.sources if source.date < before]
        order = [origin.id for origin in dossier.origins]
        self.sources = tuple(sorted(published, key=lambda s: (order.index(s.origin), s.date)))
        self._by_id = {source.id: source for source in self.sources}
        self._origins = {origin.id: origin.what for origin in dossier.origins}
        self.letters = {origin: _letter(n) for n, origin in enumerate(order)}
        self.codes = {
            source.id: f"{self.letters[origin]}{n}"
            for origin, group in groupby(self.sources, key=lambda source: source.origin)
            for n, source in enumerate(group, start=1)
        }
        self.claims = tuple(claim for claim in dossier.claims if self.reports(claim))
        self.later = len(dossier.claims) - len(self.claims)

    def reports(self, claim: Claim) -> list[Carried]:
        """The reports of a claim, by origin, the earliest of each first."""
        found = {report.source: report for report in claim.reports}
        return [(found[source.id], source) for source in self.sources if source.id in found]

    def chains(self, claim: Claim) -> list[Chain]:
        """The reports of a claim folded into the origins that they go back to."""
        return [
            Chain(self.letters[origin], self._origins[origin], tuple(group))
            for origin, group in groupby(self.reports(claim), key=lambda carried: carried[1].origin)
        ]

    def origin(self, source: Source) -> str:
        """What the origin of a source is."""
        return self._origins[source.origin]

    def on(self, clause: ClauseId | None) -> tuple[Claim, ...]:
        """The claims on a clause; all, if it is None."""
        return tuple(claim for claim in self.claims if clause in (None, claim.clause))

    def carrying(self, claims: Iterable[Claim]) -> tuple[Source, ...]:
        """The sources that carry any of some claims."""
        named = {report.source for claim in claims for report in claim.reports}
        return tuple(source for source in self.sources if source.id in named)


def _letter(n: int) -> str:
    """A for 0, B for 1, and after Z, AA."""
    return (_letter(n // 26 - 1) if n >= 26 else "") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % 26]
