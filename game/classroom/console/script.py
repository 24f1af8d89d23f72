"""The facilitator's script beside the lesson's clock."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from game.classroom.console.base import ConsoleScreen, bound
from game.classroom.console.head import Head
from game.classroom.console.lesson import minute, running_orders, step_now
from game.classroom.console.line import keep_up
from game.language import _, later
from game.notation import in_marks
from game.screens.acts import Act
from game.screens.matrix import Drawn, hanging
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import hang, stack
from game.sheets.script import Lesson, Step


class ScriptScreen(ConsoleScreen):
    """The running order left, what to watch for and to ask right."""

    AUTO_FOCUS = "#order"
    acts = (
        Act("g", later("Begin now"), later("The lesson begins now"), "begin", True),
        Act("l", later("Length"), later("45, 60 or 90 minutes"), "length", True),
        Act("plus", later("Ahead"), later("The class is a minute further"), "shift(1)", True),
        Act("minus", later("behind"), later("The class is a minute less far"), "shift(-1)", True),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,t", "dismiss", later("Back")),
        *bound(*acts),
        Binding("tab", "app.focus_next", later("Notes")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._chosen = 0

    def compose(self) -> ComposeResult:
        """The class in a line, the two columns."""
        yield Head(self.hall)
        with Horizontal(id="class"):
            with VerticalScroll(id="order"):
                yield Drawn(self._order)
            with VerticalScroll(id="notes"):
                yield Drawn(self._notes)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Open at the running order that was chosen; at the usual hour if none was."""
        lengths = [lesson.minutes for lesson in running_orders(self.hall)]
        began = self.hall.roll.lesson
        wanted = began.minutes if began else 60
        self._chosen = lengths.index(wanted) if wanted in lengths else 0
        self.look()

    def look(self) -> None:
        """Look at the clock again."""
        self.query_one(Head).look()
        for drawn in self.query(Drawn):
            keep_up(drawn)

    @property
    def _lesson(self) -> Lesson | None:
        orders = running_orders(self.hall)
        return orders[self._chosen % len(orders)] if orders else None

    def action_begin(self) -> None:
        """The lesson begins now."""
        if (lesson := self._lesson) is not None:
            self.chair.begin_lesson(lesson.minutes)
            self.look()

    def action_length(self) -> None:
        """The next running order; a lesson that goes on goes on by it."""
        if (lesson := self._lesson) is None:
            return
        self._chosen += 1
        now = minute(self.hall)
        if now is not None and (lesson := self._lesson) is not None:
            self.chair.begin_lesson(lesson.minutes, 60 * now)
        self.look()

    def action_shift(self, minutes: int) -> None:
        """Put the lesson's clock forward, or back."""
        now, began = minute(self.hall), self.hall.roll.lesson
        if now is not None and began is not None:
            self.chair.begin_lesson(began.minutes, 60 * max(0.0, now + minutes))
            self.look()

    def _order(self, width: int) -> Content:
        lesson = self._lesson
        if lesson is None:
            return hang(Content(_("This scenario has no running order for a lesson.")), width)
        now = minute(self.hall)
        head = Content.styled(_("{n} minutes").format(n=lesson.minutes), "bold $text-accent")
        clock = _(" · g begins it") if now is None else _(" · minute {n} now").format(n=int(now))
        step = None if now is None else step_now(lesson, now)
        return stack(
            Content.assemble(head, (clock, "bold" if now is not None else "$foreground-muted")),
            *(_step(each, each is step, width) for each in lesson.steps),
        )

    def _notes(self, width: int) -> Content:
        notes = self.hall.scenario.facilitator
        if notes is None:
            return hang(Content(_("This scenario has no notes for its facilitator.")), width)
        parts = [
            _list(_("Watch for"), notes.watch_for, width),
            _list(_("Ask in the debrief"), notes.questions, width),
            _list(_("What they learn"), notes.aims, width),
            _list(
                _("On the reading"),
                [_("{ask} {answer}").format(ask=r.ask, answer=r.answer) for r in notes.reading],
                width,
            ),
        ]
        return Content("\n\n").join(part for part in parts if part is not None)


def _step(step: Step, here: bool, width: int) -> Content:
    margin = Content.assemble(
        ("▸ " if here else "  ", "bold $text-accent"),
        (f"{step.begins:>2}\N{EN DASH}{step.ends}", "bold" if here else "$foreground-muted"),
    )
    do = hanging(margin, Content.styled(step.do, "bold" if here else ""), 9, width)
    if not step.say:
        return do
    say = Content.styled(in_marks(step.say), "italic $foreground-muted")
    return stack(do, hanging(Content(" "), say, 9, width))


def _list(name: str, lines: Iterable[str], width: int) -> Content | None:
    told = [hang(Content(line), width, "· ") for line in lines]
    return stack(Content.styled(name, "bold $text-accent"), *told) if told else None
