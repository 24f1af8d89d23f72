"""The page for players beside a scenario, `background.md`: Markdown (CommonMark, and tables).

HTML in it is shown as it is typed, and pictures are not fetched: the page asks nothing of the
network. In another language it is `background.fr.md` and the like; without one, it is English.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from markdown_it import MarkdownIt
from markupsafe import Markup

from game.errors import Mistake, NotFound, ScenarioError
from game.language import spoken
from game.rules.words import plain
from game.scenario.source import LIMIT, decoded

FILE: Final = "background.md"
"""The name of the file, beside the scenario's."""


class Background(NamedTuple):
    """A page of background: its heading, empty if it begins with none, and the rest as HTML."""

    heading: str
    body: Markup


def background(scenario: Path) -> Background | None:
    """The page beside a scenario file, in the language spoken if it can be; None if there is none.

    Raises:
        NotFound: if it cannot be read.
        ScenarioError: if it is too large, not UTF-8, or has characters that cannot be seen.
    """
    own = scenario.with_name(f"{Path(FILE).stem}.{spoken()}.md")
    path = own if own.is_file() else scenario.with_name(FILE)
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            text = decoded(file.read(LIMIT + 1), str(path))
    except OSError as error:
        raise NotFound(f"{path} cannot be read: {error.strerror}.") from error
    for number, line in enumerate(text.splitlines(), 1):
        if plain(line) != " ".join(line.split()):
            what, mend = "a character that cannot be seen", "remove it"
            raise ScenarioError([Mistake(str(path), number, 1, what, mend, "hidden-character")])
    return rendered(text)


def rendered(text: str) -> Background:
    """Markdown as a heading and HTML; headings after the first are of the second level or less."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    tokens = markdown.parse(text)
    heading = ""
    if tokens and tokens[0].tag == "h1":
        heading = "".join(
            " " if child.type == "softbreak" else child.content
            for child in tokens[1].children or ()
        )
        tokens = tokens[3:]
    for token in tokens:
        if token.tag == "h1":
            token.tag = "h2"
        elif token.type == "th_open":
            token.attrSet("scope", "col")
    # Markup: the renderer has escaped all text, and writes no tags but its own.
    return Background(heading, Markup(markdown.renderer.render(tokens, markdown.options, {})))  # noqa: S704
