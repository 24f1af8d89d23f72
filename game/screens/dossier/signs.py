"""The signs of the dossier: each says in a letter or a mark what the words beside it say."""

from __future__ import annotations

from typing import Final

from game.scenario import Report

STATUS: Final = {
    "single-origin": ("◦", "one origin"),
    "corroborated": ("✓", "corroborated"),
    "officially-confirmed": ("✓✓", "confirmed"),
    "denied": ("✕", "denied"),
    "corrected": ("↺", "corrected"),
}
ATTRIBUTION: Final = {
    "named": ("n", "named"),
    "described": ("d", "described, not named"),
    "anonymous": ("a", "anonymous"),
    "none": ("-", "nobody is credited"),
}
HEDGING: Final = {
    "stated": ("", "stated"),
    "reported": ("'", "reported"),
    "reportedly": ("?", "reportedly"),
    "alleged": ("!", "alleged"),
}
GAP: Final = "≠"

LEGEND: Final = (
    "n named d described a anonymous - nobody · ' reported ? reportedly ! alleged",
    "≠ differs · ◦ one origin ✓ corroborated ✓✓ confirmed ✕ denied ↺ corrected",
)


def sign(report: Report) -> str:
    """A report in at most three cells: who is credited, how firmly, whether something differs."""
    gap = GAP if report.gap else ""
    return f"{ATTRIBUTION[report.attribution][0]}{HEDGING[report.hedging][0]}{gap}"


def credited(report: Report) -> str:
    """Who says so, in words."""
    how = ATTRIBUTION[report.attribution][1]
    return f"{how}: {report.attributed_to}" if report.attributed_to else how


def status(name: str) -> str:
    """A status with its mark."""
    mark, word = STATUS[name]
    return f"{mark} {word}"
