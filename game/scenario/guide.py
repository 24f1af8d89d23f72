"""What the JSON Schema says of a place in a document; so a mend and an editor say the same.

A location is pydantic's: keys and positions, and where a value may have one of several forms,
the tag of its form, `<key>`, which is in no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from game.scenario.facilitator import Facilitator
from game.scenario.model import ScenarioSheet
from game.scenario.places import Path

Location: TypeAlias = tuple[int | str, ...]
_Schema: TypeAlias = Mapping[str, Any]


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of a scenario file; not to be changed by who gets it."""
    made = ScenarioSheet.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


@cache
def notes_schema() -> dict[str, Any]:
    """The JSON Schema of a facilitator's notes; not to be changed by who gets it."""
    made = Facilitator.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def path_of(location: Location) -> Path:
    """The path of a location, which beside keys and positions holds our tags of forms."""
    return tuple(
        step
        for i, step in enumerate(location)
        if "oneOf" not in _node(location[:i]) or not str(step).startswith("<")
    )


def purpose(location: Location) -> str:
    """What the key at the end of a location is for."""
    entry = properties(location[:-1]).get(str(location[-1]), {})
    return str(entry.get("description", "a value"))


def properties(location: Location) -> dict[str, _Schema]:
    """The keys that a mapping at a location may have."""
    return dict(_node(location).get("properties", {}))


def _node(location: Location) -> _Schema:
    """What the schema says of a location."""
    node = _resolved(schema())
    for step in location:
        if isinstance(step, int):
            node = node.get("items", {})
        elif "oneOf" in node and step.startswith("<"):
            tagged = step.strip("<>")
            options = (_resolved(option) for option in node["oneOf"])
            node = next((o for o in options if tagged in o.get("properties", {})), {})
        else:
            inner = node.get("additionalProperties") or {}
            node = node.get("properties", {}).get(step, inner)
        node = _resolved(node)
    return node


def _resolved(node: _Schema) -> _Schema:
    """The definition behind a reference, or behind 'this or nothing'."""
    for option in _alternatives(node):
        return _resolved(option)
    return node


def _alternatives(node: _Schema) -> Iterator[_Schema]:
    if "$ref" in node:
        yield schema()["$defs"][str(node["$ref"]).rpartition("/")[2]]
    yield from node.get("anyOf", ())
