"""A language that nobody speaks: every string of the catalogue, accented and in brackets.

What a person reads in plain letters has not come through the catalogue. The scenario's texts and
the words of prose, which are not of the interface, are accented too, without brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from gettext import NullTranslations
from importlib import import_module
from typing import Any, Final

import pytest

from game.prose import files, grammar, sheets
from game.scenario import Scenario, from_document, translation

_PLAIN: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ACCENTED: Final = "ÀƁÇÐÉƑĜĤÎĴĶĻṀÑÕÞǪŔŠŢÛṼŴẊÝŽàƀçðéƒĝĥîĵķļṁñõþǫŕšţûṽŵẋýž"
_ACCENT: Final = str.maketrans(_PLAIN, _ACCENTED)
_PUBLISHED: Final = frozenset(("outlet", "title", "leaning"))
"""What of a source stays as it was published, in every language."""
_WIRE: Final = import_module("game.prose.wire")
"""The module, which has the name of what it makes."""

_FIELD: Final = re.compile(r"(\{[^{}]*\})")
LONGER: Final = 0.3
"""How much longer other languages are than English, as a share."""


def accented(text: str) -> str:
    """A text in letters that are none of English; what stands in braces stays.

    >>> accented("Leave {n}")
    'Ļéàṽé {n}'
    """
    parts = _FIELD.split(text)
    return "".join(part if n % 2 else part.translate(_ACCENT) for n, part in enumerate(parts))


def bracketed(message: str, longer: float = LONGER) -> str:
    """A message as the pseudo-language has it: accented, longer, and in brackets.

    >>> bracketed("Leave")
    '⟦Ļéàṽé~⟧'
    """
    inner = message.strip()
    if not inner:
        return message
    before, after = message.split(inner, 1)
    return f"{before}⟦{accented(inner)}{'~' * int(len(inner) * longer)}⟧{after}"


class Pseudo(NullTranslations):
    """The pseudo-language as gettext has a language."""

    def __init__(self, longer: float = LONGER) -> None:
        super().__init__()
        self._longer = longer

    def gettext(self, message: str) -> str:
        """A message in it."""
        return bracketed(message, self._longer)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """A message for a number of things in it."""
        return self.gettext(msgid1 if n == 1 else msgid2)


def accented_words(kept: Callable[[str, str], Any]) -> Callable[[str, str], Any]:
    """What reads the words of prose, accented: every text in them, and no name of a slot."""

    def read(name: str, language: str) -> Any:
        words = kept(name, language)
        if name != "grammar":
            return _each(words)
        # What grammar only looks for, in names and answers, is no text.
        return words | {key: _each(words[key]) for key in ("cardinals", "ordinals", "lists")}

    return read


def tell_accented(patch: pytest.MonkeyPatch) -> None:
    """Have the words of prose accented; `forget` when that is undone."""
    patch.setattr(files, "kept", accented_words(files.kept))
    for module in (grammar, sheets, _WIRE):
        patch.setattr(module, "kept", files.kept)
    forget()


def forget() -> None:
    """What was read of the words of prose is read anew."""
    for read in (sheets._sheet, _WIRE._outlets, grammar._quotation, grammar._vowels):
        read.cache_clear()


def _each(words: Any) -> Any:
    if isinstance(words, str):
        return accented(words)
    if isinstance(words, dict):
        return {key: _each(value) for key, value in words.items()}
    return [_each(value) for value in words]


def accented_scenario(scenario: Scenario) -> Scenario:
    """A scenario with its texts accented, as long as before."""
    document = scenario.document
    sheet: dict[str | int, Any] = {}
    for path, text in translation.texts(document):
        _set(sheet, path, accented(text))
    told = translation.put(document, _lists(sheet))
    for source in told["dossier"]["sources"]:
        source |= {key: accented(source[key]) for key in _PUBLISHED & source.keys()}
    return from_document(told)


def _set(sheet: dict[str | int, Any], path: tuple[str | int, ...], text: str) -> None:
    *steps, last = path
    for step in steps:
        sheet = sheet.setdefault(step, {})
    sheet[last] = text


def _lists(sheet: Any) -> Any:
    """A sheet as a file has it: what is known by its place stands in a list."""
    if not isinstance(sheet, dict):
        return sheet
    if sheet and all(isinstance(key, int) for key in sheet):
        return [_lists(sheet.get(n, {})) for n in range(max(sheet) + 1)]
    return {key: _lists(value) for key, value in sheet.items()}
