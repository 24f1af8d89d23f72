# ruff: noqa: RUF001 - typographic marks are what is read here
"""Runs of capitalised words, with the small words that hold a name together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from game.drafting.gazetteer import listed
from game.drafting.tokens import Token, tokens
from game.drafting.words import pattern, words

_LIST: Final = re.compile(r"[A-Z][\w-]+(?:, [A-Z][\w-]+){0,3},? and [A-Z]")


def runs(text: str, is_name: Mapping[str, bool] | None = None) -> Iterator[tuple[Token, ...]]:
    """The runs of capitalised words in a text, with the small words that hold a name together.

    `is_name` says of a capitalised word, where a sentence begins with it, whether it is a name
    elsewhere; a word that it does not know is taken for one only if another follows.
    """
    found, at = tokens(text), 0
    while at < len(found):
        if not _begins(text, found, at, is_name or {}):
            at += 1
            continue
        end = _extent(text, found, at)
        yield found[at:end]
        at = end


def head(run: Sequence[Token]) -> str:
    """Which kind of body the words of a run make it: institution, organisation, or nothing."""
    spoken = {part for token in run for part in (token.word, *token.word.split("-"))}
    return next((k for k in ("institution", "organisation") if not spoken.isdisjoint(words(k))), "")


@cache
def office() -> re.Pattern[str]:
    """A pattern for what an office is called."""
    return pattern(words("office"))


def _begins(text: str, found: Sequence[Token], at: int, is_name: Mapping[str, bool]) -> bool:
    token = found[at]
    if not token.capital:
        return listed(found, at, 1) is not None  # as dpa writes itself
    if token.word in words("calendar"):
        return False
    before = text[: token.start].rstrip(" \"'“‘«(")
    initial = not before or before[-1] in ".!?:…”’"
    if token.word.lower() in words("small") and token.word not in ("US",):
        return token.word == "The" and listed(found, at) is not None
    if not initial or listed(found, at):
        return True
    follows = at + 1 < len(found) and _adjoins(text, token, found[at + 1]) and found[at + 1].capital
    return is_name.get(token.word, follows)


def _extent(text: str, found: Sequence[Token], at: int) -> int:
    hit = listed(found, at)
    end = at + (hit[0] if hit else 1)
    while end < len(found):
        previous, token = found[end - 1], found[end]
        small = _joining(text, found, at, end)
        if small:
            end += small
        elif (
            token.capital
            and token.word not in words("calendar")
            and (_adjoins(text, previous, token) or _enumerates(text, found[at:end], token))
        ):
            end += 1
        else:
            break
    return end


def _joining(text: str, found: Sequence[Token], at: int, end: int) -> int:
    """How many words further a name goes on through a small word, as in "Ministry of the Sea"."""
    run, rest = found[at:end], found[end : end + 3]
    small = 0
    while small < len(rest) and not rest[small].capital:
        small += 1
    if small in (0, 3) or small == len(rest) or rest[small].word in words("calendar"):
        return 0
    between = text[run[-1].end : rest[small].start]
    joint = " ".join(token.word for token in rest[:small])
    bodied = head(run) or office().search(text[run[0].start : run[-1].end])
    if joint in words("particles") and between == f" {joint} ":
        return small + 1
    if joint in ("of", "of the", "for", "for the", "on") and between == f" {joint} " and bodied:
        return small + 1
    listing = {"of", "for"} & {token.word for token in run} and head(run) == "institution"
    alone = listed(found, end + small) or office().match(text, rest[small].start)
    if joint == "and" and between in (" and ", ", and ") and listing and not alone:
        return small + 1
    return 0


def _enumerates(text: str, run: Sequence[Token], token: Token) -> bool:
    """Whether a comma goes on with a ministry's name, as in "of Trade, Industry and Fisheries"."""
    if text[run[-1].end : token.start] != ", " or head(run) != "institution":
        return False
    return any(t.word in ("of", "for") for t in run) and bool(_LIST.match(text, token.start))


def _adjoins(text: str, one: Token, other: Token) -> bool:
    between = text[one.end : other.start]
    if between in ("’ ", "' ") and one.word.endswith("s"):
        return True
    return between == " " or (between == ". " and len(one.word) <= 2)
