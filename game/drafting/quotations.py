"""Remarks in quotation marks, with who made them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.drafting.attribution import Attribution
from game.drafting.statements import Statement
from game.scenario.places import Place

REMARK = 4
"""A quotation of fewer words is a phrase, and nobody's remark."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A remark: its words, where they begin, and who made it, None if the article does not show it.

    `goes_on` says that it continues the remark before it, and has its speaker from there.
    """

    text: str
    place: Place
    statement: Statement
    said: Attribution | None
    goes_on: bool = False


def quotations(every: Sequence[Statement]) -> tuple[Quotation, ...]:
    """The remarks in one article, in order."""
    return tuple(_quotations(every))


def _quotations(every: Sequence[Statement]) -> Iterator[Quotation]:
    last: Quotation | None = None
    before: Statement | None = None
    for statement in every:
        sentence = statement.sentence
        for span in sentence.quoted:
            text = sentence.text[span.start : span.end].strip()
            if len(text.split()) < REMARK:
                continue
            said = statement.outside
            goes_on = said is None and _goes_on(last, before, statement)
            if goes_on:
                said = (last.said if last and last.statement is before else None) or (
                    before.outside if before else None
                )
            last = Quotation(text, sentence.place(span.start), statement, said, goes_on)
            yield last
        before = statement


def _goes_on(last: Quotation | None, before: Statement | None, statement: Statement) -> bool:
    """Whether a quotation without a speaker continues what was said just before it.

    It does in the same paragraph after a quotation, after a sentence that ends in a colon, and
    where the paragraph before ended within its quotation.
    """
    if before is None:
        return False
    if before.sentence.text.endswith(":"):
        return True
    same = before.sentence.paragraph == statement.sentence.paragraph
    unclosed = any(not span.closed for span in before.sentence.quoted)
    return last is not None and last.statement is before and (same or unclosed)
