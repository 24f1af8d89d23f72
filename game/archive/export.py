"""Conferences as files for other programs: CSV for spreadsheets, JSON lines for everything else."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable
from io import StringIO
from typing import Any, Final

from game.archive.conference import Conference
from game.archive.rows import COLUMNS, rows
from game.rules.words import plain

_FORMULA: Final = re.compile(r"""(^|[,;|"']\s*)([=+\-@\uff1d\uff0b\uff0d\uff20])""")
"""What a spreadsheet may take for a formula (OWASP, "CSV Injection"): at the start of a cell, and
behind whatever a spreadsheet of another country may take for the end of one."""


def csv_text(conferences: Iterable[Conference]) -> str:
    """A row for every move and event under a row of COLUMNS; lists have spaces between.

    Words are made plain as on a screen, and an apostrophe stands before what a spreadsheet would
    calculate.

    Raises:
        LogError: if a line does not fit the scenario.
    """
    written = StringIO()
    sheet = csv.DictWriter(written, COLUMNS, extrasaction="ignore", lineterminator="\n")
    sheet.writeheader()
    for conference in conferences:
        for row in rows(conference):
            sheet.writerow({column: _cell(value) for column, value in row.items()})
    return written.getvalue()


def jsonl_text(conferences: Iterable[Conference]) -> str:
    """A line for every move and event: COLUMNS, and the whole of it as `data`.

    Words are to the letter; all but ASCII is escaped, so that a terminal shows it as it is.

    Raises:
        LogError: if a line does not fit the scenario.
    """
    return "".join(json.dumps(row) + "\n" for each in conferences for row in rows(each))


def _cell(value: Any) -> Any:
    match value:
        case list() | tuple():
            return inert(" ".join(map(str, value)))
        case str():
            return inert(value)
        case _:
            return value


def inert(text: str) -> str:
    r"""The text as a spreadsheet's cell that calculates nothing.

    >>> inert('=HYPERLINK("https://example.org")')
    '\'=HYPERLINK("https://example.org")'
    """
    return _FORMULA.sub(r"\1'\2", plain(text))
