"""The scene in which silence closes: the answers, one by one, then what capitals made of them."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from game.language import _, later
from game.notation import in_marks, labelled, listed
from game.prose.given import given
from game.rules.events import CapitalDecided, SilenceRevealed
from game.rules.moves import Silence
from game.rules.view import View
from game.screens.matrix import hanging
from game.screens.naming import shorts
from game.screens.signs import ACCEPTS, CANNOT, PREFERS, Sign

_SIGNS = {
    Silence.KEEP: PREFERS._replace(word=later("joins")),
    Silence.RESERVE: ACCEPTS._replace(word=later("joins with a reservation")),
    Silence.BREAK: CANNOT._replace(word=later("breaks silence, or stays outside")),
}
"""The signs of the answers, and what each stands for here."""


@dataclass(frozen=True)
class AnsweredScene:
    """How everyone answered the chair's text."""

    view: View
    answers: tuple[SilenceRevealed, ...]
    capitals: tuple[CapitalDecided, ...]

    @property
    def title(self) -> str:
        """Always the same."""
        return _("Silence closes")

    @property
    def legend(self) -> tuple[Sign, ...]:
        """The answers."""
        return tuple(_SIGNS.values())

    @property
    def last(self) -> int:
        """A step an answer, then the capitals."""
        return len(self.answers) + 1

    def draw(self, step: int, width: int) -> Content:
        """The answers that are in, and at the end the capitals that could not ratify."""
        names = shorts(self.view.delegations)
        indent = max(map(cell_len, names.values())) + 4
        lines = [
            self._line(_SIGNS[a.answer], names[a.seat], self._words(a), indent, width)
            for a in self.answers[:step]
        ]
        if step == self.last:
            lines.append(Content(""))
            lines += [
                self._line(CANNOT, names[c.seat], self._why(c), indent, width)
                for c in self.capitals
                if not c.ratified
            ]
        return Content("\n").join(lines)

    def _line(self, sign: Sign, name: str, words: str, indent: int, width: int) -> Content:
        margin = Content.assemble((sign.mark, sign.style), " ", (name, "bold"))
        return hanging(margin, Content(words), indent, width)

    def _words(self, answered: SilenceRevealed) -> str:
        if answered.clause:
            return _("{answer} on {title}").format(
                answer=_(answered.answer), title=self._title(answered.clause)
            )
        words = _(answered.answer)
        return labelled(words, in_marks(given(answered.reason))) if answered.reason else words

    def _why(self, decided: CapitalDecided) -> str:
        titles = listed(self._title(clause) for clause in decided.crossed)
        why = (
            _("for a red line on {titles}").format(titles=titles)
            if titles
            else _("for a constituency at home is against it")
        )
        return _("stays outside: its capital cannot ratify, {why}").format(why=why)

    def _title(self, clause_id: str) -> str:
        clause = self.view.clause(clause_id)
        return clause.title if clause else clause_id
