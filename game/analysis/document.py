"""An overview as a JSON-ready object."""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from game.analysis.overview import Overview
from game.analysis.points import Point
from game.analysis.sums import Settlement
from game.analysis.trades import Trade


def document(found: Overview) -> dict[str, Any]:
    """Everything, by names; a measure that is no whole number is a fraction, as "3/5".

    `texts` counts all and those in the zone of agreement (null: too many to count). Of the
    frontier `complete` says whether it is all there; if not, no text gives any seat more than
    `within` points above one of those listed (null: without a bound).
    """
    known, solved = found.frontier, found.points
    return {
        "title": found.setting.title,
        "walk_away": {seat: own.walk_away for seat, own in found.setting.instructions.items()},
        "texts": asdict(found.count),
        "frontier": {
            "complete": known.complete,
            "within": known.within,
            "settlements": [asdict(known.settlement(n)) for n in range(len(known.picks))],
        },
        "solutions": {
            "nash": _point(solved.nash),
            "kalai_smorodinsky": _point(solved.kalai_smorodinsky),
            "egalitarian": _point(solved.egalitarian),
            "welfare": _point(solved.welfare),
            "best": {seat: _point(point) for seat, point in solved.best.items()},
        },
        "needed": list(found.needed),
        "coalitions": [
            {
                "members": list(coalition.members),
                "gain": coalition.gain,
                "proven": coalition.proven,
                "settlement": _settlement(coalition.settlement),
            }
            for coalition in found.coalitions
        ],
        "prices": [{**asdict(price), "limit": price.limit.value} for price in found.prices],
    }


def trades_document(trades: list[Trade]) -> list[dict[str, Any]]:
    """Missed trades, smallest first, as JSON has them."""
    return [asdict(trade) for trade in trades]


def _point(point: Point) -> dict[str, Any]:
    return {
        "value": _number(point.value),
        "bound": _number(point.bound),
        "proven": point.proven,
        "settlement": _settlement(point.settlement),
    }


def _settlement(settlement: Settlement | None) -> dict[str, Any] | None:
    return asdict(settlement) if settlement else None


def _number(value: Fraction) -> int | str:
    return value.numerator if value.denominator == 1 else str(value)
