"""Whether the parts of a document fit each other: one small function a rule.

A rule takes an `Outline` and yields what it finds; its name is the function's. Rules judge
what they can in a document whose shape is broken elsewhere and leave shapes to `shape`. Each
has an example that passes and one that fails, which tests run and scenarios/LINT.md shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from game.scenario.checks import (
    alliances,
    around,
    clauses,
    events,
    home,
    instructions,
    modules,
    names,
    table,
)
from game.scenario.finding import Finding
from game.scenario.outline import Outline

RULES: Final[tuple[Callable[[Outline], Iterator[Finding]], ...]] = (
    names.duplicate_id,
    names.unknown_clause,
    names.unknown_wording,
    names.unknown_seat,
    names.unknown_constituency,
    names.unknown_source,
    names.unknown_origin,
    clauses.essential_without_text,
    clauses.no_text_twice,
    instructions.missing_points,
    instructions.tangled_linkages,
    instructions.best_not_100,
    instructions.red_line_on_best,
    table.same_colour,
    table.same_short,
    table.rule_out_of_reach,
    table.ratifications_out_of_reach,
    home.threshold_out_of_reach,
    home.own_seat,
    alliances.not_a_member,
    alliances.named_twice,
    events.named_as_seat,
    events.never_happens,
    events.source_or_invented,
    modules.idle_section,
    modules.idle_module,
    around.opens_in_vain,
    around.idle_step,
    around.minutes_off,
)


def findings(data: Mapping[str, object]) -> Iterator[Finding]:
    """Everything in a document that does not fit."""
    outline = Outline(data)
    for rule in RULES:
        yield from rule(outline)
