"""What the names in a run of capitalised words are names of, judged by lists and by their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.drafting.gazetteer import Entry, Kind, Name, gazetteer, listed, name_of
from game.drafting.runs import head, office
from game.drafting.tokens import Token
from game.drafting.words import words


def classified(text: str, run: Sequence[Token], learned: Mapping[str, Entry]) -> Iterator[Name]:
    """The names in a run: an office and who holds it, a country and its ministry, or one alone."""
    start, end = run[0].start, run[-1].end
    whole = text[start:end]
    if entry := learned.get(whole) or gazetteer().get(tuple(token.word for token in run)):
        yield name_of(text, start, end, entry)
        return
    first = listed(run, 0)
    found = office().search(whole)
    if found:
        lead = first[0] if first and run[first[0] - 1].end <= start + found.start() else 0
        if lead:
            yield from classified(text, run[:lead], learned)
        at = run[lead].start
        stop = start + found.end()
        yield Name(at, stop, text[at:stop], "office", text[at:stop].lower())
        yield from _holder(text, [token for token in run if token.start >= stop], learned)
    elif run[0].word.rstrip(".") in words("address") and len(run) > 1:
        person = text[run[1].start : end]
        actor = learned[person].actor if person in learned else person
        yield Name(run[1].start, end, person, "person", actor)
    elif first and first[1].people and first[0] < len(run) and not head(run):
        yield name_of(text, start, run[first[0] - 1].end, first[1])
        yield from classified(text, _trimmed(run[first[0] :]), learned)
    else:
        yield Name(start, end, whole, _kind(run), whole)


def _holder(text: str, rest: Sequence[Token], learned: Mapping[str, Entry]) -> Iterator[Name]:
    """Who or what comes after an office: a person, or "of" and a body."""
    if rest and rest[0].capital and 1 <= len(rest) <= 4 and not head(rest):
        start, end = rest[0].start, rest[-1].end
        if entry := gazetteer().get(tuple(token.word for token in rest)):
            yield name_of(text, start, end, entry)
        else:
            yield Name(start, end, text[start:end], "person", text[start:end])
    elif body := _trimmed(rest):
        yield from classified(text, body, learned)


def _trimmed(run: Sequence[Token]) -> Sequence[Token]:
    at = next((i for i, token in enumerate(run) if token.capital), len(run))
    return run[at:]


def _kind(run: Sequence[Token]) -> Kind:
    whole = " ".join(token.word for token in run)
    if len(run) > 1 and any(whole.endswith(f" {call}") for call in words("agency")):
        return "agency"
    body = head(run)
    if body == "institution":
        return "institution"
    if body == "organisation":
        return "organisation"
    if len(run) > 1 and run[-1].word in words("outlet"):
        return "outlet"
    return "name"
