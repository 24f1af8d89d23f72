"""A golden game as if people had played some of its seats."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from tests.debrief.logs import GOLDEN

FULL = next(path for path in GOLDEN if path.stem == "opportunists")


def played_by(where: Path, names: Mapping[str, str], source: Path = FULL) -> Path:
    """A copy of a record in a folder, with names in its header."""
    header, rest = source.read_text(encoding="utf-8").split("\n", 1)
    changed = json.loads(header)
    changed["players"].update(names)
    path = where / f"{source.stem}.jsonl"
    path.write_text(json.dumps(changed) + "\n" + rest, encoding="utf-8")
    return path
