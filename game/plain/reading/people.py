"""Who is at the table, and what one knows of each."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _
from game.notation import figure
from game.rules.setting import Delegation
from game.rules.view import View
from game.screens.naming import terms_words
from game.screens.pacts.known import broken_by


def everyone(view: View) -> Iterator[str]:
    """A line a delegation."""
    for known in view.delegations:
        yield f"{known.short}, {known.name}: {_state(view, known)}"
    yield _("For one, type who and its name.")


def _state(view: View, known: Delegation) -> str:
    parts = []
    if known.seat == view.seat:
        parts.append(_("that is you"))
    else:
        trust = figure(view.trust[known.seat], signed=True)
        parts.append(_("your trust in it {n}").format(n=trust))
    parts.append(_("capital {n}").format(n=view.capital[known.seat]))
    if known.seat in view.ready:
        parts.append(_("ready for the plenary"))
    if known.seat in view.caretakers:
        parts.append(_("played by a caretaker"))
    return ", ".join(parts) + "."


def one(view: View, known: Delegation) -> Iterator[str]:
    """What everybody knows of a delegation, and how it has dealt with one."""
    yield f"{known.name}. {known.head}."
    yield known.brief
    if known.known_for:
        yield _("Known to want: {terms}.").format(terms=terms_words(view.clauses, known.known_for))
    if known.seat in view.electorate.vetoes:
        yield _("It has a veto.")
    yield _("It is now: {state}").format(state=_state(view, known))
    kept, broken = broken_by(view, known.seat)
    if kept or broken:
        yield _("Promises that you know of: {n} kept, {m} broken.").format(n=kept, m=broken)
    for (seat, clause), made in view.commitments.items():
        if seat == known.seat:
            found = view.clause(clause)
            title = found.title if found else clause
            label = found.wording(made.term.wording).label if found else made.term.wording
            yield _("Committed in public on {clause}: {bond} “{label}”, firmness {n} of 3.").format(
                clause=title, bond=made.bond, label=label, n=made.firmness
            )
