"""What the analysis found, in words: short lines for a terminal or a debrief."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.overview import Overview
from game.analysis.points import Point
from game.analysis.prices import Limit, Price
from game.analysis.sums import Settlement
from game.analysis.trades import Change, Trade
from game.language import _
from game.notation import apart, listed
from game.rules.names import Seat
from game.rules.setting import Setting


def told(found: Overview) -> Iterator[str]:
    """The whole overview, a line a fact, with an empty line between sections."""
    setting = found.setting
    yield from _space(found)
    for title, point in _named(found):
        yield ""
        yield f"{title}: {_measure(point)}"
        if point.settlement:
            yield from (f"  {line}" for line in _settlement(setting, point.settlement))
    yield ""
    yield "The most for each, while the others get what they need to join:"
    for seat, point in found.points.best.items():
        yield f"  {setting.by_seat[seat].short}: {_measure(point)}"
        if point.settlement:
            yield f"    {_payoffs(setting, point.settlement)}"
    yield ""
    yield from _coalitions(found)
    yield ""
    yield from _prices(found)


def trade_words(setting: Setting, trade: Trade) -> str:
    """A missed trade in two or three sentences: what, what for, and when it was last open."""
    who = _gains(setting, trade.gains)
    if not trade.changes:
        return _("Had the text that lay on the table been joined: {who}.").format(who=who)
    had = apart(_change(setting, change) for change in trade.changes)
    return f"{_('Had {had}: {who}.').format(had=had, who=who)} {_when(setting, trade)}"


def _change(setting: Setting, change: Change) -> str:
    clause = setting.by_id[change.clause]
    giving = [seat for seat, points in change.points.items() if points < 0]
    givers = listed(setting.by_seat[seat].short for seat in giving) if giving else _("all")
    after, before = clause.wording(change.after).label, clause.wording(change.before).label
    return _("{who} taken “{after}” instead of “{before}” in {title}").format(
        who=givers, after=after, before=before, title=clause.title
    )


def _when(setting: Setting, trade: Trade) -> str:
    if trade.round is None:
        bridge = any(
            change.after in {bridge.id for bridge in setting.by_id[change.clause].bridges}
            for change in trade.changes
        )
        if bridge:
            return _("It takes a bridge that was not on the table then.")
        return _("It was not open.")
    saw = listed(setting.by_seat[seat].short for seat in trade.saw) or _("nobody")
    return _("Last open in round {n}; {who} had been told enough to see it.").format(
        n=trade.round, who=saw
    )


def _gains(setting: Setting, gains: dict[Seat, int]) -> str:
    most = sorted((item for item in gains.items() if item[1]), key=lambda item: -item[1])
    return ", ".join(f"{setting.by_seat[seat].short} +{points}" for seat, points in most)


def _space(found: Overview) -> Iterator[str]:
    zone = "" if found.count.zone is None else f", {found.count.zone:,} in the zone of agreement"
    yield f"Texts: {found.count.size:,}{zone}."
    known, listed = found.frontier, len(found.frontier.picks)
    if known.complete:
        yield f"Pareto frontier: {listed:,} settlements, complete."
    elif known.within is None:
        yield "Pareto frontier: partial; nothing was found, and nothing can be said of the rest."
    else:
        yield (
            f"Pareto frontier: partial, {listed:,} settlements; no text gives any seat more than "
            f"{known.within} points above one of them."
        )


def _named(found: Overview) -> Iterator[tuple[str, Point]]:
    yield "Nash, product of gains", found.points.nash
    yield "Kalai-Smorodinsky, least share of the best", found.points.kalai_smorodinsky
    yield "Egalitarian, least gain", found.points.egalitarian
    yield "Welfare, sum of gains", found.points.welfare


def _measure(point: Point) -> str:
    if point.settlement is None and point.proven:
        return "no text comes into force, proven"
    value, bound = point.value, point.bound
    of = f"{value}" if value.denominator == 1 else f"{value} = {float(value):.3f}"
    return f"{of}, proven" if point.proven else f"{of}, partial: at most {float(bound):.6g}"


def _settlement(setting: Setting, settlement: Settlement) -> Iterator[str]:
    yield _payoffs(setting, settlement)
    for clause, wording in settlement.text.items():
        yield f"{setting.by_id[clause].title}: {setting.by_id[clause].wording(wording).label}"


def _payoffs(setting: Setting, settlement: Settlement) -> str:
    parts = []
    for seat, points in settlement.payoff.items():
        gain = points - setting.instructions[seat].walk_away
        stays = ", outside" if seat in settlement.outside else ""
        parts.append(f"{setting.by_seat[seat].short} {points} (+{gain}{stays})")
    return "  ".join(parts)


def _coalitions(found: Overview) -> Iterator[str]:
    setting = found.setting
    needed = listed(setting.by_seat[seat].short for seat in found.needed)
    yield f"Nothing comes into force without: {needed or 'nobody in particular'}."
    yield "Minimal winning coalitions, and the most that they can carry for themselves:"
    for coalition in found.coalitions:
        members = listed(setting.by_seat[seat].short for seat in coalition.members)
        gain = f"+{coalition.gain} together" if coalition.settlement else "no text they would join"
        yield f"  {members}: {gain}{'' if coalition.proven else ', partial'}"


def _prices(found: Overview) -> Iterator[str]:
    yield "What each limit takes from the table:"
    yield from (f"  {_price(found.setting, price)}" for price in found.prices)


def _price(setting: Setting, price: Price) -> str:
    texts = f"{price.texts:,} text{'s' if price.texts != 1 else ''}" if price.texts else ""
    total = f"{price.total} from the largest sum" if price.total else ""
    others = [
        f"{points} from {setting.by_seat[seat].short}'s best"
        for seat, points in price.best.items()
        if points
    ]
    said = ", ".join(filter(None, (texts, total, *others))) or "nothing"
    guess = "" if price.proven else " (partial)"
    return f"{setting.by_seat[price.seat].short}, {_limit(setting, price)}: {said}{guess}"


def _limit(setting: Setting, price: Price) -> str:
    own = setting.instructions[price.seat]
    if price.limit is Limit.WALK_AWAY:
        return f"walk-away value of {own.walk_away}"
    if price.limit is Limit.HOME:
        return next(home.name for home in own.constituencies if home.id == price.home)
    assert price.term, "a red line is a term"
    clause = setting.by_id[price.term.clause]
    return f"red line “{clause.wording(price.term.wording).label}” in {clause.title}"
