"""The language of a statement: how its paragraphs are built, and that they bind nobody in law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.lint.lexicon import binding, grammar
from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot, wordings
from game.scenario.plainly import quoted

_WORDS: Final = re.compile(r"[A-Za-z]+")
_CLOSED: Final = re.compile(r"[.;][\"'\u201d\u2019)\]]*$")


def preambular_grammar(outline: Outline) -> Iterator[Finding]:
    """A preambular paragraph opens with a participle or an adjective and ends with a comma.

    A parallel wording may open otherwise. English is judged, and nothing else.

    Passing:
        clauses:
          - id: birds
            part: preambular
            wordings:
              - {id: none, label: No text}
              - {id: care, label: With care, text: "Mindful of the island and its birds,"}
              - {id: closed, label: Closed in spring, text: "Resolved to close it every spring,"}

    Failing:
        clauses:
          - id: birds
            part: preambular
            wordings:
              - {id: none, label: No text}
              - {id: care, label: With care, text: Mindful of the island and its birds.}
              - {id: closed, label: Closed in spring, text: "The towns will close the island,"}
    """
    for wording, text in _sentences(outline, "preambular"):
        if not text.endswith(","):
            what = "a preambular paragraph that does not end with a comma"
            yield Finding(wording["text"].path, what, "end it with one", "preambular-grammar")
        if wording["kind"].text != "parallel" and not _opens_as_preambular(text):
            what = f"a preambular paragraph that opens with {quoted(text.split()[0])}"
            mend = "open it with a participle or an adjective, as Recalling or Mindful of"
            yield Finding(wording["text"].path, what, mend, "preambular-grammar")


def operative_grammar(outline: Outline) -> Iterator[Finding]:
    """An operative paragraph is a whole sentence: it has a subject, a capital and a full stop.

    English is judged, and nothing else. A semicolon may stand for the full stop, as in resolutions.

    Passing:
        clauses:
          - id: fees
            bridges:
              - {id: scale, label: By size, text: The towns will charge fees by size.}

    Failing:
        clauses:
          - id: fees
            bridges:
              - {id: scale, label: By size, text: "Recalling that boats differ in size,"}
    """
    for wording, text in _sentences(outline, "operative"):
        if not _CLOSED.search(text):
            what = "an operative paragraph that does not end with a full stop"
            yield Finding(wording["text"].path, what, "end it with one", "operative-grammar")
        elif _opens_as_preambular(text) and "," not in text:
            what = f"an operative paragraph that opens with {quoted(text.split()[0])} and says"
            what += " nobody who acts"
            mend = "begin with who acts, as in The Ministers recalled"
            yield Finding(wording["text"].path, what, mend, "operative-grammar")
        if text[0].islower():
            what = "a paragraph that begins with a small letter"
            yield Finding(
                wording["text"].path, what, "begin it with a capital", "operative-grammar"
            )


def binding_words(outline: Outline) -> Iterator[Finding]:
    """No wording uses a word of treaties: a joint statement is a political text.

    The words, and what to say instead, are in `game/lint/data/binding.yaml`.

    Passing:
        clauses:
          - id: fees
            bridges:
              - {id: scale, label: By size, text: The towns intend to charge fees by size.}

    Failing:
        clauses:
          - id: fees
            bridges:
              - {id: scale, label: By size, text: The Parties shall charge fees by size.}
    """
    for clause in outline.root["clauses"].items:
        for wording in wordings(clause):
            text = wording["text"]
            for entry in binding():
                if passage := next(entry.found(text.text or ""), ""):
                    what = f"{quoted(passage)} belongs in a treaty"
                    mend = f"write {entry.names}"
                    yield Finding(text.path, what, mend, "binding-words", passage=passage)


def _sentences(outline: Outline, part: str) -> Iterator[tuple[Spot, str]]:
    """Every wording of a part of the statement that has text in Latin letters, and the text."""
    for clause in outline.root["clauses"].items:
        if (clause["part"].text or "operative") == part:
            for wording in wordings(clause):
                text = (wording["text"].text or "").strip()
                if text.isascii() or _WORDS.match(text):
                    yield from [(wording, text)] * bool(text)


def _opens_as_preambular(text: str) -> bool:
    """Whether a text opens with a participle or an adjective, adverbs before it aside."""
    known = grammar()
    words = [word.lower() for word in _WORDS.findall(text[:200])]
    while words and (words[0] in known["adverbs"] or words[0].endswith("ly")):
        words.pop(0)
    if not words:
        return False
    participle = words[0].endswith(("ing", "ed")) and words[0] not in known["no_participles"]
    return participle or words[0] in known["adjectives"]
