"""How figures, lists, labels and quotations are set, in the language spoken; paragraphs' numbers.

Prose has more grammar than this, and tables of its own for it (`prose.grammar`).
"""

from __future__ import annotations

from collections.abc import Iterable

from game.language import _
from game.rules.names import ClauseId, Part
from game.rules.text import Clause


def figure(points: int, signed: bool = False) -> str:
    """Points as printed, with a real minus; `signed` puts a plus before gains.

    >>> figure(3, signed=True), figure(0, signed=True)
    ('+3', '0')
    """
    words = f"{points:+}" if signed and points else f"{points}"
    return words.replace("-", "\N{MINUS SIGN}")


def listed(items: Iterable[str], last: str = "") -> str:
    """Items as a person would list them; `last` comes before the last, “and” without it.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    *most, final = [*items] or [""]
    return f"{', '.join(most)} {last or _('and')} {final}" if most else final


def apart(items: Iterable[str]) -> str:
    """Items that may have commas in them, kept apart.

    >>> apart(["law, and order", "costs"])
    'law, and order; costs'
    """
    first, *others = [*items] or [""]
    for other in others:
        first = _("{one}; {other}").format(one=first, other=other)
    return first


def labelled(label: str, words: str) -> str:
    """Words after what they are about, as each language sets a colon."""
    return _("{label}: {words}").format(label=label, words=words)


def in_marks(words: str) -> str:
    """Words in quotation marks, as each language sets them."""
    return _("“{words}”").format(words=words)


def numbers(clauses: Iterable[Clause]) -> dict[ClauseId, str]:
    """How drafters number paragraphs: PP1, PP2 and so on in the preamble, then from 1."""
    count = dict.fromkeys(Part, 0)
    named: dict[ClauseId, str] = {}
    for clause in clauses:
        count[clause.part] += 1
        prefix = "PP" if clause.part is Part.PREAMBULAR else ""
        named[clause.id] = f"{prefix}{count[clause.part]}"
    return named
