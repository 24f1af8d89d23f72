"""What is on the wire, kept while one sits in the room, with what one has not read yet."""

from __future__ import annotations

from dataclasses import dataclass

from game import prose
from game.notation import labelled
from game.prose import Dispatch
from game.rules.events import RoundBegan
from game.rules.view import View


@dataclass(frozen=True, slots=True)
class Story:
    """One public fact: its number in the minutes, its round, and the dispatches about it."""

    number: int
    round: int
    dispatches: tuple[Dispatch, ...]


class News:
    """The stories, the oldest first. Each is written once, when its event is first heard."""

    def __init__(self) -> None:
        self.stories: list[Story] = []
        self._heard = 0
        self._read = 0
        self._round = 0

    def see(self, view: View) -> None:
        """Take in what a newer view has heard."""
        for number in range(self._heard, len(view.minutes)):
            event = view.minutes[number]
            if isinstance(event, RoundBegan):
                self._round = event.round
            if dispatches := prose.wire(event, view, number):
                self.stories.append(Story(number, self._round, dispatches))
        self._heard = len(view.minutes)

    def is_new(self, story: Story) -> bool:
        """Whether it came since the wire was last read."""
        return story.number >= self._read

    @property
    def unread(self) -> int:
        """How many came since."""
        return sum(map(self.is_new, self.stories))

    def mark_read(self) -> None:
        """Take all of it as read."""
        self._read = self._heard

    @property
    def headline(self) -> str:
        """The newest headline with its outlet; the outlets take turns. Empty before any."""
        if not self.stories:
            return ""
        newest = self.stories[-1]
        chosen = newest.dispatches[len(self.stories) % len(newest.dispatches)]
        return labelled(chosen.outlet, chosen.headline)
