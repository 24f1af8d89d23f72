"""What can be chosen, and the word that somebody chose it by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from game.errors import NotFound
from game.language import _
from game.prose.grammar import join

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """Something to choose: its value, the key it is printed with, what it says, other names."""

    value: T
    key: str
    says: str
    names: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The option as a line of a menu: "2: Okinawa Prefecture"."""
        return f"{self.key}: {self.says}"

    @property
    def called(self) -> tuple[str, ...]:
        """Every word that it answers to, in small letters."""
        return tuple(word.casefold() for word in (self.key, *self.names))


def numbered(choices: Sequence[tuple[T, str, tuple[str, ...]]]) -> tuple[Option[T], ...]:
    """Options with the numbers 1, 2, 3 as keys: their values, what they say, other names."""
    return tuple(
        Option(value, str(n), says, names) for n, (value, says, names) in enumerate(choices, 1)
    )


def _begins(said: str, words: Iterable[str]) -> bool:
    return bool(said) and any(word.startswith(said) for word in words)


def pick(options: Sequence[Option[T]], word: str) -> Option[T]:
    """The option that a word names: by its key or a name, or by the beginning of a word of it.

    >>> pick(numbered([(1, "Text", ("text",)), (2, "Talk", ("talk",))]), "te").value
    1

    Raises:
        NotFound: if there is none, or more than one; it says which there are.
    """
    said = word.casefold()
    found = (
        [option for option in options if said in option.called]
        or [option for option in options if _begins(said, option.called[1:])]
        or [option for option in options if _begins(said, option.says.casefold().split())]
    )
    if len(found) == 1:
        return found[0]
    if found:
        could = join([(option.names or (option.key,))[0] for option in found], "or")
        raise NotFound(
            _("“{word}” could be {could}: type more of it.").format(word=word, could=could)
        )
    there = join([option.key for option in options], "or") or _("nothing")
    raise NotFound(_("“{word}” is not among the choices: {there}.").format(word=word, there=there))
