"""Whatever the text, it is a scenario or its mistakes are listed; nothing else is ever raised."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from game.errors import ScenarioError
from game.scenario import from_document
from game.scenario.marks import marked

from .small import WHOLE, mistakes, scenario
from .test_points import LIKE_NORTH, tabled, weighed

SHORT = (
    weighed()
    + """\
guide:
  - {do: file, clause: costs, say: File.}
  - {do: plenary, say: Be ready.}
facilitator:
  timing: {45: [{minutes: 45, do: Play}]}
  reading: [{ask: "Why?", answer: So.}]
"""
)
LINES = WHOLE.splitlines(keepends=True)
SIGNS = st.sampled_from([*"[]{}:,-#&*!|>'\"%@`?~<\t\n ", "\x00", "0", "no", "null", "- ", "a: "])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.text() | st.binary() | st.lists(SIGNS).map("".join))
def test_random_text_is_a_list_of_mistakes(content: str | bytes) -> None:
    assert mistakes(content)


@given(
    st.sampled_from([WHOLE, SHORT, tabled()]),
    st.integers(0, len(WHOLE)),
    st.integers(0, 30),
    st.lists(SIGNS, max_size=4).map("".join),
)
def test_a_good_file_cut_and_pasted_anywhere_never_breaks_the_checks(
    good: str, at: int, cut: int, pasted: str
) -> None:
    mistakes(good[:at] + pasted + good[at + cut :])


@given(st.lists(st.integers(0, len(LINES) - 1), max_size=3), st.permutations(LINES[:6]))
def test_a_good_file_without_some_lines_never_breaks_the_checks(
    without: list[int], head: list[str]
) -> None:
    kept = [line for i, line in enumerate(head + LINES[6:]) if i not in without]
    mistakes("".join(kept))


def _judge(document: Any) -> None:
    """Read the document; what is let pass must also be playable."""
    try:
        judged = from_document(document)
    except ScenarioError as error:
        assert error.mistakes, "nothing is refused without a reason"  # noqa: PT017
    else:
        assert judged.setting.seats


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    inner = [_places(v, (*path, k)) for k, v in entries if isinstance(v, dict | list)]
    here = value if isinstance(value, dict) else range(len(value))
    return [(*path, key) for key in here] + [place for places in inner for place in places]


def _documents() -> list[str]:
    """Documents in full, and one that is short: with ranks and weights, and without labels."""
    whole = scenario(WHOLE).document
    short = {**json.loads(json.dumps(scenario(SHORT).document))}
    told = short["delegations"][0]["instructions"]
    told.update(marked(LIKE_NORTH.encode(), "file").data)
    return [json.dumps(whole), json.dumps(short)]


DOCUMENTS = _documents()


PLACES = [(written, path) for written in DOCUMENTS for path in _places(json.loads(written))]


@given(st.sampled_from(PLACES), JSON)
def test_any_value_anywhere_in_a_document_is_judged(
    place: tuple[str, tuple[Any, ...]], value: Any
) -> None:
    document, holder, key = _held(*place)
    holder[key] = value
    _judge(document)


@given(st.sampled_from(PLACES))
def test_anything_left_out_of_a_document_is_judged(place: tuple[str, tuple[Any, ...]]) -> None:
    document, holder, key = _held(*place)
    del holder[key]
    _judge(document)


def _held(written: str, path: tuple[Any, ...]) -> tuple[Any, Any, Any]:
    """The document anew, and what in it holds the value at a path, under which key."""
    document = holder = json.loads(written)
    for step in path[:-1]:
        holder = holder[step]
    return document, holder, path[-1]


@given(JSON)
def test_any_document_at_all_is_judged(document: Any) -> None:
    _judge(document)
