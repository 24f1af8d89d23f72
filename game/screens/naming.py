"""What things are called on the screen: delegations, wordings, placards, lists of names."""

from __future__ import annotations

from collections.abc import Iterable

from game.language import _
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
    return "; ".join(labelled(by_id[c].title, label_of(by_id[c], w)) for c, w in terms)


def placard_words(clause: Clause, held: Positions | None) -> str:
    """A placard as words, to stand after the delegation's name."""
    if held is None:
        return _("reserves its position")
    words = _("prefers “{wording}”").format(wording=label_of(clause, held.prefer))
    if held.accept:
        also = listed((f"“{label_of(clause, wording)}”" for wording in held.accept), _("or"))
        words += _(", could live with {also}").format(also=also)
    return words


def figure(points: int, signed: bool = False) -> str:
    """Points as printed, with a real minus; `signed` puts a plus before gains.

    >>> figure(3, signed=True)
    '+3'
    """
    words = f"{points:+}" if signed and points else f"{points}"
    return words.replace("-", "\N{MINUS SIGN}")


def labelled(label: str, words: str) -> str:
    """Words after what they are about, as each language sets a colon."""
    return _("{label}: {words}").format(label=label, words=words)


def in_marks(words: str) -> str:
    """Words in quotation marks, as each language sets them."""
    return _("“{words}”").format(words=words)


def listed(names: Iterable[str], last: str = "") -> str:
    """Names as a person would list them; `last` comes before the last, “and” without it.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    items = list(names)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last or _('and')} {items[-1]}"
