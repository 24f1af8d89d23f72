"""The evidence as a page to print: a sheet a student, the rubric's criteria down the middle."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from game.debrief.words import listed, short
from game.evidence.gather import Evidence
from game.evidence.rubric import Rubric
from game.rules.setting import Setting
from game.rules.words import plain


def page(setting: Setting, rubric: Rubric, every: Sequence[Evidence]) -> str:
    """The sheets in the order given, by table and seat. All text of the record is escaped."""
    environment = Environment(
        loader=PackageLoader("game.evidence"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: plain(value) if isinstance(value, str) else value,
    )
    return environment.get_template("evidence.html").render(
        setting=setting,
        rubric=rubric,
        every=every,
        name=lambda evidence: short(setting, evidence.seat),
        rounds=_rounds,
    )


def _rounds(numbers: Sequence[int]) -> str:
    """Rounds by number, of which there is at least one.

    >>> _rounds([2]), _rounds([2, 3])
    ('round 2', 'rounds 2 and 3')
    """
    named = listed(str(number) for number in numbers)
    return f"round {named}" if len(numbers) == 1 else f"rounds {named}"
