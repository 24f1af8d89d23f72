"""Playtesting a scenario: hundreds of games by delegates, and what its author should know.

`trials` are the games to be played and `play_trials` plays them; `Counts` counts them, `findings`
judges the counts, `report` holds all of it.
"""

from game.playtest.counts import Counts
from game.playtest.findings import Evidence, Finding, Severity, findings
from game.playtest.lines import Lines
from game.playtest.report import Report, document, report
from game.playtest.trials import count, modules, play_trials, trials

__all__ = [
    "Counts",
    "Evidence",
    "Finding",
    "Lines",
    "Report",
    "Severity",
    "count",
    "document",
    "findings",
    "modules",
    "play_trials",
    "report",
    "trials",
]
