"""What a statement would come to, from the rules and from what its maker may know.

Where others stand (how far they trust one now, what else they publish) is not known, so the
numbers are those of this statement alone, as things stand.
"""

from __future__ import annotations

from typing import assert_never

from game.rules.press import Clarification, Commitment, Remark, Statement
from game.rules.view import View
from game.screens.consequences.commitment import clarification, commitment
from game.screens.consequences.remark import remark

__all__ = ["consequences"]


def consequences(view: View, statement: Statement) -> list[str]:
    """Sentences, the most telling first."""
    match statement:
        case Remark():
            return list(remark(view, statement))
        case Commitment():
            return list(commitment(view, statement))
        case Clarification():
            return list(clarification(view, statement))
        case _:
            assert_never(statement)
