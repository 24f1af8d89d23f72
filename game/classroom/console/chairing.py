"""The facilitator's acts by single keys, at the tables that a screen has in hand."""

from __future__ import annotations

from functools import partial

from game.classroom.console.clocking import Clocking
from game.classroom.hall.chair import Stages
from game.language import _
from game.notation import listed


class Chairing(Clocking):
    """What the chair does at the tables in hand. What is refused is said table by table."""

    def action_end_phase(self) -> None:
        """Open the plenary, or close the silence procedure, without waiting any longer."""
        act = partial(self._end_phase, self.chair.stages(self.targets))
        words = _("What is filed counts as it is; who filed nothing on a clause reserves there.")
        heading = _("End the phase now at {tables}?").format(tables=self.where)
        self.ask(heading, words, _("End it"), act)

    def _end_phase(self, asked: Stages) -> None:
        self.report(_("Phase ended"), asked, self.chair.end_phase(asked=asked))

    def action_recess(self) -> None:
        """Send tables into a recess, or call them back if all of them are in one."""
        tables, chair = self.targets, self.chair
        going = [n for n in tables if not self.hall.tables.over(n)]
        if going and all(chair.in_public(n).recess for n in going):
            refused = chair.call_back(tables)
            self.report(_("Called back"), tables, refused, lambda: chair.recess(tables))
        else:
            refused = chair.recess(tables)
            at = [number for number in tables if number not in refused]
            self.report(_("In recess"), tables, refused, lambda: chair.call_back(at))

    def action_announce(self) -> None:
        """Announce something of one's own."""
        from game.classroom.console.announce import AnnounceForm

        self.app.push_screen(AnnounceForm(self))

    def action_inject(self) -> None:
        """Let an event of the scenario happen."""
        from game.classroom.console.inject import InjectForm

        if self.console.incidents:
            self.app.push_screen(InjectForm(self))
        else:
            self.warn(_("No events of the scenario are played; n announces news of your own."))

    def action_take_back(self) -> None:
        """Take the last plenary back."""
        words = _(
            "All is as it was before it, but for what was heard. One plenary can be taken "
            "back, not two."
        )
        heading = _("Take back the last plenary at {tables}?").format(tables=self.where)
        act = partial(self._take_back, self.chair.stages(self.targets))
        self.ask(heading, words, _("Take it back"), act)

    def _take_back(self, asked: Stages) -> None:
        self.report(_("Plenary taken back"), asked, self.chair.take_back(asked=asked))

    def action_silence(self) -> None:
        """Put the text as it stands under silence, before the last round is over."""
        words = _(
            "What is agreed, and for each clause in brackets its fallback: who keeps silence joins."
        )
        heading = _("Put the text under silence now at {tables}?").format(tables=self.where)
        self.ask(heading, words, _("Put it"), partial(self._silence, self.targets))

    def _silence(self, tables: tuple[int, ...]) -> None:
        self.report(_("Under silence"), tables, self.chair.open_silence(tables))

    def action_adjourn(self) -> None:
        """End the conference without a text."""
        words = _("The conference ends without a text there, whatever is agreed so far.")
        heading = _("Adjourn {tables} now?").format(tables=self.where)
        self.ask(heading, words, _("Adjourn"), partial(self._adjourn, self.targets))

    def _adjourn(self, tables: tuple[int, ...]) -> None:
        self.report(_("Adjourned"), tables, self.chair.adjourn(tables))

    def action_debrief(self) -> None:
        """Open the debrief."""
        self.report(_("Debrief opened"), self.targets, self.chair.open_debrief(self.targets))

    def action_helped(self) -> None:
        """The teacher has been to who asked, first of all to who asked first."""
        roll = self.hall.roll
        asked = [s for s in roll.helps if (p := roll.at(s)) and p.table in self.targets]
        if not asked:
            self.warn(_("Nobody has asked for help at {tables}.").format(tables=self.where))
            return
        for student in asked:
            self.chair.give_help(student)
        names = listed(roll.students[student].name for student in asked)
        self.tell(_("Helped: {names}.").format(names=names))
        self.console.look()
