"""What a list shows of a scenario, read from its file without any check of the rest.

To import what reads YAML takes longer than to look at every scenario that there is, and the menu
shows them before its first frame. So a head is read as lines, as long as its lines are such that
YAML reads them in no other way; any other is left to YAML.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import islice
from pathlib import Path
from typing import Any, Final

from game.language import spoken
from game.rules.names import Seat
from game.scenario.sheets import sheets

_SCALAR: Final = re.compile(
    r"""(?P<key>[a-z_]+):[ ]+(?:"(?P<quoted>[^"\\]+)"|(?P<plain>[^\W\d_][^:#]*))"""
)
"""A key and a text on a line."""


def head_of(path: Path, wanted: Collection[str]) -> dict[str, str]:
    """The texts at the top of a file before its first list or mapping; none if it is no YAML.

    Only what is `wanted` is sure to be among them, if it is there.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            found = _plainly(lines)
    except (OSError, UnicodeDecodeError):
        found = {}
    return found if set(wanted) <= found.keys() else _by_yaml(path)


def delegations(path: Path) -> dict[Seat, tuple[str, str]]:
    """What the delegations of a scenario are called in the language spoken: short and in full.

    What cannot be read is left out.
    """
    import yaml

    sheet = sheets(path).get(spoken())
    try:
        document = yaml.load((sheet or path).read_bytes(), Loader=_loader())  # noqa: S506 - safe
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    listed = document.get("delegations") if isinstance(document, dict) else None
    if isinstance(listed, list):
        listed = {each.get("id"): each for each in listed if isinstance(each, dict)}
    known = listed.items() if isinstance(listed, dict) else ()
    return {
        seat: (said["short"], said["name"])
        for seat, said in known
        if isinstance(said, dict) and all(isinstance(said.get(k), str) for k in ("short", "name"))
    }


def _plainly(lines: Iterable[str]) -> dict[str, str]:
    r"""The texts of a head that stand on a line each, up to the first that does not.

    >>> _plainly(["# A comment.", "id: one", 'title: "One: first"', "", "clauses: []"])
    {'id': 'one', 'title': 'One: first'}
    >>> _plainly(["id: one", "title: One", "  that goes on"])
    {}
    """
    found: dict[str, str] = {}
    for each in lines:
        line = each.rstrip()
        if line[:1].isspace():
            return {}
        if scalar := _SCALAR.fullmatch(line):
            found[scalar["key"]] = (scalar["quoted"] or scalar["plain"]).strip()
        elif line and not line.startswith("#"):
            break
    return found


def _by_yaml(path: Path) -> dict[str, str]:
    import yaml

    scalars: list[str] = []
    try:
        with path.open("rb") as file:
            events = yaml.parse(file, Loader=_loader())
            for event in islice(events, 3, None):  # past the starts of stream, document, mapping
                if not isinstance(event, yaml.ScalarEvent):
                    break
                scalars.append(event.value)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    return {key: value.strip() for key, value in zip(scalars[::2], scalars[1::2], strict=False)}


def _loader() -> Any:
    """What reads YAML, in C if that is there."""
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
