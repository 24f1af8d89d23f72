"""Small English: lists, numbers, capitals, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
_CARDINALS: Final = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_QUOTED: Final = re.compile(r'"[^"]*"')


def cardinal(number: int) -> str:
    """A number, in words up to twelve.

    >>> cardinal(5), cardinal(13)
    ('five', '13')
    """
    return _CARDINALS[number - 1] if 1 <= number <= len(_CARDINALS) else str(number)


def signed(number: int) -> str:
    """A number as the screens have it, with a true minus sign (U+2212) if it is under nothing."""
    return str(number).replace("-", "\N{MINUS SIGN}")


def ordinal(number: int) -> str:
    """The ordinal of a number, in words up to twelve.

    >>> ordinal(3), ordinal(22), ordinal(113)
    ('third', '22nd', '113th')
    """
    if 1 <= number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def join(items: Sequence[str], word: str = "and") -> str:
    """A list as a sentence has it; a comma before the last where an item has an "and" itself.

    Where an item has a comma, semicolons keep three or more apart.

    >>> join(["law", "costs", "islands"]), join(["law and order", "costs"])
    ('law, costs and islands', 'law and order, and costs')
    """
    if len(items) < 2:
        return "".join(items)
    bare = [_QUOTED.sub("", item) for item in items]
    if len(items) > 2 and any("," in item for item in bare):
        return f"{'; '.join(items[:-1])}; {word} {items[-1]}"
    comma = "," if any(" and " in item or "," in item for item in bare) else ""
    return f"{', '.join(items[:-1])}{comma} {word} {items[-1]}"


def serial(items: Sequence[str]) -> str:
    """A list of longer phrases, with a comma before the last of three or more.

    >>> serial(["wait", "sign"]), serial(["wait", "say nothing", "sign"])
    ('wait and sign', 'wait, say nothing, and sign')
    """
    return join(items) if len(items) < 3 else f"{', '.join(items[:-1])}, and {items[-1]}"


def quoted(label: str) -> str:
    """A label or title in quotation marks; marks within it become single ones."""
    return '"{}"'.format(label.replace('"', "'"))


def verbatim(words: str) -> str:
    """What somebody said, in quotation marks and with the full stop that closes the sentence."""
    return f'"{words}"' if words.endswith((".", "!", "?", "…")) else f'"{words}".'


def cited(words: str) -> str:
    """What somebody published, in quotation marks that those within it do not end."""
    return verbatim(words.replace('"', "'"))


def answered(choice: str) -> str:
    """What somebody answered, closing a sentence: reported if it begins with "That", else quoted.

    >>> answered("That it will be heard"), answered("Say nothing")
    ('that it will be heard.', '"Say nothing".')
    """
    if choice.startswith("That "):
        return f"t{choice[1:].rstrip('.')}."
    return cited(choice)


def third(phrase: str) -> str:
    """A phrase that begins with a verb, as "it" does it.

    >>> third("deny it"), third("express concern"), third("take note"), third("go on")
    ('denies it', 'expresses concern', 'takes note', 'goes on')
    """
    verb, *rest = phrase.split(" ", 1)
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        verb = f"{verb[:-1]}ie"
    elif verb.endswith(("s", "sh", "ch", "x", "o")):
        verb += "e"
    return " ".join([f"{verb}s", *rest])


def series(clauses: Sequence[str]) -> str:
    """Whole clauses one after another, where commas would not keep them apart.

    >>> series(["we wait", "you sign", "both of us keep still"])
    'we wait; you sign; and both of us keep still'
    """
    if len(clauses) < 3:
        return "; ".join(clauses)
    return f"{'; '.join(clauses[:-1])}; and {clauses[-1]}"


def capital(text: str) -> str:
    """The text with its first letter a capital."""
    return text[:1].upper() + text[1:]
