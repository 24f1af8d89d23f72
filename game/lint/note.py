"""What the linter says of a scenario: a mistake with its place, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.errors import Mistake


class Severity(StrEnum):
    """How grave a mistake is."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Note:
    """A mistake and how grave it is. With an error, a scenario is not fit to be played."""

    mistake: Mistake
    severity: Severity

    def __str__(self) -> str:
        if self.severity is Severity.ERROR:
            return str(self.mistake)
        m = self.mistake
        return f"{m.file}:{m.line}:{m.column}: warning: {m.what}, {m.mend} [{m.rule}]"

    @property
    def document(self) -> dict[str, str | int]:
        """The note as JSON has it, for editors; lines and columns from 1."""
        m = self.mistake
        return {
            "file": m.file,
            "line": m.line,
            "column": m.column,
            "rule": m.rule,
            "severity": self.severity.value,
            "what": m.what,
            "mend": m.mend,
        }
