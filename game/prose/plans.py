"""What a line is to say, before the words are chosen: its speaker, its slot, its phrases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.prose.sheets import CHAIR, OWN
from game.rules.names import Seat

Kind: TypeAlias = Literal["talk", "formal", "chair", "note"]
Phrases: TypeAlias = Callable[[], Mapping[str, str]]


def nothing() -> Mapping[str, str]:
    """No phrases at all."""
    return {}


@dataclass(frozen=True, slots=True)
class Plan:
    """A line without its words.

    `phrases` makes what the placeholders stand for, when it is wanted. `inner` is a placeholder
    that another slot of the same sheet fills first. Without a slot, the line is what somebody
    said, word for word, under "text".
    """

    kind: Kind
    speaker: Seat | None
    to: tuple[Seat, ...]
    sheet: str
    slot: str
    phrases: Phrases = nothing
    inner: tuple[str, str] | None = None

    @property
    def voice(self) -> Seat | None:
        """Whose words they are: a delegation's, or the secretariat's on a delegation or none."""
        return None if self.sheet == CHAIR else self.speaker


def chair(slot: str, phrases: Phrases = nothing) -> Plan:
    """A line of the chair's, for all."""
    return Plan("chair", None, (), CHAIR, slot, phrases)


def note(slot: str, phrases: Phrases = nothing) -> Plan:
    """A note of the secretariat's in the margin."""
    return Plan("note", None, (), CHAIR, slot, phrases)


def own_note(seat: Seat, slot: str, phrases: Phrases = nothing) -> Plan:
    """A note of what the reader's own seat did or learnt."""
    return Plan("note", seat, (), OWN, slot, phrases)
