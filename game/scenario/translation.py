"""A scenario in another language: a sheet beside it, as `fr.yaml`, with its texts and nothing else.

The sheet has the shape of the scenario, but what has an id stands under that id:

    title: La ligne directe
    clauses:
      line:
        title: Qui peut appeler
        wordings:
          soon: {label: Les ministres, text: …}
    guide:
      - {say: …}

Titles and names of sources stay as they were published. The facilitator's notes stay too, but for
the questions that every student reads: those on the background, and those in the debrief.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from game.scenario.finding import Finding
from game.scenario.places import Path

_TEXTS: Final = frozenset(
    (
        "answer",
        "ask",
        "attributed_to",
        "brief",
        "fiction",
        "framing",
        "gap",
        "head",
        "headline",
        "holds",
        "label",
        "name",
        "note",
        "say",
        "setting",
        "short",
        "summary",
        "text",
        "title",
        "what",
        "why",
    )
)
"""The keys whose values are read by players."""

_WHOLE: Final = frozenset(("reasons", "questions"))
"""The keys of mappings and lists whose values are all read by players."""

_KEPT: Final = frozenset(("sources", "timing"))
"""The keys of what stays as it is: sources, and what the facilitator alone reads or says."""

_NAMED: Final = ("id", "source")
"""What an item of a list is known by."""


def texts(data: object, at: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of a scenario that a language has words of its own for, by its path in a sheet."""
    for key, value in _items(data):
        if key in _KEPT:
            continue
        if isinstance(value, str):
            if key in _TEXTS or (at[-1:] and at[-1] in _WHOLE):
                yield (*at, key), value
        else:
            yield from texts(value, (*at, key))


def findings(data: object, sheet: object) -> Iterator[Finding]:
    """What a sheet lacks of a scenario's texts, and what it has beside them, by its own paths."""
    wanted = dict(texts(data))
    given = dict(_leaves(sheet))
    for path in wanted.keys() - given.keys():
        what = f"no words for {'.'.join(map(str, path))}: “{wanted[path]:.60}”"
        yield Finding(path, what, "translate it", "untranslated")
    for path in given.keys() - wanted.keys():
        what = f"the scenario has no text {'.'.join(map(str, path))}"
        yield Finding(path, what, "take it out, or see how the scenario spells it", "no-such-text")
    for path in given.keys() & wanted.keys():
        if not isinstance(given[path], str) or not given[path].strip():
            yield Finding(path, "a text is expected here", "translate it", "wrong-type")


def put(data: object, sheet: object) -> Any:
    """A scenario's document with the texts of a sheet in their places."""
    if isinstance(data, Mapping):
        words = sheet if isinstance(sheet, Mapping) else {}
        return {key: _put(value, words.get(key)) for key, value in data.items()}
    found = dict(_items(sheet))
    return [_put(value, found.get(key)) for key, value in _items(data)]


def sheet_path(data: object, path: Path) -> Path:
    """The path in a sheet of what stands at a path in the scenario.

    >>> sheet_path({"clauses": [{"id": "line"}]}, ("clauses", 0, "title"))
    ('clauses', 'line', 'title')
    """
    steps: list[str | int] = []
    for step in path:
        if isinstance(data, Sequence) and isinstance(step, int) and not isinstance(data, str):
            key, data = list(_items(data))[step] if step < len(data) else (step, None)
            steps.append(key)
        else:
            data = data.get(str(step)) if isinstance(data, Mapping) else None
            steps.append(step)
    return tuple(steps)


def _put(value: object, words: object) -> Any:
    if isinstance(value, str):
        return words if isinstance(words, str) else value
    return put(value, words) if isinstance(value, Mapping | list | tuple) else value


def _items(data: object) -> Iterator[tuple[str | int, object]]:
    """What is in a mapping, or in a list by the ids of its items, or else by their places."""
    if isinstance(data, Mapping):
        yield from data.items()
    elif isinstance(data, list | tuple):
        names = [_name(item) for item in data]
        distinct = None not in names and len(set(names)) == len(names)
        for number, (name, item) in enumerate(zip(names, data, strict=True)):
            yield (name if distinct and name is not None else number), item


def _name(item: object) -> str | None:
    found = (item.get(key) for key in _NAMED) if isinstance(item, Mapping) else ()
    return next((name for name in found if isinstance(name, str)), None)


def _leaves(sheet: object, at: Path = ()) -> Iterator[tuple[Path, Any]]:
    """What a sheet says, by path."""
    if isinstance(sheet, Mapping):
        for key, value in sheet.items():
            yield from _leaves(value, (*at, key))
    elif isinstance(sheet, list | tuple):
        for number, value in enumerate(sheet):
            yield from _leaves(value, (*at, number))
    else:
        yield at, sheet
