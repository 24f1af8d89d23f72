"""A GENIUS profile: what one party's deals are worth to it.

The utility of a deal is the sum over issues of weight times the evaluation of its value over the
greatest evaluation of the issue (`EvaluatorDiscrete.normalize` and
`AdditiveUtilitySpace.getUtility` in GENIUS 10.4; Lin et al. 2014). Weights need not add up
to 1: a party's best deal comes to 100 points either way, and the reservation value is taken as a
share of it. Only where they add up to more do we differ: GENIUS then counts every deal over 1 as 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Final

from game.bridges.problem import Party, best
from game.bridges.xml import Element
from game.rules.words import plain

_NUMBER: Final = re.compile(r"\+?\d{1,12}(\.\d{1,30})?([eE][-+]?\d{1,2})?", re.ASCII)


def issues_of(space: Element) -> dict[str, Element]:
    """The issues of a domain or a profile by their indices, all of them discrete.

    Raises:
        ScenarioError: with the line, if one is of another kind, or two have one index.
    """
    found: dict[str, Element] = {}
    for issue in space.all("issue"):
        kind = issue.attributes.get("type") or issue.attributes.get("vtype") or "discrete"
        if kind != "discrete":
            what = f"this issue is of the type '{plain(kind)}'"
            raise issue.place.refusal(what, "only discrete ones become clauses", "not-discrete")
        if (index := issue.attribute("index")) in found:
            raise issue.place.refusal("an earlier issue has this index", "change it", "same-index")
        found[index] = issue
    return found


def party(file: Path, space: Element, domain: Mapping[str, Element]) -> Party:
    """The party of a profile, named for its file; `domain` has the domain's issues by index.

    Raises:
        ScenarioError: with file and line, if the profile is of another domain, or malformed.
    """
    own = issues_of(space)
    weights = {weight.attribute("index"): weight for weight in space.all("weight")}
    rows, shares = [], []
    for index, issue in domain.items():
        element = _issue_of(own, index, issue, space)
        rows.append(_row(element, issue))
        if index not in weights:
            what = "this issue has no weight"
            mend = f'add <weight index="{plain(index)}" value="…"/>'
            raise element.place.refusal(what, mend, "missing-weight")
        shares.append(_number(weights[index], "value"))
    weighed, evaluations = tuple(shares), tuple(rows)
    if not (most := best(weighed, evaluations)):
        mend = "give an issue a weight and a value an evaluation over 0"
        raise space.place.refusal("every deal is worth nothing here", mend, "all-zero")
    return Party(
        name=plain(file.stem),
        weights=weighed,
        evaluations=evaluations,
        reservation=_reservation(space, most),
    )


def _issue_of(profile: dict[str, Element], index: str, domain: Element, space: Element) -> Element:
    """The profile's issue of an index: the domain's issue, evaluated."""
    name = domain.attribute("name")
    if index not in profile:
        what = f"the domain's issue '{plain(name)}' (index {plain(index)}) is missing"
        raise space.place.refusal(what, "give a profile of this domain", "missing-issue")
    if (own := profile[index].attribute("name")) != name:
        what = f"this issue is '{plain(own)}' and in the domain '{plain(name)}'"
        raise profile[index].place.refusal(what, "give a profile of this domain", "missing-issue")
    return profile[index]


def _row(element: Element, issue: Element) -> tuple[Fraction, ...]:
    """The evaluations of an issue's values, in the domain's order."""
    items = {item.attribute("value"): item for item in element.all("item")}
    row = []
    for item in issue.all("item"):
        if (value := item.attribute("value")) not in items:
            what = f"the domain's value '{plain(value)}' is missing"
            raise element.place.refusal(what, "add an item for it", "missing-value")
        row.append(_number(items[value], "evaluation"))
    return tuple(row)


def _reservation(space: Element, most: Fraction) -> Fraction:
    """What no agreement is worth; 0 if the profile does not say, as in GENIUS."""
    given = next(space.all("reservation"), None)
    share = _number(given, "value") / most if given else Fraction(0)
    if given and share >= 1:
        what = "no agreement is worth as much as the best deal"
        raise given.place.refusal(what, "lower the reservation value", "no-gain")
    return share


def _number(element: Element, name: str) -> Fraction:
    written = element.attribute(name)
    if not _NUMBER.fullmatch(written):
        what = f"'{plain(written)[:40]}' is no number from 0 up"
        raise element.place.refusal(what, f"change {name}", "not-a-number")
    return Fraction(written)


def discounts(profiles: Mapping[Path, Element]) -> Iterator[str]:
    """What of time is left out, a sentence for each profile that discounts it."""
    for file, space in profiles.items():
        for factor in space.all("discount_factor"):
            if _number(factor, "value") not in (0, 1):
                worth = plain(factor.attribute("value"))
                yield f"The discount factor {worth} of {plain(file.stem)}: rounds cost no points."
