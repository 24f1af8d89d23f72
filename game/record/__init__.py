"""The record of a conference: a file of JSON lines, from which everything can be had again."""

from typing import TYPE_CHECKING

from game.late import late

if TYPE_CHECKING:
    from game.record.header import Header
    from game.record.log import Entry, Log, Record, read
    from game.record.replaying import drift, replay
else:
    # The shelf lists games without their moves, and so without the rules.
    __getattr__ = late(
        __name__,
        {
            "header": ("Header",),
            "log": ("Entry", "Log", "Record", "read"),
            "replaying": ("drift", "replay"),
        },
    )

__all__ = ["Entry", "Header", "Log", "Record", "drift", "read", "replay"]
