"""The signs of the dossier: each says in a letter or a mark what the words beside it say."""

from __future__ import annotations

from datetime import date
from typing import Final

from game.language import _, later
from game.notation import labelled
from game.scenario import Report

STATUS: Final = {
    "single-origin": ("◦", later("one origin")),
    "corroborated": ("✓", later("corroborated")),
    "officially-confirmed": ("✓✓", later("confirmed")),
    "denied": ("✕", later("denied")),
    "corrected": ("↺", later("corrected")),
}
ATTRIBUTION: Final = {
    "named": ("n", later("named")),
    "described": ("d", later("described, not named")),
    "anonymous": ("a", later("anonymous")),
    "none": ("-", later("nobody is credited")),
}
HEDGING: Final = {
    "stated": ("", later("stated")),
    "reported": ("'", later("reported")),
    "reportedly": ("?", later("reportedly")),
    "alleged": ("!", later("alleged")),
}
GAP: Final = "≠"

LEGEND: Final = (
    later("n named d described a anonymous - nobody · ' reported ? reportedly ! alleged"),
    later("≠ differs · ◦ one origin ✓ corroborated ✓✓ confirmed ✕ denied ↺ corrected"),
)


def dated(day: date) -> str:
    """The day of a report."""
    return _("{day:%d %B %Y}").format(day=day)


def sign(report: Report) -> str:
    """A report in at most three cells: who is credited, how firmly, whether something differs."""
    gap = GAP if report.gap else ""
    return f"{ATTRIBUTION[report.attribution][0]}{HEDGING[report.hedging][0]}{gap}"


def credited(report: Report) -> str:
    """Who says so, in words."""
    how = _(ATTRIBUTION[report.attribution][1])
    return labelled(how, report.attributed_to) if report.attributed_to else how


def status(name: str) -> str:
    """A status with its mark."""
    mark, word = STATUS[name]
    return f"{mark} {_(word)}"
