"""Lines are not broken at a no-break space: French has one before a colon and within « ».

Textual wraps with Rich, which takes every blank for a place to break a line.
"""

from __future__ import annotations

import re

from rich import _wrap

_WORD = re.compile(r"[^\S\xa0\u202f]*[\S\xa0\u202f]+[^\S\xa0\u202f]*")


def keep_no_break_spaces() -> None:
    """From here on, in everything that this process draws."""
    _wrap.re_word = _WORD
