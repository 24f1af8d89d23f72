"""Judging a scenario file: every mistake and every warning at once, by place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from game.errors import CommuniqueError, Mistake, ScenarioError
from game.lint.background import judge_background
from game.lint.bargain import Bargain
from game.lint.note import Note, Severity
from game.lint.passages import at_passage
from game.lint.rules import OF_WORDS, OF_WORTH
from game.scenario import check, from_document
from game.scenario.files import Written, written
from game.scenario.finding import Finding
from game.scenario.outline import Outline

_REPORTED: Final = 100
"""The most findings of a rule that are worked out for one file."""

_Judged = TypeVar("_Judged")


def judge(path: Path) -> tuple[Note, ...]:
    """What is wrong with a scenario file, and what is poor; nothing if it is fine.

    What there is to agree on is judged only in a scenario that can be played.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
    """
    mistakes = check(path)
    notes = [Note(mistake, Severity.ERROR) for mistake in mistakes]
    try:
        found = written(path)
    except ScenarioError:
        # It is no YAML, which the check has said; there are no words in it to judge.
        return tuple(notes)
    outline = Outline(found.data)
    graded = list(_graded(OF_WORDS, outline))
    if not mistakes:
        bargain = Bargain(outline, from_document(found.data).setting)
        graded += _bargained(bargain)
    notes += (Note(_placed(found, finding), severity) for finding, severity in graded)
    notes += judge_background(Path(found.file))
    # What stands once for several delegations, as in a table, is said once.
    return tuple(
        sorted(dict.fromkeys(notes), key=lambda n: (n.mistake.file != found.file, n.mistake))
    )


def _placed(found: Written, finding: Finding) -> Mistake:
    mistake = found.mistake(finding)
    if not finding.passage:
        return mistake
    return at_passage(mistake, finding.passage, Path(mistake.file).read_text("utf-8-sig"))


def _graded(
    rules: Mapping[Callable[[_Judged], Iterator[Finding]], Severity], judged: _Judged
) -> Iterator[tuple[Finding, Severity]]:
    for rule, severity in rules.items():
        for finding in islice(rule(judged), _REPORTED):
            yield finding, severity


def _bargained(bargain: Bargain) -> list[tuple[Finding, Severity]]:
    """What the rules about worth find, or that there are too many texts to go through."""
    try:
        return list(_graded(OF_WORTH, bargain))
    except CommuniqueError as error:
        path = bargain.outline.root["clauses"].path
        mend = "write fewer clauses or wordings; what there is to agree on was not judged"
        finding = Finding(path, str(error), mend, "too-many-texts", at_key=True)
        return [(finding, Severity.WARNING)]
