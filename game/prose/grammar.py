"""Small grammar: lists, numbers, capitals, quotation marks, and words that meet.

What differs from language to language is a table, in `templates/grammar.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from game.prose.files import data, kept, told_in

_LAST_WORD: Final = re.compile(r"\b(\w+) $")
"""A word at the end of what is written so far, and the blank after it."""


def tables() -> Any:
    """The grammar of the language that is told."""
    return data("grammar")


def cardinal(number: int) -> str:
    """A number, in words up to twelve.

    >>> cardinal(5), cardinal(13)
    ('five', '13')
    """
    words = tables()["cardinals"]
    return str(words[number - 1]) if 1 <= number <= len(words) else str(number)


def ordinal(number: int) -> str:
    """The ordinal of a number, in words up to twelve.

    >>> ordinal(3), ordinal(22), ordinal(113)
    ('third', '22nd', '113th')
    """
    words, ends = tables()["ordinals"], tables()["ordinal"]
    if 1 <= number <= len(words):
        return str(words[number - 1])
    teen = number % 100 in (11, 12, 13)
    end = ends["any"] if teen else ends.get(number % 10, ends["any"])
    return f"{number}{end}"


def join(items: Sequence[str], word: str = "and") -> str:
    """A list as a sentence has it; in English a comma before the last if an item has an "and".

    `word` is "and" or "or". Where an item has a comma, semicolons keep three or more apart.

    >>> join(["law", "costs", "islands"]), join(["law and order", "costs"])
    ('law, costs and islands', 'law and order, and costs')
    """
    if len(items) < 2:
        return "".join(items)
    lists = tables()["lists"]
    bare = [_within().sub("", item) for item in items]
    last = lists[word]
    if len(items) > 2 and any("," in item for item in bare):
        return f"{lists['longer'].join(items[:-1])}{lists['longer']}{last} {items[-1]}"
    unclear = any(f" {lists['and']} " in item or "," in item for item in bare)
    comma = lists["before_last"] if unclear else ""
    return f"{', '.join(items[:-1])}{comma} {last} {items[-1]}"


def serial(items: Sequence[str]) -> str:
    """A list of deeds, in English with a comma before the last of three or more.

    French says "à" again before each but the first, as it goes after "s'engage à".

    >>> serial(["wait", "sign"]), serial(["wait", "say nothing", "sign"])
    ('wait and sign', 'wait, say nothing, and sign')
    """
    lists = tables()["lists"]
    again = [f"{lists['again'] if n else ''}{item}" for n, item in enumerate(items)]
    if len(items) < 3:
        return join(again)
    return f"{', '.join(again[:-1])}{lists['before_last']} {lists['and']} {again[-1]}"


def series(clauses: Sequence[str]) -> str:
    """Whole clauses one after another, where commas would not keep them apart.

    >>> series(["we wait", "you sign", "both of us keep still"])
    'we wait; you sign; and both of us keep still'
    """
    lists = tables()["lists"]
    if len(clauses) < 3:
        return str(lists["longer"].join(clauses))
    return f"{lists['longer'].join(clauses[:-1])}{lists['longer']}{lists['and']} {clauses[-1]}"


def quoted(label: str) -> str:
    """A label or title in quotation marks; marks within it become inner ones."""
    return _in_marks(_inner(label))


def unquoted(label: str) -> str:
    """What stands in quotation marks, or a text that has none."""
    begin, end = tables()["quotes"]
    return label.removeprefix(begin).removesuffix(end)


def verbatim(words: str) -> str:
    """What somebody said, in quotation marks and with the full stop that closes the sentence."""
    whole = _in_marks(words)
    return whole if words.endswith((".", "!", "?", "…")) else f"{whole}."


def cited(words: str) -> str:
    """What somebody published, in quotation marks that those within it do not end."""
    return verbatim(_inner(words))


def answered(choice: str) -> str:
    """What somebody answered, closing a sentence: reported if it begins with "That", else quoted.

    >>> answered("That it will be heard"), answered("Say nothing")
    ('that it will be heard.', '"Say nothing".')
    """
    if choice.startswith(tuple(tables()["reported"])):
        return f"{choice[0].lower()}{choice[1:].rstrip('.')}."
    return cited(choice)


def as_it(deed: str) -> str:
    """A deed as a delegation does it; a deed begins with its verb twice over.

    >>> as_it("denies/deny the charge"), as_you("denies/deny the charge")
    ('denies the charge', 'deny the charge')
    """
    verbs, _, rest = deed.partition(" ")
    return f"{verbs.split('/')[0]} {rest}"


def as_you(deed: str) -> str:
    """A deed as "you" do it."""
    verbs, _, rest = deed.partition(" ")
    return f"{verbs.split('/')[1]} {rest}"


def meet(before: str, after: str) -> str:
    """What is written so far and the phrase that follows, joined as the language joins them.

    French draws together "de" and "le", and drops a vowel before another.
    """
    rules = tables()["meeting"]
    found = _LAST_WORD.search(before) if rules else None
    if not found:
        return before + after
    word, upto = found[1], before[: found.start(1)]
    article, _, rest = after.partition(" ")
    if drawn := rules["drawn"].get(f"{word.lower()} {article}"):
        return f"{upto}{_like(word, drawn)} {rest}"
    if word.lower() in rules["dropped"] and _vowels(told_in()).match(after):
        return f"{upto}{word[:-1]}{rules['apostrophe']}{after}"
    return before + after


def capital(text: str) -> str:
    """The text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def _like(word: str, drawn: str) -> str:
    return capital(drawn) if word[0].isupper() else drawn


def _in_marks(words: str) -> str:
    begin, end = tables()["quotes"]
    return f"{begin}{words}{end}"


def _inner(words: str) -> str:
    for mark, instead in tables()["inner"].items():
        words = words.replace(mark, instead)
    return words


def _within() -> re.Pattern[str]:
    return _quotation(*tables()["quotes"])


@cache
def _quotation(begin: str, end: str) -> re.Pattern[str]:
    return re.compile(f"{re.escape(begin)}[^{re.escape(end[-1])}]*{re.escape(end)}")


@cache
def _vowels(language: str) -> re.Pattern[str]:
    return re.compile(kept("grammar", language)["meeting"]["vowels"], re.IGNORECASE)
