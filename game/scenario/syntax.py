"""What is wrong with a file that is not YAML, in words for somebody who has never heard of it."""

from __future__ import annotations

from typing import Final, NamedTuple

import yaml

from game.errors import Mistake


class _Plain(NamedTuple):
    fragment: str
    what: str
    mend: str
    at_start: bool = False
    """Whether the mistake is where the construct began and not where reading got stuck."""


_PLAIN: Final = (
    _Plain("'\\t'", "a tab", "indent with spaces"),
    _Plain(
        "mapping values are not allowed",
        "a colon where none can stand",
        "put the text in quotes, or indent the line like its neighbours",
    ),
    _Plain(
        "could not find expected ':'",
        "a line without a colon",
        "write 'key: value', or indent it under the text that it continues",
        at_start=True,
    ),
    _Plain(
        "expected <block end>",
        "a line that does not fit the ones above it",
        "indent it like its neighbours",
    ),
    _Plain("unexpected end of stream", "a quotation mark that nothing closes", "close it", True),
    _Plain("but got '?'", "a question mark inside brackets", "put the text in quotes"),
    _Plain("expected ',' or ']'", "a list that nothing closes", "close it with ']'", True),
    _Plain("expected ',' or '}'", "a mapping that nothing closes", "close it with '}'", True),
    _Plain(
        "unknown escape character",
        "a backslash that means nothing",
        "use single quotes, or double the backslash",
    ),
    _Plain(
        "that cannot start any token",
        "a text that begins with a sign reserved by YAML",
        "put the text in quotes",
    ),
    _Plain(
        "sequence entries are not allowed",
        "a dash where none can stand",
        "begin the list on a line of its own, under its key",
    ),
    _Plain(
        "expected alphabetic or numeric character",
        "a text that begins with '*' or '&'",
        "put the text in quotes",
    ),
)

_COLON: Final = _Plain(
    "but got ':'",
    "a colon where none can stand",
    "put the text in quotes, or a comma before the next key",
)
"""Between brackets; unless they began on a line before, and were meant to end there."""


def explained(error: yaml.MarkedYAMLError, file: str) -> Mistake:
    """The mistake behind an error of the YAML reader."""
    problem = error.problem or "unreadable"
    plain = next((plain for plain in _PLAIN if plain.fragment in problem), None)
    mark = error.problem_mark or error.context_mark
    began = error.context_mark
    if mark and began and mark.line == began.line and _COLON.fragment in problem:
        plain = _COLON
    if plain and plain.at_start and error.context_mark:
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if plain is None:
        plain = _Plain("", f"this is not YAML ({problem})", "compare it with the lines around it")
    return Mistake(file, line, column, plain.what, plain.mend, "syntax")
