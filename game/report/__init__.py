"""What came of many games, as people and programs read it."""

from game.report.writing import dumps

__all__ = ["dumps"]
