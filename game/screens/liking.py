"""The app as a person likes it: theme, motion, language."""

from __future__ import annotations

from dataclasses import replace
from os import environ

from textual import constants
from textual.app import App

from game.language import _, languages, speak
from game.screens.stylesheet import SharedStylesheet
from game.screens.themes import EVENING, PAPER, THEMES, has_colours
from game.settings import Settings


class Liking(App[None]):
    """Mixed in before an app's class: it starts with what is set, and can be set anew.

    `kept` are the settings as `game.settings.load` gives them, with what there is to say of them.
    """

    def __init__(self, kept: tuple[Settings, str]) -> None:
        super().__init__()
        # The style sheets mark the focus otherwise where NO_COLOR, or the terminal, has no colours.
        self.no_color = self.no_color or not has_colours(environ.get("TERM", ""))
        self.settings, self._problem = kept
        self._put_right()
        for theme, _name in THEMES:
            self.register_theme(theme)
        # Before any rule is parsed: each is parsed anew in another theme.
        self.set_reactive(App.theme, self.settings.theme)
        self.stylesheet = SharedStylesheet(variables=self.get_css_variables())

    def _put_right(self) -> None:
        """Do without what is set but is not there, and say so."""
        defaults = Settings()
        if self.settings.theme not in {theme.name for theme, _name in THEMES}:
            words = _("There is no theme “{name}”.").format(name=self.settings.theme)
            self._problem, self.settings = words, replace(self.settings, theme=defaults.theme)
        if self.settings.language not in languages():
            words = _("There is no catalogue for “{name}”.").format(name=self.settings.language)
            self._problem, self.settings = words, replace(self.settings, language=defaults.language)

    def on_load(self) -> None:
        """Speak the language that is set, in the task from which all screens get theirs."""
        speak(self.settings.language)

    def start_as_set(self) -> None:
        """Go on as it is set, and say what could not be had so."""
        self.set_up(self.settings)
        if self._problem:
            self.notify(self._problem, severity="warning", timeout=15, markup=False)

    def set_up(self, settings: Settings) -> None:
        """Go on with these settings; a language from the next screen that the menu opens."""
        self.settings = settings
        self.theme = settings.theme
        self.animation_level = constants.TEXTUAL_ANIMATIONS if settings.motion else "none"
        # In the application's own task, from which the menu gets its language.
        self.call_later(speak, settings.language)

    def action_light(self) -> None:
        """Turn from dark to light, or back."""
        self.theme = PAPER.name if self.current_theme.dark else EVENING.name
