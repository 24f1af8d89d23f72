"""What things are called on the screen: delegations, wordings, placards, lists of names."""

from __future__ import annotations

from collections.abc import Iterable

from game.language import _
from game.notation import apart, in_marks, labelled, listed
from game.rules.names import Seat, Term, WordingId
from game.rules.setting import Delegation
from game.rules.text import Clause, Positions


def shorts(delegations: Iterable[Delegation]) -> dict[Seat, str]:
    """The delegations' short names."""
    return {delegation.seat: delegation.short for delegation in delegations}


def label_of(clause: Clause, wording: WordingId) -> str:
    """The short label of a wording."""
    return clause.wording(wording).label


def terms_words(clauses: Iterable[Clause], terms: Iterable[Term]) -> str:
    """Terms as words: "Costs: Take note; Dialogue: No text"."""
    by_id = {clause.id: clause for clause in clauses}
    return apart(labelled(by_id[c].title, label_of(by_id[c], w)) for c, w in terms)


def placard_words(clause: Clause, held: Positions | None) -> str:
    """A placard as words, to stand after the delegation's name."""
    if held is None:
        return _("reserves its position")
    words = _("prefers “{wording}”").format(wording=label_of(clause, held.prefer))
    if held.accept:
        also = listed((in_marks(label_of(clause, wording)) for wording in held.accept), _("or"))
        words += _(", could live with {also}").format(also=also)
    return words
