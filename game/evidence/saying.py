"""What a seat said and wrote, as evidence: freely, on paper, and before the press."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from game.debrief.words import short, shorts, term_words
from game.evidence.rubric import Kind
from game.evidence.told import Told, headline, title, whole, whom
from game.language import _
from game.notation import in_marks
from game.prose.given import given
from game.rules.events import (
    Conferred,
    Event,
    PaperWritten,
    Said,
    SilenceAnswered,
    StatementPublished,
)
from game.rules.press import Clarification, Commitment, Remark, Statement
from game.rules.setting import Setting


def saying(setting: Setting, event: Event) -> Iterator[Told]:
    """What the seat that acted in an event said or wrote in it."""
    match event:
        case Said(_, to, text):
            words = _("To {who}: “{text}”")
            yield whole(Kind.WRITING, words, who=whom(setting, to), text=text)
        case PaperWritten(_, paper, paragraphs):
            words = _("Its {paper}: “{text}”")
            yield whole(Kind.WRITING, words, paper=_(paper), text=" ".join(paragraphs))
        case Conferred(_, to, _, text):
            words = _("Within a pact, to {who}: “{text}”")
            yield whole(Kind.WRITING, words, who=shorts(setting, to), text=text)
        case SilenceAnswered(_, _, _, reason) if reason:
            words = _("Its reason for breaking the silence: “{text}”")
            yield whole(Kind.WRITING, words, text=given(reason))
        case StatementPublished(_, said):
            words = _("In public, {what}: “{text}”") if said.text else _("In public, {what}.")
            yield whole(Kind.STATEMENTS, words, what=statement_words(setting, said), text=said.text)
        case _:
            pass


def statement_words(setting: Setting, said: Statement) -> str:
    """What a public statement is about, within a sentence and without its text."""
    match said:
        case Remark(act, about):
            if about in setting.seats:
                on = short(setting, about)
            else:
                on = in_marks(headline(setting, about))
            return _("on {whom} ({act})").format(whom=on, act=_(act))
        case Commitment(term, bond, firmness):
            return _("a commitment ({bond} {term}, firmness {n})").format(
                bond=_(bond), term=term_words(setting, term), n=firmness
            )
        case Clarification(clause):
            return _("a clarification on {title}").format(title=title(setting, clause))
        case _:
            assert_never(said)
