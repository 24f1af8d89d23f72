"""Turning between the paper and the talk, and hearing only a part of what is said."""

from __future__ import annotations

from game.screens.hearing import Hearing
from game.screens.widgets.delegations import Delegations
from game.screens.widgets.paper import Paper
from game.screens.widgets.talk import Talk


class Turning(Hearing):
    """Who turns to the talk reads it; who turns back has read what was in sight."""

    def action_talk(self) -> None:
        """Turn to the talk, and take it as read; or back to the paper."""
        talk = self.query_one(Talk)
        if talk.has_focus:
            self.action_paper()
        else:
            if talk.about:
                # One clause was asked for once: now the talk is turned to, all of it.
                talk.hear()
            self._to_talk()
            talk.focus()
            self.call_after_refresh(talk.go_to_unread)

    def _to_talk(self) -> None:
        """Bring the talk into sight, in the paper's place if there is no room for both."""
        self.query_one(Talk).catch_up()
        self.add_class("-talking")

    def action_paper(self) -> None:
        """Turn back to the paper; what was said is read."""
        talk = self.query_one(Talk)
        if talk.display:
            talk.mark_seen()
        self.remove_class("-talking")
        self.query_one(Paper).focus()
        self._show()

    def action_hear(self) -> None:
        """Hear what was said on the selected clause alone; all of it, if that is what one hears."""
        talk = self.query_one(Talk)
        clause = self.query_one(Paper).clause
        if talk.about == clause:
            talk.hear()
            self.action_paper()
        else:
            talk.hear(about=clause)
            self._to_talk()
            talk.focus()

    def on_delegations_picked(self, message: Delegations.Picked) -> None:
        """Listen to one delegation alone; to all, if clicked again."""
        talk = self.query_one(Talk)
        talk.hear(only=None if talk.only == message.seat else message.seat)
        self._to_talk()

    def on_talk_read(self) -> None:
        """Count again what is unread."""
        self._now()
