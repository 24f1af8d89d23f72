"""A clause as it would be printed in the draft: one paragraph, alternatives in square brackets.

As drafters have it, words that all alternatives share stand once, outside the brackets.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from textual.content import Content

from game.language import _
from game.rules.names import Part
from game.rules.text import Clause, Positions, Wording
from game.rules.view import View
from game.screens.signs import stance_sign
from game.screens.widgets.lines import hang

INDENT = 4
"""Cells of the margin, in which the number stands."""

_FEW = 2
"""So many words that alternatives share at an end are worth taking out of the brackets."""


def draw_draft(view: View, clause: Clause, number: str, width: int) -> Content:
    """The paragraph: what is agreed as plain text, what is open in brackets."""
    if agreed := view.agreed.get(clause.id):
        wording = clause.wording(agreed.wording)
        words = Content(wording.sentence or _("No text."))
        if not wording.sentence:
            words = words.stylize("$foreground-muted")
        words = Content.assemble(_set(clause, words), (" ✓", "$text-success"))
    else:
        words = _bracketed(clause, view.filings.get(clause.id))
    return hang(words, width, number, INDENT)


def _bracketed(clause: Clause, held: Positions | None) -> Content:
    texts = [wording.sentence.split() for wording in clause.wordings if wording.sentence]
    # Where the whole paragraph may fall away, nothing of it stands outside the brackets.
    head, tail = shared(texts) if len(texts) == len(clause.wordings) else (0, 0)
    pieces: list[Content] = []
    if head:
        pieces.append(_set(clause, Content(" ".join(texts[0][:head]))))
    pieces += [_alternative(clause, wording, held, head, tail) for wording in clause.wordings]
    if tail:
        pieces.append(_set(clause, Content(" ".join(texts[0][-tail:]))))
    return Content(" ").join(pieces)


def _alternative(
    clause: Clause, wording: Wording, held: Positions | None, head: int, tail: int
) -> Content:
    """One alternative in its brackets, with the sign of what one has filed on it."""
    words = wording.sentence.split()
    own = " ".join(words[head : len(words) - tail])
    sign = stance_sign(held, wording.id) if held and held.supports(wording.id) else None
    text = _set(clause, Content(own)) if own else Content.styled(_("no text"), "$foreground-muted")
    return Content.assemble(
        ("[", "bold $text-accent"),
        *([(f"{sign.mark} ", sign.style)] if sign else []),
        text,
        ("]", "bold $text-accent"),
    )


def _set(clause: Clause, words: Content) -> Content:
    """Preambular paragraphs are set in italics."""
    return words.stylize("italic") if clause.part is Part.PREAMBULAR else words


def shared(texts: Sequence[Sequence[str]]) -> tuple[int, int]:
    """How many words all texts begin with, and how many they end with.

    >>> shared(["they will meet soon at sea".split(), "they will meet in May at sea".split()])
    (3, 2)
    >>> shared(["they meet".split(), "they talk".split()])
    (0, 0)
    """
    if len(texts) < 2:
        return 0, 0
    # Every alternative keeps a word of its own.
    most = min(map(len, texts)) - 1
    head = min(_alike(texts), most)
    tail = min(_alike([text[::-1] for text in texts]), most - head)
    return (head if head >= _FEW else 0), (tail if tail >= _FEW else 0)


def _alike(texts: Sequence[Sequence[str]]) -> int:
    """How many words all of them begin with."""
    return sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*texts, strict=False)))
