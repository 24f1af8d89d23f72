"""From the bytes of a scenario file to its text, or to the reason why it is none."""

from __future__ import annotations

import re
from typing import Final

from game.errors import Mistake, ScenarioError

LIMIT: Final = 1024 * 1024
"""The most bytes a scenario file may have."""

# What YAML forbids, and the three line ends that YAML counts and editors do not: a line number
# after one of those would point at the wrong line.
_HIDDEN: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def decoded(raw: bytes, file: str) -> str:
    """The text of a file.

    Args:
        raw: what the file holds; one byte more than `LIMIT` is enough to be refused.
        file: its name, for the mistake.

    Raises:
        ScenarioError: if it is too large, not UTF-8, or holds a control character.
    """
    if len(raw) > LIMIT:
        what = f"the file is larger than {LIMIT // 1024} KiB"
        raise ScenarioError([Mistake(file, 1, 1, what, "a scenario is a few pages", "too-large")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="replace")
        raise _refusal(file, before, "the file is not in UTF-8", "not-utf-8") from None
    if found := _HIDDEN.search(text):
        what = f"a character that cannot be seen, U+{ord(found[0]):04X}"
        raise _refusal(file, text[: found.start()], what, "hidden-character")
    return text


def _refusal(file: str, before: str, what: str, rule: str) -> ScenarioError:
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    mend = "save it as UTF-8" if rule == "not-utf-8" else "remove it"
    return ScenarioError([Mistake(file, line, column, what, mend, rule)])
