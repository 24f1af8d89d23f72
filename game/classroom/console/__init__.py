"""The facilitator's console: the whole class on one screen, at the teacher's terminal or browser.

Everything it does goes through the hall and its chair; it keeps nothing of its own but what can
be undone.
"""

from game.classroom.console.app import ConsoleApp, SeatedConsole

__all__ = ["ConsoleApp", "SeatedConsole"]
