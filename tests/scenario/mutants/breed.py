"""Mutants by number: every kind in turn, and the same mutant for the same number."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from . import names, shapes, words, worth
from .page import Kind, Mutant, NoSite, Page

KINDS: Final[tuple[Kind, ...]] = (
    shapes.deleted_key,
    shapes.misspelt_key,
    shapes.doubled_key,
    shapes.number_in_words,
    shapes.out_of_range,
    shapes.impossible_choice,
    shapes.impossible_date,
    shapes.address_of_no_page,
    shapes.wide_label,
    shapes.bad_id,
    shapes.turned_text,
    shapes.tab,
    shapes.alias,
    names.doubled_id,
    names.unknown_fallback,
    names.unknown_clause,
    names.unknown_wording,
    names.unknown_red_line,
    names.unknown_seat,
    names.unknown_constituency,
    names.unknown_source,
    names.unknown_origin,
    names.known_for_nothing,
    names.swapped_ids,
    names.outsider,
    names.own_seat,
    names.event_named_as_seat,
    names.same_short,
    names.same_colour,
    worth.best_over_100,
    worth.impossible_threshold,
    worth.threshold_of_nothing,
    worth.impossible_walk_away,
    worth.red_line_on_best,
    worth.red_lines_against_each_other,
    worth.worthless_wording,
    worth.clause_of_no_interest,
    worth.too_many_ratifications,
    worth.rule_that_counts_nobody,
    worth.known_for_the_worst,
    words.operational_detail,
    words.comma_lost,
    words.full_stop_lost,
    words.sentence_in_the_preamble,
    words.treaty_words,
    words.told_secret,
    words.told_points,
    words.told_bridge,
    words.one_origin_counted_twice,
    words.claim_of_nobody,
    words.nameless_name,
    words.mark_left,
    words.reason_forgotten,
    words.event_of_nobody,
    words.event_after_the_end,
    words.event_before_itself,
    words.effect_of_nothing,
    words.module_turned_off,
)

_TRIES: Final = 40


def bred(number: int, scenarios: Sequence[str]) -> Mutant:
    """The mutant of a number, of one of some scenarios.

    Raises:
        NoSite: if none of the scenarios has a place for a mutation of its kind.
    """
    kind = KINDS[number % len(KINDS)]
    for attempt in range(_TRIES):
        chance = Random(f"{number} {attempt}")
        page = Page(chance.choice(scenarios), chance)
        try:
            return kind(page)
        except NoSite:
            continue
    raise NoSite(kind.__name__)
