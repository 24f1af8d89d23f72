"""The record of a conference: a file of JSON lines, from which everything can be had again."""

from game.record.log import Entry, Header, Log, Record, read
from game.record.replay import drift, replay

__all__ = ["Entry", "Header", "Log", "Record", "drift", "read", "replay"]
