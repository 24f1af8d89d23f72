"""What an unquoted word of YAML stands for.

Whole numbers, decimal numbers, true or false, nothing and dates; everything else is the text
it was written as, `no` and `off` and `010` and `1:30` among it, which YAML 1.1 reads otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

_NUMBER: Final = re.compile(r"[-+]?(0|[1-9]\d{0,17})", re.ASCII)
_DECIMAL: Final = re.compile(r"[-+]?\d{1,17}\.\d{1,17}", re.ASCII)
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WORDS: Final[Mapping[str, bool | None]] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}


def resolved(written: str) -> object:
    """The value of a plain scalar.

    >>> resolved("12"), resolved("true"), resolved("no"), resolved("010")
    (12, True, 'no', '010')
    """
    if written in _WORDS:
        return _WORDS[written]
    if _NUMBER.fullmatch(written):
        return int(written)
    if _DECIMAL.fullmatch(written):
        return float(written)
    if _DATE.fullmatch(written):
        try:
            return date.fromisoformat(written)
        except ValueError:
            return written
    return written
