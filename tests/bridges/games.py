"""A GENIUS domain and a scoreable game, written out for tests; both were made up for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

ISSUES: Mapping[str, tuple[str, ...]] = {
    "Quay": ("Stone", "Timber", "None"),
    "Toll": ("High", "Low"),
    "Light": ("Lamp & bell", "Lamp"),
}

Rows = Sequence[Sequence[object]]


def xml(
    rows: Rows | None = None, weights: Sequence[object] = (), more: str = "", entity: str = ""
) -> str:
    """A domain, or with evaluations and weights, a profile of it."""
    issues = []
    for number, (name, options) in enumerate(ISSUES.items(), 1):
        items = [
            f'<item index="{n + 1}" value={quoteattr(option)}'
            + (f' evaluation="{rows[number - 1][n]}"' if rows else "")
            + "/>"
            for n, option in enumerate(options)
        ]
        kind = 'etype="discrete" type="discrete" vtype="discrete"'
        head = f'<issue index="{number}" name="{name}" {kind}>'
        issues.append("\n".join([head, *items, "</issue>"]))
    weighed = [f'<weight index="{n}" value="{w}"/>' for n, w in enumerate(weights, 1)]
    objective = '<objective index="0" name="The bay" type="objective" etype="objective">'
    inside = "\n".join([objective, *issues, *weighed, "</objective>", more])
    return f'<?xml version="1.0"?>\n{entity}<utility_space>\n{inside}\n</utility_space>\n'


NORTH: Rows = [[4, 2, 1], [3, 0], [5, 5]]
SOUTH: Rows = [[0, 1, 2], [10, 40], [1, 7]]


def genius(folder: Path) -> list[Path]:
    """The domain and the profiles of two parties."""
    files = {
        "bay.xml": xml(),
        "north_town.xml": xml(NORTH, (0.5, 0.3, 0.2), '<reservation value="0.4"/>'),
        "south.xml": xml(SOUTH, (1, 1, 2), '<discount_factor value="0.9"/>'),
    }
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    return [folder / name for name in files]


STORY = """"PierCo" wants to build a pier. The others are the "Town" and the "Anglers' Club".

=================
Issue A: "Length of the pier"
It may be long or short.
A1 "long": two hundred steps, the costliest.
A2 "short" a hundred steps.
- Issue B: "Compensation to "Anglers' Club"". There are three options:
    - B1: "PierCo" pays $1.5 million to "Anglers' Club".
    - B2: a small payment ==> little debt, some anger.
    - B3: No payment.
Issue C: The opening of the pier. There are 2 options:
C1: In spring. Before the herring comes.
C2: In autumn
"""
CONFIG = """PierCo,pier,p1,greedy,some-model
Town,town,p2,cooperative,some-model
Anglers' Club,anglers,player,cooperative,some-model
"""
SCORES = {
    "pier": "50, 10\n0, 10, 30\n20, 0\n55\n",
    "town": "30, 0\n0, 0, 0\n10, 0\n10\n\n",
    "anglers": "0, 20\n60, 30, 0\n0, 20 \n45",
}


def scoreable(folder: Path) -> Path:
    """A game of three parties; the town's scores add up to 40."""
    (folder / "scores_files").mkdir(parents=True)
    (folder / "global_instructions.txt").write_text(STORY, encoding="utf-8")
    (folder / "config.txt").write_text(CONFIG, encoding="utf-8")
    (folder / "initial_deal.txt").write_text("A1,B3,C1\n", encoding="utf-8")
    for name, scores in SCORES.items():
        (folder / "scores_files" / f"{name}.txt").write_text(scores, encoding="utf-8")
    return folder
