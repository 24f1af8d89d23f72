"""Whatever a file says, the linter says what is wrong with it, and nothing else is ever raised."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from game.errors import ScenarioError
from game.lint import judge
from game.lint.bargain import Bargain
from game.lint.rules import OF_WORDS, OF_WORTH
from game.scenario import from_document
from game.scenario.outline import Outline

from .harbour import harbour, over_the_harbour

TEXT = harbour()
SIGNS = st.sampled_from([*"[]{}:,-#&*!|>'\"%@`?~<\t\n ", "0", "no", "null", "- ", "a: ", "troops"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to all that a document holds."""
    entries = list(value.items() if isinstance(value, dict) else enumerate(value))
    inner = [places(v, (*path, k)) for k, v in entries if isinstance(v, dict | list)]
    return [(*path, key) for key, _ in entries] + [place for found in inner for place in found]


PLACES = places(over_the_harbour("summary: The harbour."))


@given(st.integers(0, len(TEXT)), st.integers(0, 30), st.lists(SIGNS, max_size=4).map("".join))
def test_a_good_file_cut_and_pasted_anywhere_is_judged(at: int, cut: int, pasted: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "scenario.yaml"
        path.write_text(TEXT[:at] + pasted + TEXT[at + cut :], "utf-8")
        for note in judge(path):
            assert note.document["line"]


@given(st.sampled_from(PLACES), JSON)
def test_any_value_anywhere_in_a_document_is_judged(path: tuple[Any, ...], value: Any) -> None:
    document = over_the_harbour("summary: The harbour.")
    holder: Any = document
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    for rule in OF_WORDS:
        assert all(finding.what and finding.mend for finding in rule(Outline(document)))
    try:
        setting = from_document(document).setting
    except ScenarioError:
        return
    for judged in OF_WORTH:
        found = judged(Bargain(Outline(document), setting))
        assert all(finding.what and finding.mend for finding in found)
