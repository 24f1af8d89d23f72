"""The signs of the room: how a stance or a vote looks, to the eye and without colour."""

from __future__ import annotations

from typing import Final, NamedTuple

from game.language import _, later
from game.rules.names import WordingId
from game.rules.text import Positions, Stance


class Sign(NamedTuple):
    """A sign, the style it is drawn in, and the word it stands for."""

    mark: str
    style: str
    word: str


PREFERS: Final = Sign("●", "bold $text-success", later("prefers"))
ACCEPTS: Final = Sign("○", "$text-primary", later("could live with"))
CANNOT: Final = Sign("✕", "$text-error", later("cannot"))
RESERVES: Final = Sign("·", "$foreground-muted", later("reserves"))

_STANCES: Final = {Stance.PREFER: PREFERS, Stance.ACCEPT: ACCEPTS, Stance.CANNOT: CANNOT}


def widest_word() -> int:
    """Cells of a column for the words of all stances in the language spoken, a blank after."""
    return 1 + max(len(_(sign.word)) for sign in (PREFERS, ACCEPTS, CANNOT, RESERVES))


def stance_sign(held: Positions | None, wording: WordingId) -> Sign:
    """The sign of a placard on one wording."""
    return _STANCES[held.stance(wording)] if held else RESERVES


def vote_sign(vote: bool | None) -> Sign:
    """The sign of a vote on a package; a yes is drawn as what one prefers."""
    return RESERVES if vote is None else PREFERS if vote else CANNOT
