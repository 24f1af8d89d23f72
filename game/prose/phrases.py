"""Phrases about the statement: paragraphs, wordings, positions and terms.

Everything here stands within a sentence. A paragraph is "the paragraph on host nation support",
a wording its label in quotation marks; a wording without text is "no text", and refusing it is
refusing to leave the paragraph out. The words are data, in `templates/phrases.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from game.prose.articles import in_sentence
from game.prose.grammar import capital, cited, join, quoted, tables
from game.prose.sheets import phrase
from game.rules.events import ContactGroupReported
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.text import Clause, Positions, Wording
from game.rules.view import View

SILENT = "silent"
"""The phrase of a wording without text, as something to object to."""

NOTHING = "no text at all"
"""The phrase of a wording without text, as something to propose."""

MANY = 3
"""From so many wordings refused, they are "the rest" and not named one by one."""


def name(view: View, seat: Seat) -> str:
    """A delegation's short name as it stands within a sentence, or "you"."""
    return phrase("you") if seat == view.seat else in_sentence(label(view, seat))


def whose(view: View, what: str, seat: Seat) -> str:
    """What is a delegation's, or "yours": its `capital`, `demarche`, `commitment` or `position`."""
    if seat == view.seat:
        return phrase(f"{what}.you")
    return phrase(f"{what}.other", who=name(view, seat))


def label(view: View, seat: Seat) -> str:
    """A delegation's short name by itself, as before a colon."""
    return next((d.short for d in view.delegations if d.seat == seat), seat)


def names(view: View, seats: Iterable[Seat]) -> str:
    """Several delegations by their short names, "you" last; "everyone" if nobody is named."""
    listed = sorted(seats, key=lambda seat: seat == view.seat)
    return join([name(view, seat) for seat in listed]) or phrase("everyone")


@lru_cache(maxsize=16)
def _proper(clauses: tuple[Clause, ...]) -> frozenset[str]:
    """Words that the statement writes with a capital within a sentence, and never without."""
    inner: set[str] = set()
    for clause in clauses:
        for text in (clause.title, *(w.sentence for w in clause.wordings)):
            for sentence in text.split(". "):
                inner.update(word.strip(",.;:()\"'") for word in sentence.split()[1:])
    return frozenset(word for word in inner if word[:1].isupper() and word.lower() not in inner)


def subject(view: View, clause: ClauseId) -> str:
    """What a clause is about, for after "on": its title, in small letters unless it is a name.

    "Residents of the islands" are the residents of the islands. Some languages quote it instead.
    """
    found = view.clause(clause)
    title = found.title if found else clause
    if tables()["titles"] == "quoted":
        return quoted(title)
    first = title.split()[0].removesuffix("'s") if title.split() else ""
    keeps = not first[1:].islower() or first in _proper(view.clauses)
    on = title if keeps and len(first) > 1 else title[:1].lower() + title[1:]
    return f"the {on}" if title.split()[1:3] == ["of", "the"] else on


def about(view: View, clause: ClauseId) -> dict[str, str]:
    """The ways of referring to one clause, by placeholder."""
    found, on = view.clause(clause), subject(view, clause)
    para = phrase("paragraph", on=on)
    return {
        "subject": on,
        "Subject": capital(on),
        "para": para,
        "Para": capital(para),
        "title": quoted(found.title if found else clause),
    }


def paragraphs(view: View, clauses: Sequence[ClauseId]) -> str:
    """One paragraph, or several."""
    on = join([subject(view, clause) for clause in clauses])
    return phrase("paragraphs" if len(clauses) > 1 else "paragraph", on=on)


def subjects(view: View, terms: Iterable[Term]) -> str:
    """What some terms are about, for after "on"."""
    return join([subject(view, term.clause) for term in terms])


def wording(view: View, term: Term, empty: str = "no text") -> str:
    """A wording by its label; one without text by the phrase of that slot."""
    clause = view.clause(term.clause)
    found = clause.find(term.wording) if clause else None
    if found is None:
        return quoted(term.wording)
    return quoted(found.label) if found.sentence else phrase(empty)


def sentence(view: View, term: Term) -> str:
    """A wording as it stands in the statement, word for word, closing a sentence of one's own.

    A preambular paragraph ends with a comma there; in quotation it ends with a full stop.
    """
    clause = view.clause(term.clause)
    found = clause.find(term.wording) if clause else None
    text = found.sentence if found else term.wording
    return cited(text.rstrip(",;"))


def has_text(view: View, term: Term) -> bool:
    """Whether a wording says anything."""
    clause = view.clause(term.clause)
    found = clause.find(term.wording) if clause else None
    return found is None or bool(found.sentence)


def terms(view: View, listed: Sequence[Term]) -> str:
    """Terms as a list: each wording, and on what."""
    return join(
        [
            phrase("line", wording=wording(view, t, NOTHING), on=subject(view, t.clause))
            for t in listed
        ]
    )


def deeds(view: View, listed: Sequence[Term]) -> str:
    """Terms as something that one could do: accept these, leave out those."""
    taken = [t for t in listed if has_text(view, t)]
    left = [t.clause for t in listed if t not in taken]
    parts = [phrase("accept", terms=terms(view, taken))] if taken else []
    parts += [phrase("leave out", terms=paragraphs(view, left))] if left else []
    return join(parts)


def known(view: View, clause: ClauseId, number: int) -> tuple[Wording, ...]:
    """The wordings that were on the table at that place in the minutes."""
    found = view.clause(clause)
    later = {
        event.bridge
        for event in view.minutes[number + 1 :]
        if isinstance(event, ContactGroupReported) and event.clause == clause
    }
    return tuple(w for w in found.wordings if w.id not in later) if found else ()


def refused(view: View, clause: ClauseId, held: Positions, number: int) -> tuple[WordingId, ...]:
    """The wordings that are neither preferred nor could be lived with."""
    return tuple(w.id for w in known(view, clause, number) if not held.supports(w.id))


def extent(view: View, clause: ClauseId, held: Positions, number: int) -> str:
    """How far positions reach: `only` the preferred, `any`, or some, with the `rest` refused.

    Where few are refused they are named: `bar`.
    """
    if not held.accept:
        return "only"
    cannot = refused(view, clause, held, number)
    if not cannot:
        return "any"
    return "rest" if len(cannot) >= MANY else "bar"


def positions(view: View, clause: ClauseId, held: Positions, number: int) -> dict[str, str]:
    """The parts of positions, by placeholder."""
    accept = [Term(clause, w) for w in held.accept]
    cannot = [Term(clause, w) for w in refused(view, clause, held, number)]
    with_text = [wording(view, t) for t in cannot if has_text(view, t)]
    empty = len(with_text) < len(cannot)
    refusals = [phrase("accept", terms=join(with_text, "or"))] if with_text else []
    refusals += [phrase("leave it out")] if empty else []
    objections = with_text + ([phrase("leaving it out")] if empty else [])
    prefer = wording(view, Term(clause, held.prefer), NOTHING)
    either = "cannot.several" if len(with_text) > 1 else "cannot.either"
    return {
        "prefer": prefer,
        "Prefer": capital(prefer),
        "accept": join([wording(view, t) for t in accept], "or"),
        "cannot": phrase(either, one=refusals[0], other=refusals[1])
        if len(refusals) > 1
        else "".join(refusals),
        "refused": join(objections),
        "others": phrase("others.some" if len(accept) > 1 else "others.one"),
    }
