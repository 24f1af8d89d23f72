"""Questions for a class of many tables, drawn from where they differ."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.compare import Comparison
from game.debrief.questions import EACH, Question
from game.debrief.words import decimal
from game.language import _


def differing(found: Comparison) -> tuple[Question, ...]:
    """The questions: clauses that tables wrote differently, then what the best did otherwise."""
    return (*_written(found), *_done(found))


def _written(found: Comparison) -> Iterator[Question]:
    for across in found.clauses:
        written = [chosen for chosen in across.chosen if chosen.tables]
        if len(written) > 1:
            wordings = ", ".join(
                _("“{label}” ({n})").format(label=chosen.label, n=len(chosen.tables))
                for chosen in written
            )
            yield Question(
                _("On {title} the tables wrote {wordings}.").format(
                    title=across.title, wordings=wordings
                ),
                _("What, at your table, decided it?"),
            )


def _done(found: Comparison) -> Iterator[Question]:
    for contrast in found.contrasts[:EACH]:
        yield Question(
            _("A table had on average, of the best {best}, of the stuck {stuck}: {habit}.").format(
                best=decimal(contrast.best),
                stuck=decimal(contrast.stuck),
                habit=_(contrast.habit),
            ),
            _("Cause, effect or neither? How could you tell?"),
        )
