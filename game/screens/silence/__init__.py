"""The silence procedure: the chair's text, what it is worth, and three answers to it."""

from game.screens.silence.screen import SilenceScreen

__all__ = ["SilenceScreen"]
