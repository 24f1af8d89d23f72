"""Text as YAML: values by the library's emitter, comments made harmless, names made into ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

import yaml
from rich.cells import cell_len

from game.rules.words import plain
from game.scenario.scalars import resolved

WIDTH: Final = 100
"""The longest line of a comment, in characters."""


def scalar(text: str) -> str:
    """A text as a YAML value on one line, quoted where it must be; control characters made visible.

    >>> scalar("The harbour"), scalar("no: way"), scalar("2031")
    ('The harbour', "'no: way'", "'2031'")
    """
    # Characters that YAML does not allow at all are none that a title needs.
    kept = "".join(c if c.isprintable() else "\ufffd" for c in plain(text))
    dumped = yaml.safe_dump(kept, allow_unicode=True, width=10**9)
    return dumped.removesuffix("\n").removesuffix("\n...")


def comment(text: str, indent: int = 0) -> str:
    """A text as comment lines, each beginning with `#`; nothing in it can end the comment."""
    lead = " " * indent + "# "
    kept = "".join(c if c.isprintable() else "\ufffd" for c in plain(text))
    lines = wrap(kept, WIDTH - len(lead), break_long_words=False, break_on_hyphens=False)
    return "\n".join(lead + line for line in lines)


def identifier(text: str, other: str) -> str:
    """A text as an id of at most 30 letters, digits and hyphens; `other` if nothing is left.

    >>> identifier("Ministère de la Pêche", "seat"), identifier("漁業", "seat")
    ('ministere-de-la-peche', 'seat')
    >>> identifier("2031", "source")
    'source-2031'
    """
    plainer = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", plainer).strip("-")[:30].strip("-")
    if not made:
        return other
    # What YAML would read as a number or a date is no text, and so no id.
    return made if made[0].isalpha() and resolved(made) == made else f"{other}-{made}"


def distinct(names: Iterable[str]) -> Iterator[str]:
    """Some ids with a number behind each that an earlier one has already."""
    taken: set[str] = set()
    for name in names:
        number, made = 1, name
        while made in taken:
            number += 1
            made = f"{name}-{number}"
        taken.add(made)
        yield made


def short(name: str) -> str:
    """A name for a seat's placard: its capitals or its first word, at most 10 cells.

    >>> short("Ministry of Food and Fish"), short("Northshore")
    ('MFF', 'NORTHSHORE')
    """
    spoken = [word for word in re.findall(r"\w+", name) if word.lower() not in ("the", "of", "and")]
    initials = "".join(word[0] for word in spoken if word[0].isupper() or not word[0].isascii())
    made = initials if len(initials) > 1 else "".join(spoken[:1])
    while cell_len(made) > 10 or len(made) > 10:
        made = made[:-1]
    return made.upper() or "SEAT"
