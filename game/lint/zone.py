"""The zone of agreement: some text can be agreed and ratified, as the exact solver proves.

Of the rules here at most one speaks: where walk-away values leave nothing, it is idle to ask
about red lines, and where red lines leave nothing, about homes. Each names the one value that
opens the zone if it gives way, the nearest to giving way first, and where there is none, the
place that all of them share.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.best import best
from game.lint.bargain import Bargain, opens
from game.lint.less import (
    alone,
    by_worth_alone,
    content,
    fewer_red_lines,
    homeless,
    red_lines,
    reservable,
    unheard,
)
from game.rules.names import Module, Seat
from game.scenario.finding import Finding
from game.scenario.plainly import quoted


def empty_zone(bargain: Bargain) -> Iterator[Finding]:
    """Some text is worth its walk-away value to as many delegations as the decision rule asks for.

    Red lines and home audiences are left aside here.

    Passing:
        delegations:
          - id: north
            instructions: {walk_away: 50}

    Failing:
        delegations:
          - id: north
            instructions: {walk_away: 95}
    """
    if bargain.worthwhile:
        return
    setting = by_worth_alone(bargain.setting)
    offered: dict[Seat, int] = {}
    for seat in setting.seats:
        eased = best(content(setting, seat))
        if eased.zone:
            offered[seat] = eased.attainable[seat]
    if not offered:
        what = "no text is worth the walk-away value to enough delegations"
        mend = "lower several walk-away values, or give more points to compromises"
        yield Finding(bargain.outline.root["delegations"].path, what, mend, "empty-zone", True)
        return
    asked = {seat: setting.instructions[seat].walk_away for seat in offered}
    seat = min(offered, key=lambda s: asked[s] - offered[s])
    what = f"no text that enough others would sign is worth {asked[seat]} to {bargain.called(seat)}"
    mend = f"the best of them is worth {offered[seat]}: lower the walk-away value"
    yield Finding(bargain.told(seat)["walk_away"].path, what, mend, "empty-zone")


def red_lines_block(bargain: Bargain) -> Iterator[Finding]:
    """Red lines leave some text that enough delegations would sign.

    A red line on a clause that may be reserved on blocks nothing.

    Passing:
        delegations:
          - id: north
            instructions: {red_lines: {fees: [waive]}}

    Failing:
        delegations:
          - id: north
            instructions: {red_lines: {fees: [waive, scale, none]}}
          - id: south
            instructions: {red_lines: {fees: [equal]}}
    """
    if not bargain.worthwhile or bargain.signable:
        return
    setting = homeless(reservable(bargain.setting))
    every = red_lines(setting)
    single = [red for red in every if opens(fewer_red_lines(setting, [red]))]
    for seat, line in single:
        spots = bargain.told(seat)["red_lines"][line.clause].items
        path = next(spot.path for spot in spots if spot.text == line.wording)
        what = f"with this red line of {bargain.called(seat)} no text can be agreed"
        yield Finding(path, what, "remove it, or another in its way", "red-lines-block")
    if single:
        return
    own = {seat: [red for red in every if red[0] == seat] for seat in setting.seats}
    blocking = [seat for seat in setting.seats if opens(fewer_red_lines(setting, own[seat]))]
    for seat in blocking:
        what = f"with these red lines of {bargain.called(seat)} no text can be agreed"
        path = bargain.told(seat)["red_lines"].path
        yield Finding(path, what, "remove some", "red-lines-block", at_key=True)
    if not blocking:
        path = bargain.outline.root["delegations"].path
        what = "the red lines of several delegations leave no text that can be agreed"
        yield Finding(path, what, "remove some of several", "red-lines-block", at_key=True)


def ratification_impossible(bargain: Bargain) -> Iterator[Finding]:
    """Some text that enough delegations would sign is ratified by enough capitals.

    Home audiences count as they think at the start. No delegation's audiences, taken together,
    refuse every text.

    Passing:
        delegations:
          - id: north
            instructions:
              constituencies:
                - {id: guild, name: The guild, approval: 50, threshold: 51,
                   taste: {fees: {equal: 3}}}

    Failing:
        delegations:
          - id: north
            instructions:
              constituencies:
                - {id: guild, name: The guild, approval: 50, threshold: 53,
                   taste: {fees: {waive: 3}}}
                - {id: crews, name: The crews, approval: 50, threshold: 52,
                   taste: {fees: {equal: 2}}}
    """
    setting = reservable(bargain.setting)
    if not bargain.signable or Module.CAPITALS not in setting.procedure.modules:
        return
    if bargain.ratifiable and setting.procedure.ratifications == len(setting.seats):
        return
    at_odds = [seat for seat in setting.seats if not opens(alone(setting, seat))]
    for seat in at_odds:
        what = f"no text satisfies all home audiences of {bargain.called(seat)} with a say"
        path = bargain.told(seat)["constituencies"].path
        mend = "lower a threshold, or let one like what another likes"
        yield Finding(path, what, mend, "ratification-impossible", at_key=True)
    if not at_odds and not bargain.ratifiable:
        yield from _refusing(bargain)


def _refusing(bargain: Bargain) -> Iterator[Finding]:
    """The audiences of one delegation that refuse what all others could ratify."""
    setting = reservable(bargain.setting)
    blamed = [
        (seat, home)
        for seat, told in setting.instructions.items()
        for home in told.constituencies
        if home.has_say and opens(unheard(setting, seat, home.id))
    ]
    for seat, home in blamed:
        what = f"{quoted(home.name)} of {bargain.called(seat)} refuses every text"
        what += " that the others would ratify"
        spots = bargain.told(seat)["constituencies"].items
        spot = next(spot for spot in spots if spot["id"].text == home.id)
        mend = f"lower the threshold of {home.threshold}, or let it like compromises"
        yield Finding(spot["threshold"].path, what, mend, "ratification-impossible")
    if not blamed:
        what = "no text that enough would sign is ratified by enough capitals"
        path = bargain.outline.root["delegations"].path
        mend = "lower thresholds of several delegations"
        yield Finding(path, what, mend, "ratification-impossible", at_key=True)
