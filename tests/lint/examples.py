"""The examples that rules give in their docstrings, and every rule that there is."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

from game.lint.bargain import Bargain
from game.lint.rules import OF_WORDS, OF_WORTH
from game.scenario import from_document
from game.scenario.checks import RULES
from game.scenario.finding import Finding
from game.scenario.outline import Outline

from .harbour import over_the_harbour


@dataclass(frozen=True)
class Documented:
    """A rule with what its docstring says: a summary, more about it, and two examples."""

    rule: Callable[[Any], Iterator[Finding]]
    severity: str
    summary: str
    more: str
    passing: str
    failing: str

    @property
    def name(self) -> str:
        """Its name as messages give it."""
        return self.rule.__name__.replace("_", "-")

    def found(self, example: str) -> list[Finding]:
        """What the rule finds in the harbour with the example laid over it."""
        data = over_the_harbour(example)
        judged: Any = Outline(data)
        if self.rule in OF_WORTH:
            judged = Bargain(judged, from_document(data).setting)
        return [finding for finding in self.rule(judged) if finding.rule == self.name]


def documented() -> list[Documented]:
    """Every rule, those that keep a scenario from being played first."""
    checks = [_read(rule, "error") for rule in RULES]
    words = [_read(rule, severity.value) for rule, severity in OF_WORDS.items()]
    worth = [_read(rule, severity.value) for rule, severity in OF_WORTH.items()]
    return checks + words + worth


def _read(rule: Callable[[Any], Iterator[Finding]], severity: str) -> Documented:
    text = inspect.getdoc(rule) or ""
    said, _, examples = text.partition("\n\nPassing:\n")
    passing, _, failing = examples.partition("\n\nFailing:\n")
    summary, _, more = said.partition("\n\n")
    return Documented(rule, severity, summary, more, dedent(passing), dedent(failing))
