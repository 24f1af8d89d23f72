"""A scenario file out of a plan and of findings, written where nothing stood before."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from game.drafting import dossier, skeleton
from game.drafting.findings import Findings
from game.drafting.skeleton import Plan
from game.drafting.yamltext import comment
from game.errors import CommuniqueError
from game.rules.words import plain
from game.scenario.library import FILE

TO_DO: Final = "TO DO"
"""What marks everything that a person is to invent, write or check."""


def text(plan: Plan, found: Findings | None = None) -> str:
    """The scenario file: valid, commented, and playable as it stands."""
    parts: list[Iterable[str]] = [_opening(found), skeleton.head(plan)]
    if found:
        parts.append(dossier.day(found))
    parts += [skeleton.clauses(plan), skeleton.delegations(plan)]
    if found:
        parts.append(dossier.dossier(found))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def write(folder: Path, content: str) -> Path:
    """Write a scenario's file into a new folder, and give its path.

    Raises:
        CommuniqueError: if there is something of that name, or it cannot be written; what was there
            stays as it was.
    """
    refuse_existing(folder)
    path = folder / FILE
    try:
        os.makedirs(folder)
        try:
            path.write_text(content, encoding="utf-8", newline="\n")
        except OSError:
            # A torn file would only be in the way of the next try.
            shutil.rmtree(folder, ignore_errors=True)
            raise
    except OSError as error:
        raise CommuniqueError(
            f"{plain(str(folder))} cannot be written: {error.strerror}."
        ) from error
    return path


def refuse_existing(folder: Path) -> None:
    """Refuse a folder that is there already.

    Raises:
        CommuniqueError: if anything of that name exists.
    """
    if os.path.lexists(folder):
        raise CommuniqueError(f"{plain(str(folder))} exists already: name another folder.")


def _opening(found: Findings | None) -> Iterable[str]:
    yield comment(
        "A scenario of Communiqué, begun by `communique scenario new`. It can be played as it "
        "stands, and says nothing yet: every TO DO is yours to invent, to put in your own words or "
        "to check. The format is explained in scenarios/README.md; `communique scenario check` "
        "names every mistake with its place."
    )
    if found:
        yield comment(
            "What stands here without TO DO was found in the articles, at the place beside it "
            "(file:line:column). Finding is not judging: nothing of it has been checked."
        )
        yield from dossier.articles(found)
