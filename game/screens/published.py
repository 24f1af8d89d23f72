"""The statement as it would be published: preambular paragraphs, then numbered operative ones.

After the UN Editorial Manual: a preambular paragraph opens with a participle, which is set
apart; operative paragraphs are numbered in one sequence. A clause without text is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from game.language import _
from game.rules.names import ClauseId, Part, WordingId
from game.rules.text import Clause, Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its clause, its number (empty in the preamble), and its sentence."""

    clause: ClauseId
    number: str
    sentence: Content


def published(clauses: Collection[Clause], text: Text) -> list[Paragraph]:
    """The paragraphs of a text, in the order in which they are printed."""
    preamble = [c for c in clauses if c.part is Part.PREAMBULAR]
    operative = [c for c in clauses if c.part is Part.OPERATIVE]
    paragraphs = [
        Paragraph(clause.id, "", _opening_set_apart(sentence))
        for clause, sentence in _with_text(preamble, text)
    ]
    numbered = enumerate(_with_text(operative, text), start=1)
    paragraphs += [
        Paragraph(clause.id, f"{number}.", Content(sentence))
        for number, (clause, sentence) in numbered
    ]
    return paragraphs


def _with_text(clauses: Collection[Clause], text: Text) -> Iterator[tuple[Clause, str]]:
    for clause in clauses:
        wording: WordingId = text[clause.id]
        if sentence := clause.wording(wording).sentence:
            yield clause, sentence


def _opening_set_apart(sentence: str) -> Content:
    opening = sentence.split(" ", 1)[0]
    return Content(sentence).stylize("italic", 0, len(opening))


class Statement(Vertical):
    """The published text on the screen; `remarks` are set under the clauses they are on."""

    def __init__(
        self,
        clauses: Collection[Clause],
        text: Text,
        remarks: dict[ClauseId, str] | None = None,
    ) -> None:
        super().__init__()
        self._paragraphs = published(clauses, text)
        self._remarks = remarks or {}

    def compose(self) -> ComposeResult:
        """A row a paragraph, so that long sentences hang beside their numbers."""
        for paragraph in self._paragraphs:
            sentence = paragraph.sentence
            if remark := self._remarks.get(paragraph.clause):
                sentence = Content.assemble(sentence, "\n", (remark, "$text-warning"))
            with Horizontal(classes="paragraph"):
                yield Static(paragraph.number, classes="number", markup=False)
                yield Static(sentence, classes="sentence")
        if not self._paragraphs:
            yield Static(_("No clause has text."), classes="quiet")
