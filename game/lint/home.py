"""Home audiences: each that has a say can say no."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.space import able
from game.lint.bargain import Bargain
from game.rules.capitals import Constituency
from game.rules.names import Module, Term
from game.scenario.finding import Finding
from game.scenario.plainly import quoted


def trivial_threshold(bargain: Bargain) -> Iterator[Finding]:
    """No audience with a say is at its threshold whatever the text.

    It counts as it thinks at the start; statements and events may move it.

    Passing:
        delegations:
          - id: north
            instructions:
              constituencies:
                - {id: guild, name: The guild, approval: 52, threshold: 50,
                   taste: {fees: {waive: -3}}}

    Failing:
        delegations:
          - id: north
            instructions:
              constituencies:
                - {id: guild, name: The guild, approval: 54, threshold: 50,
                   taste: {fees: {waive: -3}}}
    """
    if Module.CAPITALS not in bargain.setting.procedure.modules:
        return
    for seat, told in bargain.setting.instructions.items():
        spots = bargain.told(seat)["constituencies"].items
        for home, spot in zip(told.constituencies, spots, strict=True):
            least = max(0, home.approval + _least_taste(bargain, home))
            if home.has_say and least >= home.threshold:
                what = f"{quoted(home.name)} of {bargain.called(seat)} approves of every text"
                mend = f"the worst one leaves it at {least}: raise the threshold, or let it"
                mend += " dislike some wordings more"
                yield Finding(spot["threshold"].path, what, mend, "trivial-threshold")


def _least_taste(bargain: Bargain, home: Constituency) -> int:
    """What the text that it likes least adds to its approval."""
    return sum(
        min(home.taste.get(Term(clause.id, wording), 0) for wording in able(clause))
        for clause in bargain.setting.clauses
    )
