"""A screen with tables in hand: where acts go, and what came of them in words."""

from __future__ import annotations

from collections.abc import Callable, Collection

from game.classroom.console.base import ConsoleScreen
from game.classroom.console.told import done_words, refusal_words, tables_words
from game.classroom.console.undo import Kept, stays
from game.classroom.hall.chair import Refusals


class Targets(ConsoleScreen):
    """A screen with tables in hand. What is refused is said table by table."""

    @property
    def targets(self) -> tuple[int, ...]:
        """The numbers of the tables that acts go to."""
        raise NotImplementedError

    @property
    def where(self) -> str:
        """The tables that acts go to, in words."""
        return tables_words(self.targets, len(self.hall.tables))

    def report(
        self,
        what: str,
        tables: Collection[int],
        refused: Refusals,
        back: Callable[[], Refusals] | None = None,
    ) -> None:
        """Say what was done, and where it was refused and why; `back` undoes it, if it can be."""
        done = len(tables) - len(refused)

        def undo() -> Kept | None:
            kept = back() if back is not None else {}
            return Kept(refusal_words(kept), partly=len(kept) < done) if kept else None

        if done:
            words = done_words(what, tables, refused, len(self.hall.tables))
            self.tell(words)
            self.console.undo.note(words, stays if back is None else undo)
        if refused:
            self.warn(refusal_words(refused))
        self.console.look()
