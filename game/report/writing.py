"""Reports as files: JSON and CSV that are the same for the same data."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO


def dumps(data: object) -> str:
    """JSON that is the same for the same data, with a line feed at the end."""
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def rows(columns: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    """CSV with a line of column names; None is an empty field."""
    written = StringIO()
    out = csv.writer(written, lineterminator="\n")
    out.writerow(columns)
    out.writerows(lines)
    return written.getvalue()
