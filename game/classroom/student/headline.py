"""A journalist's form: the headline of the round, for the paper that they write for."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from game.classroom.form import Form
from game.classroom.hall.person import Person
from game.language import _, plural
from game.prose.wire import leaning
from game.rules.tuning import HEADLINE_LIMIT


class HeadlineForm(Form):
    """One line, and how much room is left in it."""

    AUTO_FOCUS = "Input"

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person

    def heading(self) -> str:
        """The paper."""
        return _("A headline for {paper}").format(paper=self.person.paper)

    def note(self) -> str:
        """The paper's leaning, and who reads it."""
        words = _("{leaning}. One headline a round; every delegation of the table reads it.")
        said = leaning(self.person.paper)
        return words.format(leaning=said[:1].upper() + said[1:])

    def form(self) -> Iterator[Widget]:
        """The line and its room."""
        yield Input(max_length=HEADLINE_LIMIT, id="headline")
        yield Static(self._room(""), id="left", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say how much room is left."""
        self.query_one("#left", Static).update(self._room(event.value))

    def on_input_submitted(self) -> None:
        """Enter sends, once the line has all that was typed before it."""
        self.action_do()

    def do(self) -> str:
        """Print it."""
        return self.person.print_headline(self.query_one(Input).value)

    def _room(self, typed: str) -> Content:
        left = HEADLINE_LIMIT - len(typed)
        words = plural("{n} character left", "{n} characters left", left).format(n=left)
        return Content.styled(words, "$foreground-muted")
