"""The table: delegations can be told apart, and the procedure is one that they can meet."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.finding import Finding
from game.scenario.model import COLOURS
from game.scenario.outline import Outline, called
from game.scenario.plainly import listed, quoted


def same_colour(outline: Outline) -> Iterator[Finding]:
    """No two delegations have one colour, as long as there are colours enough.

    Passing:
        delegations: [{id: north, colour: red}, {id: south, colour: green}]

    Failing:
        delegations: [{id: north, colour: red}, {id: south, colour: red}]
    """
    if len(outline.delegations) > len(COLOURS):
        return
    given = [d["colour"].text for d in outline.delegations]
    free = [colour for colour in COLOURS if colour not in given]
    for i, delegation in enumerate(outline.delegations):
        colour = given[i]
        if colour is not None and colour in given[:i]:
            other = called(outline.delegations[given.index(colour)])
            what = f"{called(delegation)} has the colour of {other}, {quoted(colour)}"
            mend = f"free are: {listed(free)}"
            yield Finding(delegation["colour"].path, what, mend, "same-colour")


def same_short(outline: Outline) -> Iterator[Finding]:
    """No two delegations have one short name.

    Passing:
        delegations: [{id: north, short: NORTH}, {id: south, short: SOUTH}]

    Failing:
        delegations: [{id: north, short: TOWN}, {id: south, short: TOWN}]
    """
    seen: set[str] = set()
    for delegation in outline.delegations:
        short = delegation["short"].text
        if short is not None and short in seen:
            what = f"{quoted(short)} is an earlier delegation's short name too"
            yield Finding(delegation["short"].path, what, "choose another", "same-short")
        seen.add(short or "")


def rule_out_of_reach(outline: Outline) -> Iterator[Finding]:
    """The decision rule counts no more delegations than there are.

    Passing:
        procedure: {rule: {consensus-minus: 1}}

    Failing:
        procedure: {rule: {consensus-minus: 3}}
    """
    rule, seats = outline.root["procedure"]["rule"], len(outline.delegations)
    missing = rule["consensus-minus"]
    signing = rule["signature"]["at_least"]
    if seats and (missing.number or 0) >= seats:
        what = f"with {seats} delegations, all but {missing.number} is nobody"
        yield Finding(missing.path, what, f"the most is {seats - 1}", "rule-out-of-reach")
    if seats and (signing.number or 0) > seats:
        what = f"{signing.number} are to sign and there are {seats} delegations"
        yield Finding(signing.path, what, f"the most is {seats}", "rule-out-of-reach")


def ratifications_out_of_reach(outline: Outline) -> Iterator[Finding]:
    """No more capitals are to ratify than there are.

    Passing:
        procedure: {ratifications: 3}

    Failing:
        procedure: {ratifications: 4}
    """
    wanted, seats = outline.root["procedure"]["ratifications"], len(outline.delegations)
    if seats and (wanted.number or 0) > seats:
        what = f"{wanted.number} are to ratify and there are {seats} delegations"
        yield Finding(wanted.path, what, f"the most is {seats}", "ratifications-out-of-reach")
