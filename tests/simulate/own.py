"""Delegates as somebody else would write them, and the command line in a folder of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def example() -> str:
    """The worked example of docs/RESEARCH.md."""
    page = (ROOT / "docs" / "RESEARCH.md").read_text(encoding="utf-8")
    found = re.search(r"```python\n(.*?)```", page, re.DOTALL)
    assert found, "docs/RESEARCH.md has an example"
    return found.group(1)


PLAIN = """\
from game.rules.moves import AnswerSilence, DeclareReady, FilePositions, Silence
from game.rules.names import Phase
from game.rules.text import Positions


class Own:
    def choose(self, view, luck):
        if view.phase is Phase.SILENCE:
            return [] if view.silence else [AnswerSilence(view.seat, Silence.BREAK, reason="No.")]
        if view.seat in view.ready:
            return []
        wordings = {clause.id: clause.wordings[-1].id for clause in view.open_clauses}
        filed = [FilePositions(view.seat, c, Positions(wordings[c])) for c in wordings]
        return [*filed, DeclareReady(view.seat)]
"""
"""A delegate that plays by the rules, and agrees to nothing."""


def module(folder: Path, name: str, text: str = PLAIN) -> str:
    """Write a module there; its name."""
    (folder / f"{name}.py").write_text(text, encoding="utf-8")
    return name


def communique(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line, in that folder."""
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
    )
