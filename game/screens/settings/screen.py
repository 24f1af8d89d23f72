"""The screen of the settings: what is chosen holds at once, and is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Label, Select, Static

from game import settings as kept
from game.errors import SettingsError
from game.language import _, languages, later
from game.screens.themes import THEMES
from game.screens.widgets.foot import Foot
from game.settings import Settings

if TYPE_CHECKING:
    from game.screens.app import CommuniqueApp

_SPEEDS: Final = (
    later("Very slow"),
    later("Slow"),
    later("Normal"),
    later("Fast"),
    later("Very fast"),
)
_LANGUAGES: Final = {"en": "English", "fr": "Français", "de": "Deutsch", "es": "Español"}
"""What languages call themselves; one that is not here goes by its code."""


class SettingsScreen(ModalScreen[None]):
    """A row a setting: its name, and what can be chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss(None)", later("Close"))]

    def compose(self) -> ComposeResult:
        """The rows, and where they are kept."""
        now = cast("CommuniqueApp", self.app).settings
        with Vertical(id="dialog"):
            yield Static(_("Settings"), id="heading")
            yield from _row("theme", _("Theme"), [(_(n), t.name) for t, n in THEMES], now.theme)
            motion = [(_("Full"), True), (_("Reduced: nothing moves by itself"), False)]
            yield from _row("motion", _("Motion"), motion, now.motion)
            speeds = [(_(name), number) for number, name in enumerate(_SPEEDS)]
            yield from _row("speed", _("Plenary"), speeds, now.speed)
            spoken = [(_LANGUAGES.get(code, code), code) for code in languages()]
            yield from _row("language", _("Language"), spoken, now.language)
            yield Static(id="refusal", markup=False)
            place = (
                _("Kept while the class goes on")
                if kept.are_apart()
                else _("Kept in {place}").format(place=kept.place())
            )
            yield Static(place, id="note", markup=False)
            with Horizontal(id="buttons"):
                yield Button(_("Close · esc"), compact=True, id="close")
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Nothing is wrong yet."""
        self.query_one("#refusal").display = False

    @on(Select.Changed)
    def _choose(self, event: Select.Changed) -> None:
        """What is chosen holds at once; it is kept, or why not is said."""
        app = cast("CommuniqueApp", self.app)
        name = str(event.select.id)
        if event.value == getattr(app.settings, name):
            return
        # From the file: other screens keep there what was chosen on them.
        chosen = _with(kept.load()[0], name, event.value)
        app.set_up(chosen)
        refusal = self.query_one("#refusal", Static)
        try:
            kept.save(chosen)
        except SettingsError as error:
            refusal.update(str(error))
            refusal.display = True
        else:
            refusal.display = False
        if name == "language":
            self.notify(_("The menu speaks it when it is opened anew, and what follows from it."))

    @on(Button.Pressed)
    def _close(self) -> None:
        """The button does what the key does."""
        self.dismiss(None)


def _with(settings: Settings, name: str, value: Any) -> Settings:
    return replace(settings, **{name: value})


def _row(name: str, title: str, choices: list[tuple[str, Any]], now: Any) -> ComposeResult:
    with Horizontal(classes="setting"):
        yield Label(title, classes="setting-name")
        yield Select(choices, value=now, allow_blank=False, compact=True, id=name)
