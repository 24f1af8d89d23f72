# ruff: noqa: RUF001 - typographic marks are what is read here
"""The forms in which news English writes a date, each with the days that it means.

A meaning takes the match, the day on which it is read, None if that is not known, and whether the
sentence speaks of the future; it gives None for what it cannot tell without that day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, TypeAlias

from game.drafting.days import MONTHS, Days, is_day, nearest, whole_month, whole_year
from game.drafting.words import data

Meaning: TypeAlias = Callable[[re.Match[str], "date | None", bool], Days | None]

_WEEKDAYS: Final[list[str]] = data("words")["weekdays"]
_FULL: Final = "|".join(MONTHS)
_MONTH: Final = rf"({_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY: Final = r"(\d{1,2})(?:st|nd|rd|th)?"
_TO: Final = r"\s?(?:-|–|to|and)\s?"
_YEAR: Final = r"(?:,?\s((?:19|20)\d\d)\b)?"
_COUNTS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _number(name: str) -> int:
    return next(i for i, full in enumerate(MONTHS, 1) if full.startswith(name[:3]))


def _in_year(
    month: int, day: int, last: int, year: str | None, today: date | None, ahead: bool
) -> Days | None:
    if year:
        return date(int(year), month, day), date(int(year), month, last)
    if today is None:
        return None
    years = (today.year - 1, today.year, today.year + 1)
    every = [(date(y, month, day), date(y, month, last)) for y in years if is_day(y, month, day)]
    return nearest(every, today, ahead)


def _iso(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    day = date(int(m[1]), int(m[2]), int(m[3]))
    return day, day


def _day_month(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    return _in_year(_number(m[2]), int(m[1]), int(m[1]), m[3], today, ahead)


def _month_day(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    return _in_year(_number(m[1]), int(m[2]), int(m[2]), m[3], today, ahead)


def _days_month(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    return _in_year(_number(m[3]), int(m[1]), int(m[2]), m[4], today, ahead)


def _month_days(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    return _in_year(_number(m[1]), int(m[2]), int(m[3]), m[4], today, ahead)


def _numeric(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    first, second, dotted = int(m[1]), int(m[3]), m[2] == "."
    if first <= 12 and second <= 12 and first != second and not dotted:
        return None  # the day or the month first: nobody can tell
    day, month = (first, second) if dotted or first > 12 or first == second else (second, first)
    return date(int(m[4]), month, day), date(int(m[4]), month, day)


def _month_year(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    return whole_month(int(m[2]), _number(m[1]))


def _month_alone(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    if today is None:
        return None
    month, which = _number(m[2]), m[1].lower()
    every = [whole_month(today.year + shift, month) for shift in (-1, 0, 1)]
    if which == "last":
        return [days for days in every if days[1] < today][-1]
    return nearest(every, today, ahead or which == "next")


def _year(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    return whole_year(int(m[1]))


def _weekday(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    if today is None:
        return None
    wanted, which = _WEEKDAYS.index(m[2].capitalize()), (m[1] or "").strip().lower()
    if which == "next" or (ahead and which != "last"):
        day = today + timedelta((wanted - today.weekday() - 1) % 7 + 1)
    else:
        back = (today.weekday() - wanted) % 7
        day = today - timedelta(back or (7 if which == "last" else 0))
    return day, day


def _near(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    if today is None:
        return None
    day = today + timedelta({"yesterday": -1, "tomorrow": 1}.get(m[1].lower(), 0))
    return day, day


def _span(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    if today is None:
        return None
    shift = {"last": -1, "next": 1}.get(m[2].lower(), 0)
    if m[3].lower() == "year":
        part = {"early": (1, 4), "late": (9, 12)}.get((m[1] or "").lower(), (1, 12))
        return date(today.year + shift, part[0], 1), whole_month(today.year + shift, part[1])[1]
    if m[3].lower() == "month":
        months = today.year * 12 + today.month - 1 + shift
        return whole_month(months // 12, months % 12 + 1)
    monday = today - timedelta(today.weekday()) + timedelta(7 * shift)
    return monday, monday + timedelta(6)


def _ago(m: re.Match[str], today: date | None, ahead: bool) -> Days | None:
    if today is None:
        return None
    count = _COUNTS.get(m[1].lower()) or int(m[1])
    unit = {"day": 1, "week": 7, "month": 30, "year": 365}[m[2].lower()]
    day, slack = today - timedelta(count * unit), timedelta(0 if unit == 1 else unit // 2)
    return day - slack, day + slack


GRAMMAR: Final[tuple[tuple[re.Pattern[str], Meaning], ...]] = (
    (re.compile(r"\b(\d{4})-(\d\d)-(\d\d)(?!\d)"), _iso),
    (re.compile(rf"\b{_DAY}{_TO}{_DAY}\s{_MONTH}{_YEAR}"), _days_month),
    (re.compile(rf"\b{_MONTH}\s{_DAY}{_TO}{_DAY}\b{_YEAR}"), _month_days),
    (re.compile(rf"\b{_DAY}\s(?:of\s)?{_MONTH}{_YEAR}"), _day_month),
    (re.compile(rf"\b{_MONTH}\s{_DAY}\b{_YEAR}"), _month_day),
    (re.compile(r"\b(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)\b"), _numeric),
    (re.compile(rf"\b{_MONTH},?\s(?:of\s)?((?:19|20)\d\d)\b"), _month_year),
    (
        re.compile(
            r"\b((?i:in|since|until|by|from|during|before|after|early|mid|late|last|next|this))"
            rf"[\s-]({_FULL})\b(?!\s\d|\sof (?:each|every))"
        ),
        _month_alone,
    ),
    (
        re.compile(
            r"\b(?:in|since|by|until|of|during|from|to|after|before|for|early|late|mid)[\s-]"
            r"((?:19|20)\d\d)\b(?![-–./]\d)",
            re.IGNORECASE,
        ),
        _year,
    ),
    (
        re.compile(rf"\b((?:on|last|next|this)\s)?({'|'.join(_WEEKDAYS)})\b", re.IGNORECASE),
        _weekday,
    ),
    (re.compile(r"\b(today|yesterday|tomorrow|tonight)\b", re.IGNORECASE), _near),
    (
        re.compile(
            r"\b(?:(early|earlier|late|later|mid)[\s-])?(this|last|next)\s(week|month|year)\b",
            re.IGNORECASE,
        ),
        _span,
    ),
    (
        re.compile(
            rf"\b({'|'.join(_COUNTS)}|\d{{1,3}})\s(day|week|month|year)s?\sago\b", re.IGNORECASE
        ),
        _ago,
    ),
)
