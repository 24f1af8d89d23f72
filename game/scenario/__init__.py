"""Scenarios: from a YAML file, through every check, to a setting that can be played.

`find` gives the file of a scenario, `load` what is in it, `check` every mistake in it.
"""

from typing import TYPE_CHECKING

from game.late import late

if TYPE_CHECKING:
    from game.scenario.dossier import Claim, Dossier, History, HistoryClause, Origin, Report, Source
    from game.scenario.guide import notes_schema, schema
    from game.scenario.lessons import Lesson
    from game.scenario.level import at_level, only, without
    from game.scenario.library import Entry, available, find
    from game.scenario.loading import check, from_document, load
    from game.scenario.scenario import Scenario
else:
    # The list of scenarios is shown before anything is checked by a model of it.
    __getattr__ = late(
        __name__,
        {
            "dossier": (
                "Claim",
                "Dossier",
                "History",
                "HistoryClause",
                "Origin",
                "Report",
                "Source",
            ),
            "guide": ("notes_schema", "schema"),
            "lessons": ("Lesson",),
            "level": ("at_level", "only", "without"),
            "library": ("Entry", "available", "find"),
            "loading": ("check", "from_document", "load"),
            "scenario": ("Scenario",),
        },
    )

__all__ = [
    "Claim",
    "Dossier",
    "Entry",
    "History",
    "HistoryClause",
    "Lesson",
    "Origin",
    "Report",
    "Scenario",
    "Source",
    "at_level",
    "available",
    "check",
    "find",
    "from_document",
    "load",
    "notes_schema",
    "only",
    "schema",
    "without",
]
