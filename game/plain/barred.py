"""Acts that cannot be at the moment, whatever one would answer: said before anything is asked.

The sentences are those with which the rules would refuse the act in the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.language import _
from game.rules import moves
from game.rules.names import Phase
from game.rules.view import View

_COSTLY: Final[Mapping[str, type]] = MappingProxyType(
    {
        "show": moves.ShowInstructions,
        "package": moves.TablePackage,
        "group": moves.CallContactGroup,
        "reopen": moves.Reopen,
        "state": moves.FileStatement,
        "demarche": moves.Demarche,
        "consult": moves.ConsultCapital,
        "leak": moves.Leak,
    }
)
"""By command, the move that takes capital."""
_ANY_TIME: Final = frozenset(("say", "paper"))
"""What is possible while a text is under silence."""


def barred(view: View, word: str) -> str | None:
    """Why an act, by the word of its command, cannot be now; None if it may be."""
    if view.phase is Phase.ENDED and word != "paper":
        return _("The conference is over.")
    if view.recess:
        return _("The conference is in recess; the chair will call you back.")
    if word == "silence":
        return None if view.phase is Phase.SILENCE else _("No text is under silence yet.")
    if view.phase is Phase.SILENCE and word not in _ANY_TIME:
        return _("The text is under silence: keep it, reserve on a clause, or break it.")
    cost = moves.COST.get(_COSTLY[word], 0) if word in _COSTLY else 0
    left = view.capital[view.seat]
    if cost > left:
        words = _("That takes {cost} of your capital and you have {left} left this round.")
        return words.format(cost=cost, left=left)
    return None
