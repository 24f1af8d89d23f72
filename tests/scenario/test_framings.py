"""Every scenario's dossier sets the same fact in different framings side by side."""

from __future__ import annotations

import pytest

from game.scenario import available, load


@pytest.mark.parametrize("name", [scenario.id for scenario in available()])
def test_at_least_two_claims_are_told_in_different_ways(name: str) -> None:
    dossier = load(next(s.path for s in available() if s.id == name)).dossier
    assert dossier
    told = [{r.framing for r in claim.reports if r.framing} for claim in dossier.claims]
    assert sum(len(framings) > 1 for framings in told) >= 2
