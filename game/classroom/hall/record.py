"""The public record of a table, round by round, as onlookers read it."""

from __future__ import annotations

from game import prose
from game.language import _
from game.rules.events import RoundBegan
from game.rules.view import View


class Record:
    """The record as far as it was heard; each line is written once, when its event is heard."""

    def __init__(self, seen: View) -> None:
        self._rounds: list[tuple[str, list[str]]] = [(_("Before the first round"), [])]
        self._secretary = prose.Secretary()
        self._heard = 0
        self.see(seen)

    def see(self, seen: View) -> None:
        """Take in what a newer view has heard."""
        for number, line in enumerate(self._secretary.write(seen), start=self._heard):
            event = seen.minutes[number]
            if isinstance(event, RoundBegan):
                self._rounds.append((_("Round {n}").format(n=event.round), []))
            if line is not None:
                self._rounds[-1][1].append(prose.told(line, seen))
        self._heard = len(seen.minutes)

    @property
    def rounds(self) -> list[tuple[str, list[str]]]:
        """The rounds by their names, each with its lines; none that has no line."""
        return [(name, lines) for name, lines in self._rounds if lines]

    def latest(self, most: int) -> list[str]:
        """The last lines."""
        return [line for _name, lines in self._rounds for line in lines][-most:]
