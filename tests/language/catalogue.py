"""The catalogue of the interface's words, made from the source, and each language's part in it.

    python -m tests.language.catalogue

writes `communique.pot` anew from the source, brings every language's `.po` up to it and compiles
its `.mo`; then it prints, for each language, how many messages have no translation yet. A message
that the source no longer has is left out; one that it changed must be translated anew.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

from game.language import DOMAIN

SOURCE: Final = Path(__file__).parents[2] / "game"
PLACE: Final = SOURCE / "locale"
TEMPLATE: Final = PLACE / f"{DOMAIN}.pot"
MARKS: Final = {"_": 1, "later": 1, "plural": 2}
"""What marks a string of the interface, and how many of its arguments are strings."""


def extracted() -> Catalog:
    """Every message of the source, with the files that say it."""
    catalogue = Catalog(domain=DOMAIN, project="Communiqué", charset="utf-8", fuzzy=False)
    for file in sorted(SOURCE.rglob("*.py")):
        for message in _messages(ast.parse(file.read_text("utf-8"))):
            # Without line numbers, or every edit of the source would change the catalogue.
            catalogue.add(message, locations=[(f"game/{file.relative_to(SOURCE)}", 0)])
    for file in sorted(SOURCE.rglob("templates/*.html")):
        for message in _of_template(file.read_text("utf-8")):
            catalogue.add(message, locations=[(f"game/{file.relative_to(SOURCE)}", 0)])
    return catalogue


def _of_template(text: str) -> Iterator[str | tuple[str, ...]]:
    """What is marked in a template of a page."""
    for _line, mark, found in extract_from_ast(Environment().parse(text), tuple(MARKS)):
        strings = [each for each in (found if isinstance(found, tuple) else (found,)) if each]
        if len(strings) == MARKS[mark]:
            yield strings[0] if len(strings) == 1 else tuple(strings)


def _messages(tree: ast.AST) -> Iterator[str | tuple[str, ...]]:
    """What is marked in a module; Babel's own reader misses what stands within an f-string."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            strings = [
                each.value
                for each in node.args[: MARKS.get(node.func.id, 0)]
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            ]
            if len(strings) == MARKS.get(node.func.id) and strings[0]:
                yield strings[0] if len(strings) == 1 else tuple(strings)


def po_files() -> Iterator[Path]:
    """Each language's translations."""
    yield from sorted(PLACE.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def read(path: Path) -> Catalog:
    """A catalogue as it is kept."""
    with path.open("rb") as file:
        return read_po(file, domain=DOMAIN)


def compiled(catalogue: Catalog) -> bytes:
    """What gettext reads of a catalogue."""
    # What is compiled twice is the same: its header names no time.
    catalogue.creation_date = catalogue.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def write(path: Path, catalogue: Catalog) -> None:
    """Keep a catalogue, in the order of its messages, so that it changes only where they do."""
    out = BytesIO()
    write_po(
        out,
        catalogue,
        width=100,
        sort_output=True,
        include_lineno=False,
        omit_header=False,
        ignore_obsolete=True,
    )
    lines = out.getvalue().decode().splitlines(keepends=True)
    # The dates say when it was run, and nothing of the words.
    path.write_text("".join(x for x in lines if "-Date: " not in x), "utf-8")


def untranslated(catalogue: Catalog) -> list[str]:
    """The messages that a language has no words for, or none that somebody has looked at."""
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalogue
        if message.id and (message.fuzzy or not all(_forms(message.string)))
    ]


def _forms(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string or ("",))


def main() -> None:
    """Bring all of it up to the source."""
    template = extracted()
    write(TEMPLATE, template)
    print(f"{TEMPLATE.name}: {len(template)} messages")
    for path in po_files():
        catalogue = read(path)
        catalogue.update(template, no_fuzzy_matching=True)
        write(path, catalogue)
        path.with_suffix(".mo").write_bytes(compiled(read(path)))
        print(f"{path.parts[-3]}: {len(untranslated(catalogue))} untranslated")


if __name__ == "__main__":
    main()
