"""What this process writes to: a terminal that screens can be drawn on, or something else."""

from __future__ import annotations

import os
import sys


def no_screen() -> bool:
    """Whether a screen cannot be drawn: no terminal at one end, or one that says it is dumb."""
    return not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb"
