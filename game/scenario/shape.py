"""Whether a document has the shape of a scenario; pydantic's complaints in plain words.

- A missing key is found at the mapping that misses it, an unknown one at the key itself.
- What a key is for comes from the JSON Schema, so a mend and an editor say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, TypeAlias

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.scenario.finding import Finding
from game.scenario.model import ScenarioSheet
from game.scenario.places import Path
from game.scenario.plainly import described, listed, quoted, suggestion

_Schema: TypeAlias = Mapping[str, Any]

_EXPECTED: Final = {
    "string_type": ("a text", "put it in quotes"),
    "string_unicode": ("a text", "remove the broken character"),
    "int_type": ("a whole number", "write it in digits"),
    "bool_type": ("true or false", "write true or false"),
    "date_type": ("a date", "write it like 2022-01-07"),
    "tuple_type": ("a list", "write [one, another] or a line '- …' for each"),
    "dict_type": ("a mapping", "write 'key: value' lines under it"),
    "model_type": ("a mapping", "write 'key: value' lines under it"),
    "model_attributes_type": ("a mapping", "write 'key: value' lines under it"),
}
"""By pydantic's type of error: what was expected, and how to write it."""

_DECISION: Final = (
    "{found} is no decision rule",
    "write consensus, majority, {{consensus-minus: 1}}, {{qualified-majority: 67}} "
    "or {{signature: {{at_least: 4}}}}",
    "unknown-choice",
)

_BOUNDS: Final = {
    "union_tag_invalid": _DECISION,
    "union_tag_not_found": _DECISION,
    "greater_than_equal": ("{found} is too small", "the least is {ge}", "out-of-range"),
    "less_than_equal": ("{found} is too large", "the most is {le}", "out-of-range"),
    "too_short": ("a list of {size} is too short", "the least is {min_length}", "too-few"),
    "too_long": ("a list of {size} is too long", "the most is {max_length}", "too-many"),
    "string_too_short": ("an empty text", "write something", "empty-text"),
    "string_too_long": ("{size} characters are too many", "the most is {max_length}", "too-long"),
    "too_wide": ("{found} is {width} cells wide", "the most is {limit}", "too-wide"),
    "hidden_character": (
        "a character that cannot be seen in {found}",
        "remove control characters and marks of writing direction",
        "hidden-character",
    ),
    "string_pattern_mismatch": (
        "{found} cannot be an id",
        "use lower-case letters, digits and hyphens, at most 40",
        "bad-id",
    ),
}
"""By pydantic's type of error: what is wrong, the mend, and the name of the rule."""


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of a scenario file; not to be changed by who gets it."""
    made = ScenarioSheet.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def shaped(data: Mapping[str, object]) -> tuple[ScenarioSheet | None, Iterator[Finding]]:
    """The document as a sheet, or None and every reason why its shape is not that of one."""
    try:
        return ScenarioSheet.model_validate(data), iter(())
    except ValidationError as error:
        return None, map(_finding, filter(_meant, error.errors(include_url=False)))


def _meant(error: ErrorDetails) -> bool:
    # pydantic counts only the good items of a list: a bad one may make it "too short".
    return error["type"] != "too_short" or len(error["input"]) < error["ctx"]["min_length"]


def _finding(error: ErrorDetails) -> Finding:
    path = _path(error["loc"])
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "missing":
        what = f"{quoted(str(path[-1]))} is missing"
        return Finding(path, what, f"add it: {_purpose(error['loc'])}", "missing-key", at_key=True)
    if kind == "extra_forbidden":
        what = f"{quoted(str(path[-1]))} is no key here"
        mend = suggestion(str(path[-1]), _properties(error["loc"][:-1]))
        return Finding(path, what, mend, "unknown-key", at_key=True)
    if kind in _EXPECTED:
        expected, mend = _EXPECTED[kind]
        return Finding(path, f"expected {expected}, found {described(value)}", mend, "wrong-type")
    what, mend, rule = _outside(kind, value, context)
    return Finding(path, what, mend or f"here stands: {_purpose(error['loc'])}", rule)


def _path(location: tuple[int | str, ...]) -> Path:
    """The path of a location, which beside keys and positions holds our tag of a rule's kind."""
    tagged = location[:2] == ("procedure", "rule")
    return location[:2] + location[3:] if tagged else location


def _outside(kind: str, value: object, context: Mapping[str, Any]) -> tuple[str, str, str]:
    """What is wrong, the mend and the rule, for a value of the right kind that will not do."""
    found = described(value)
    if kind == "literal_error":
        # pydantic gives the choices as "'a', 'b' or 'c'".
        choices = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
        mend = suggestion(value if isinstance(value, str) else "", choices)
        return f"{found} is none of {listed(choices)}", mend, "unknown-choice"
    if kind == "string_pattern_mismatch" and str(context["pattern"]).startswith("^http"):
        return f"{found} is no address", "begin it with https:// or http://", "bad-address"
    what, mend, rule = _BOUNDS.get(kind, ("{found} will not do", "", "wrong-value"))
    size = len(value) if isinstance(value, str | list | tuple | dict) else 0
    told = {**context, "found": found, "size": size}
    return what.format(**told), mend.format(**told), rule


def _purpose(location: tuple[int | str, ...]) -> str:
    """What the key at the end of a location is for."""
    entry = _properties(location[:-1]).get(str(location[-1]), {})
    return str(entry.get("description", "a value"))


def _properties(location: tuple[int | str, ...]) -> dict[str, _Schema]:
    """The keys that a mapping at a location may have."""
    node = _resolved(schema())
    for step in location:
        if isinstance(step, int):
            node = node.get("items", {})
        elif step.startswith("<"):
            tagged = step.strip("<>")
            options = (_resolved(option) for option in node.get("oneOf", ()))
            node = next((o for o in options if tagged in o.get("properties", {})), {})
        else:
            inner = node.get("additionalProperties") or {}
            node = node.get("properties", {}).get(step, inner)
        node = _resolved(node)
    return dict(node.get("properties", {}))


def _resolved(node: _Schema) -> _Schema:
    """The definition behind a reference, or behind 'this or nothing'."""
    for option in _alternatives(node):
        return _resolved(option)
    return node


def _alternatives(node: _Schema) -> Iterator[_Schema]:
    if "$ref" in node:
        yield schema()["$defs"][str(node["$ref"]).rpartition("/")[2]]
    yield from node.get("anyOf", ())
