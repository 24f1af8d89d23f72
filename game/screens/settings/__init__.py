"""The settings: a form over whatever is there."""

from game.screens.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]
