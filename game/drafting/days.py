"""Days of the calendar as dates mean them: from a first to a last, both included."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final, TypeAlias

from game.drafting.words import data

Days: TypeAlias = tuple[date, date]

MONTHS: Final[list[str]] = data("words")["months"]


def said(days: Days) -> str:
    """Some days in words.

    >>> said((date(2031, 4, 1), date(2031, 4, 30)))
    'April 2031'
    """
    first, last = days
    if first == last:
        return f"{first.day} {MONTHS[first.month - 1]} {first.year}"
    if days == whole_month(first.year, first.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if days == whole_year(first.year):
        return f"{first.year}"
    return f"{said((first, first))} to {said((last, last))}"


def whole_month(year: int, month: int) -> Days:
    """All days of a month, 1 to 12."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def whole_year(year: int) -> Days:
    """All days of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def is_day(year: int, month: int, day: int) -> bool:
    """Whether a month has a day of that number."""
    return day <= monthrange(year, month)[1]


def nearest(every: list[Days], today: date, ahead: bool) -> Days:
    """Of some days in order the next from today on, or if not `ahead` those nearest to it."""
    if ahead:
        return next(days for days in every if days[1] >= today)
    return min(every, key=lambda days: abs((days[0] + (days[1] - days[0]) / 2) - today))
