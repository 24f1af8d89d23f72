"""Seats: known for what they want, and with something to trade."""

from __future__ import annotations

import pytest

from game.lint.bargain import Bargain
from game.lint.known_for import known_for_at_odds
from game.lint.seats import nothing_to_trade
from game.scenario import from_document
from game.scenario.finding import Finding
from game.scenario.outline import Outline

from .harbour import over_the_harbour

OPPOSED = """
delegations:
  - id: north
    instructions:
      points:
        dredging: {noted: 0, study: 30, dredge: 60}
        fees: {none: 0, equal: 0, waive: 0, scale: 0}
        birds: {none: 40, care: 20, closed: 0}
      red_lines:
  - id: south
    instructions:
      points:
        dredging: {noted: 60, study: 30, dredge: 0}
        fees: {none: 0, equal: 0, waive: 0, scale: 0}
        birds: {none: 0, care: 20, closed: 40}
      linkages: []
  - id: isle
    instructions:
      points:
        dredging: {noted: 60, study: 30, dredge: 0}
        fees: {none: 0, equal: 0, waive: 0, scale: 0}
        birds: {none: 0, care: 20, closed: 40}
"""


def bargain(example: str) -> Bargain:
    data = over_the_harbour(example)
    return Bargain(Outline(data), from_document(data).setting)


def known(**clauses: str) -> list[Finding]:
    """What is found if the isle is known for some wordings.

    It wants birds closed (60) above all, then less dredging (20) and low fees (20).
    """
    pairs = ", ".join(f"{clause}: {wording}" for clause, wording in clauses.items())
    example = f"delegations: [{{id: isle, known_for: {{{pairs}}}}}]"
    return list(known_for_at_odds(bargain(example)))


def test_those_who_want_the_opposite_in_the_same_measure_have_nothing_to_trade() -> None:
    found = list(nothing_to_trade(bargain(OPPOSED)))
    assert [finding.what.split()[0] for finding in found] == ["NORTH", "SOUTH", "ISLE"]


def test_one_who_cares_less_for_one_thing_and_more_for_another_can_trade() -> None:
    isle = "birds: {none: 0, care: 20, closed: 40}"
    at = OPPOSED.rindex(isle)
    cares = OPPOSED[:at] + "birds: {none: 0, care: 30, closed: 70}" + OPPOSED[at + len(isle) :]
    at = cares.rindex("{noted: 60, study: 30,")
    cares = cares[:at] + "{noted: 30, study: 15," + cares[at + len("{noted: 60, study: 30,") :]
    found = list(nothing_to_trade(bargain(cares)))
    assert [finding.what.split()[0] for finding in found] == ["SOUTH"]


@pytest.mark.parametrize(
    "clauses", [{"birds": "closed"}, {"birds": "closed", "fees": "waive", "dredging": "noted"}]
)
def test_a_seat_may_be_known_for_what_it_wants_most(clauses: dict[str, str]) -> None:
    assert known(**clauses) == []


def test_a_seat_is_not_known_for_what_it_could_live_with() -> None:
    (finding,) = known(birds="care")
    assert finding.what == "ISLE is known for 'care' and would get much more out of 'closed'"


def test_the_weightiest_clause_comes_first() -> None:
    (finding,) = known(fees="waive", birds="closed")
    assert finding.what == "'birds' weighs much more with ISLE than 'fees'"
    assert finding.at_key
