"""What AI delegates say in words of their own, in the language of whoever reads it.

That is why they break silence, and whom they warn.

A record holds them in English, word for word, as it holds what people type. What is one of theirs
is known by the phrases of English and told in those of the language spoken.
"""

from __future__ import annotations

import re
from functools import cache

from game.language import ENGLISH
from game.prose.files import kept
from game.prose.sheets import PHRASES, phrase

_OURS = ("reason.", "warning.")


def given(reason: str) -> str:
    """What was said as it is read: an AI delegate's in the language spoken, any other as it is."""
    for slot, pattern in _patterns():
        if found := pattern.fullmatch(reason):
            return phrase(slot, **found.groupdict())
    return reason


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    told = kept(PHRASES, ENGLISH)
    return tuple((slot, _pattern(told[slot])) for slot in told if slot.startswith(_OURS))


def _pattern(told: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", told)
    return re.compile(
        "".join(f"(?P<{part}>.+)" if n % 2 else re.escape(part) for n, part in enumerate(parts))
    )
