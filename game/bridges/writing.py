"""A problem as a scenario file.

Points are whole: the best deal is exactly 100 for every party, its issues by their weights
(`game.scenario.shares`), halves up, so that a hundredth of the best deal is what may be lost. There
is no deal on some issues only, so nothing is agreed until everything is agreed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any, Final

import yaml
from rich.text import Text

from game.bridges.problem import Party, Problem
from game.drafting.yamltext import comment, distinct, identifier, short
from game.rules.words import plain
from game.scenario import from_document
from game.scenario.shares import points

_STORY: Final = 6000
_NAME: Final = 400
_LABEL: Final = 28
_HIGHEST: Final = 99


def text(problem: Problem, name: str) -> str:
    """The file of a scenario whose id is made from `name`; it can be played as it stands.

    Raises:
        ScenarioError: if the format cannot hold the problem, with the keys that are too much.
    """
    document = _document(problem, identifier(name, "scenario"))
    from_document(document)
    head = [comment(f"Converted from the {problem.origin}. Points are scaled to 100 and rounded.")]
    if problem.left_out:
        head.append(comment("Left out:"))
        head += [comment(f"- {sentence}") for sentence in problem.left_out]
    body = yaml.dump(document, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=100)
    return "\n".join(head) + "\n" + body


class _Plain(yaml.SafeDumper):
    """Every value written out: scenario files have no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _document(problem: Problem, name: str) -> dict[str, Any]:
    clauses = list(distinct(identifier(issue.name, "clause") for issue in problem.issues))
    wordings = [
        list(distinct(identifier(option, "option") for option in issue.options))
        for issue in problem.issues
    ]
    seats = list(distinct(identifier(party.name, "seat") for party in problem.parties))
    vetoes = [
        seat
        for seat, party in zip(seats, problem.parties, strict=True)
        if party.name in problem.vetoes
    ]
    counted = f"{len(seats)} parties, {len(clauses)} issues"
    return {
        "id": name,
        "title": _cut(problem.title, _NAME),
        "summary": f"A negotiation problem from elsewhere: {counted}.",
        "setting": _story(problem) or f"{counted}. A deal settles every issue.",
        "fiction": f"Everything here is from the {_cut(problem.origin, _NAME)}, and is as invented "
        "or as real as it is there. Only the sentences and short names were made for this game.",
        "procedure": {
            "rule": {"consensus-minus": problem.missing} if problem.missing else "consensus",
            "vetoes": vetoes,
            "nothing_agreed_until_everything_agreed": True,
        },
        "clauses": list(_clauses(problem, clauses, wordings)),
        "delegations": [
            {
                "id": seat,
                "name": _cut(party.name, _NAME),
                "short": label,
                "temperament": party.temperament,
                "instructions": _instructions(party, clauses, wordings),
            }
            for seat, label, party in zip(
                seats, _shorts(problem.parties), problem.parties, strict=True
            )
        ],
    }


def _clauses(
    problem: Problem, clauses: Sequence[str], wordings: Sequence[Sequence[str]]
) -> Iterator[dict[str, Any]]:
    for issue, clause, names in zip(problem.issues, clauses, wordings, strict=True):
        yield {
            "id": clause,
            "title": _cut(issue.name, _NAME),
            "fallback": names[0],
            "wordings": [
                {
                    "id": wording,
                    "label": _cut(option, _LABEL),
                    "text": f"{_cut(issue.name, _NAME)}: {_cut(option, _NAME)}.",
                }
                for wording, option in zip(names, issue.options, strict=True)
            ],
        }


def _instructions(
    party: Party, clauses: Sequence[str], wordings: Sequence[Sequence[str]]
) -> dict[str, Any]:
    rows = {
        clause: dict(zip(names, row, strict=True))
        for clause, names, row in zip(clauses, wordings, party.evaluations, strict=True)
    }
    weights = dict(zip(clauses, party.weights, strict=True))
    # No more than 99: even the dearest walk-away value leaves a text worth signing.
    walk_away = min(_HIGHEST, int(party.reservation * 100 + Fraction(1, 2)))
    worth = points(rows, weights, lambda row: sum(max(r.values()) for r in row.values()))
    return {"walk_away": walk_away, "points": worth}


def _shorts(parties: Sequence[Party]) -> list[str]:
    """Placards, each its own: a number ends one that an earlier party has."""
    kept: list[str] = []
    for number, party in enumerate(parties, 1):
        label = short(party.name.replace("_", " "))
        kept.append(label if label not in kept else f"{_cut(label, 6)} {number}")
    return kept


def _story(problem: Problem) -> str:
    """What the players of the original are told, in its paragraphs."""
    return "\n\n".join(map(plain, problem.story.split("\n\n")))[:_STORY].strip()


def _cut(told: str, cells: int) -> str:
    """A text on one line, of at most so many terminal cells, `…` for what is cut off."""
    line = Text(plain(told))
    line.truncate(cells, overflow="ellipsis")
    return line.plain.strip()
