"""The harbour of scenarios/README.md, with all of the rulebook, and what is laid over it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from textwrap import indent
from typing import Any

from game.scenario.marks import marked
from game.scenario.places import Marked
from game.scenario.short import in_full

README = Path(__file__).parents[2] / "scenarios" / "README.md"


@cache
def harbour() -> str:
    """The scenario file that the guide for authors builds up, put together."""
    examples = [part.split("```")[0] for part in README.read_text("utf-8").split("```yaml\n")[1:]]
    first, aims, procedure, outside = (
        next(example for example in examples if example.startswith(key))
        for key in ("id: harbour", "aims:", "procedure:", "alliances:")
    )
    at = first.index("  - id: south")
    return first[:at] + indent(aims, " " * 6) + first[at:] + procedure + outside


def over_the_harbour(*examples: str) -> dict[str, Any]:
    """The harbour with examples laid over it one after another, as data in full."""
    laid = _read(harbour())
    for example in examples:
        laid = _laid_over(laid, _read(example))
    full, _ = in_full(Marked(laid, {}, {}, ()))
    return dict(full.data)


def _read(text: str) -> dict[str, Any]:
    return dict(marked(text.encode(), "harbour").data)


def _laid_over(base: Any, example: Any) -> Any:
    """An example laid over a document.

    Keys that it names are laid over those of the same name, and so are the members of a list
    that have ids; anything else is replaced.
    """
    if isinstance(base, dict) and isinstance(example, dict):
        both = {key: _laid_over(base.get(key), value) for key, value in example.items()}
        return {**base, **both}
    if _by_id(base) and _by_id(example):
        first = {member["id"]: member for member in reversed(example)}
        merged = [_laid_over(member, first.get(member["id"], {})) for member in base]
        known = [member["id"] for member in base]
        again = [m for m in example if m["id"] not in known or m is not first[m["id"]]]
        return merged + again
    return example


def _by_id(value: Any) -> bool:
    return (
        bool(value)
        and isinstance(value, list)
        and all(isinstance(m, Mapping) and "id" in m for m in value)
    )
