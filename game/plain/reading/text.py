"""The statement: whole, with brackets read as words, or clause by clause."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _
from game.notation import apart, labelled, listed
from game.plain.choices import letter, worth
from game.rules.names import ClauseId, Part, Seat, WordingId
from game.rules.text import Clause, Positions
from game.rules.view import View
from game.screens.called import clause_name, short, shorts
from game.screens.naming import label_of, placard_words
from game.screens.said import said_since


def whole(view: View) -> Iterator[str]:
    """The text as it stands, a clause a line; under silence, the chair's text."""
    if view.chair_text is not None:
        yield _("The chair's text, under silence.")
        for clause in view.clauses:
            proposed = clause.id in view.chair_text.proposed
            mark = _(", proposed by the chair, not agreed") if proposed else ""
            words = _sentence(clause, view.chair_text.text[clause.id])
            yield labelled(f"{clause_name(view, clause.id)}{mark}", words)
        return
    yield _("{n} of {m} clauses are agreed.").format(n=len(view.agreed), m=len(view.clauses))
    for clause in view.clauses:
        yield f"{clause_name(view, clause.id)}, {_state(view, clause)}"
    yield _("For one clause, type clause and its number.")


def _state(view: View, clause: Clause) -> str:
    if agreed := view.agreed.get(clause.id):
        return _("agreed: {words}").format(words=_sentence(clause, agreed.wording))
    parts = []
    for wording in clause.wordings:
        who = _preferring(view, clause.id, wording.id)
        words = f"{letter(clause, wording.id)}, {wording.label}"
        if who:
            words += _(", preferred by {names}").format(names=shorts(view, who))
        parts.append(words)
    return _("in brackets: {wordings}.").format(wordings=apart(parts))


def _preferring(view: View, clause: ClauseId, wording: WordingId) -> list[Seat]:
    """Who preferred it when placards last went up."""
    placards = view.placards.get(clause, {})
    return [seat for seat, held in placards.items() if held and held.prefer == wording]


def _sentence(clause: Clause, wording: WordingId) -> str:
    held = clause.wording(wording)
    return held.sentence or _("no text.")


def one(view: View, clause: Clause) -> Iterator[str]:
    """A clause: its state, every wording, who stands where, what is filed and what was said."""
    part = _("preambular") if clause.part is Part.PREAMBULAR else _("operative")
    yield f"{clause_name(view, clause.id)}, {part}."
    if agreed := view.agreed.get(clause.id):
        yield _("Agreed ad referendum, with {names}: {label}.").format(
            names=shorts(view, agreed.supporters), label=label_of(clause, agreed.wording)
        )
    else:
        yield _("In brackets. If it stays so, it falls back to {label}.").format(
            label=label_of(clause, clause.fallback)
        )
    if clause.essential:
        yield _("There is no statement without it.")
    if clause.reservable:
        yield _("One may join with a reservation on it.")
    for wording in clause.wordings:
        yield f"{letter(clause, wording.id)}: {wording.label}, {worth(view, clause, wording.id)}."
        yield _("It reads: {words}").format(words=_sentence(clause, wording.id))
    if reason := view.instructions.reasons.get(clause.id):
        yield _("Why it matters to you: {reason}").format(reason=reason)
    yield from _stances(view, clause)


def _stances(view: View, clause: Clause) -> Iterator[str]:
    yield from _filed(view, clause)
    nearest = view.nearest.get(clause.id)
    if nearest and clause.id not in view.agreed:
        yield _("{label} was one delegation short at the last plenary.").format(
            label=label_of(clause, nearest)
        )
    for seat, held in view.placards.get(clause.id, {}).items():
        if seat != view.seat:
            yield _("At the last plenary {name} {holds}.").format(
                name=short(view, seat), holds=_past(clause, held)
            )
    since = _("Since then {name} said that it {holds}.")
    if not view.placards.get(clause.id):
        since = _("{name} said that it {holds}.")
    for seat, told in said_since(view, clause.id).items():
        yield since.format(name=short(view, seat), holds=placard_words(clause, told))
    if groups := view.contact_groups.get(clause.id):
        yield _("A contact group is called for by {names}.").format(
            names=listed(_who(view, seat) for seat in groups)
        )


def _filed(view: View, clause: Clause) -> Iterator[str]:
    if clause.id in view.agreed:
        return
    held = view.filings.get(clause.id)
    if held is None:
        yield _("You have filed nothing on it: you reserve your position, which blocks consensus.")
        return
    also = [label_of(clause, w) for w in held.accept]
    words = _("You filed: you prefer {label}").format(label=label_of(clause, held.prefer))
    if also:
        words += _(", and could live with {labels}").format(labels=listed(also, _("or")))
    yield f"{words}."


def _past(clause: Clause, held: Positions | None) -> str:
    return _("showed that it {holds}").format(holds=placard_words(clause, held))


def _who(view: View, seat: Seat) -> str:
    return _("you") if seat == view.seat else short(view, seat)
