"""The manual of the linter, made from what the rules say of themselves.

`python -m tests.lint.manual` writes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from game.lint.rules import OF_WORDS, OF_WORTH

from .examples import Documented, documented

MANUAL = Path(__file__).parents[2] / "scenarios" / "LINT.md"

_OPENING = """\
# What the check says

Made from the rules themselves; do not edit it by hand.

    $ communique scenario check my-folder
    $ communique scenario check --strict --json my-folder another-folder

names every mistake at once, each as `file:line:column: what is wrong, what to do [rule]`, in the
order of the file; a warning says that it is one. An **error** keeps a scenario from being played,
or makes it one that nobody should play: exit code 2. A **warning** says that it is poor: exit code
0, or 1 with `--strict`. `--json` prints a list for editors instead, of objects with the keys
`file`, `line`, `column` (both from 1), `rule`, `severity`, `what` and `mend`.

Keys that are missing or unknown, and values of the wrong kind or out of range, are found beside
what stands here: the JSON Schema has them (`communique scenario schema`).

Below is every rule, with an example that passes and one that fails. Each example is laid over the
harbour of [the guide for authors](README.md), with all of its rulebook: keys that it names replace
those of the same name, and so do members of a list with the same `id`.
"""

_PARTS = {
    "checks": "## What keeps a scenario from being played",
    "words": "## What a scenario says",
    "worth": """\
## What there is to agree on

These rules judge a scenario that can be played, exactly: they go through every whole text. If there
are more than can be gone through, a warning says so (`too-many-texts`), and they are silent.""",
}


def manual() -> str:
    """All of it."""
    return "\n".join([_OPENING, *_sections()])


def _sections() -> Iterator[str]:
    for part, rules in groupby(documented(), key=_part):
        yield f"{_PARTS[part]}\n"
        for rule in rules:
            yield _section(rule)


def _part(rule: Documented) -> str:
    if rule.rule in OF_WORTH:
        return "worth"
    return "words" if rule.rule in OF_WORDS else "checks"


def _section(rule: Documented) -> str:
    first = rule.found(rule.failing)[0]
    more = [rule.more, ""] if rule.more else []
    return "\n".join(
        [
            f"### {rule.name} ({rule.severity})",
            "",
            rule.summary,
            "",
            *more,
            "Passes:",
            "",
            "```yaml",
            rule.passing,
            "```",
            "",
            "Fails:",
            "",
            "```yaml",
            rule.failing,
            "```",
            "",
            f"> {first.what}, {first.mend}",
            "",
        ]
    )


if __name__ == "__main__":
    MANUAL.write_text(manual(), "utf-8")
