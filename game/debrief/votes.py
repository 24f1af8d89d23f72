"""The votes of a class before and after: what was asked, and how many answered what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, and how many gave it before and after: None if too few voted to say so."""

    words: str
    before: int | None
    after: int | None

    @property
    def change(self) -> int | None:
        """By how much the answer grew; None where one of the two is not told."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the ballot and its answers."""

    ask: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Votes:
    """Both votes, of all tables together: how many cast a ballot `before` and `after`.

    There is nothing in it of who voted how, nor of a single table.
    """

    before: int
    after: int
    questions: tuple[Asked, ...]
