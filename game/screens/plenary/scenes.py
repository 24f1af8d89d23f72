"""A plenary cut into scenes: from the events a seat heard to what is shown, step by step.

The order is that of the rules (statements and leaks, placards, packages, clauses, contact groups),
but that a clause's verdict is shown with its placards, unless a package settles it, and that
promises are compared with deeds after all else in the room, before what happens outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from textual.content import Content

from game.language import later
from game.rules.events import (
    CapitalDecided,
    ClauseAgreed,
    ClauseBracketed,
    ContactGroupReported,
    Event,
    PackageCarried,
    PackageTabled,
    PositionsRevealed,
    SilenceRevealed,
    SupportRevealed,
)
from game.rules.names import ClauseId, PackageId, Seat
from game.rules.text import Positions
from game.rules.view import View
from game.screens.plenary.answered import AnsweredScene
from game.screens.plenary.clause import ClauseScene
from game.screens.plenary.faith import faith_scene
from game.screens.plenary.group import GroupScene
from game.screens.plenary.incident import incident_scenes
from game.screens.plenary.package import PackageScene
from game.screens.plenary.press import press_scenes
from game.screens.plenary.summary import Summary
from game.screens.signs import ACCEPTS, CANNOT, PREFERS, RESERVES, Sign


class Scene(Protocol):
    """Something shown in steps, from 0 to `last`."""

    @property
    def title(self) -> str:
        """What the scene is about."""

    @property
    def last(self) -> int:
        """The step at which the scene is whole."""

    def draw(self, step: int, width: int) -> Content:
        """The scene at a step; lines that must not wrap are at most `width` wide."""


def scenes(events: tuple[Event, ...], view: View) -> list[Scene]:
    """The scenes of a plenary, or of the close of silence; the last is always the summary."""
    verdicts = {e.clause: e for e in events if isinstance(e, ClauseAgreed | ClauseBracketed)}
    in_package = set(_agreed_in_packages(events, view))
    before = _as_before(events, view)
    found: list[Scene] = [*press_scenes(events, view)]
    for event in events:
        match event:
            case PositionsRevealed(clause_id, placards):
                verdict = None if clause_id in in_package else verdicts.get(clause_id)
                clause = before.clause(clause_id)
                assert clause is not None, "placards are of clauses in the text"
                earlier = _earlier(view, clause_id)
                times = sum(
                    isinstance(e, ClauseBracketed) and e.clause == clause_id for e in view.minutes
                )
                found.append(ClauseScene(before, clause, dict(placards), verdict, earlier, times))
            case SupportRevealed(package, votes):
                carried = PackageCarried(package) in events
                found.append(PackageScene(view, _tabled(view, package), dict(votes), carried))
            case ContactGroupReported():
                found.append(GroupScene(view, event))
    if answers := tuple(e for e in events if isinstance(e, SilenceRevealed)):
        capitals = tuple(e for e in events if isinstance(e, CapitalDecided))
        found.append(AnsweredScene(view, answers, capitals))
    found += [*faith_scene(events, view), *incident_scenes(events, view)]
    return [*found, Summary(view, events)]


def _earlier(view: View, clause: ClauseId) -> Mapping[Seat, Positions | None] | None:
    """The placards on a clause at the plenary before the last."""
    shown = [e for e in view.minutes if isinstance(e, PositionsRevealed) and e.clause == clause]
    return dict(shown[-2].placards) if len(shown) > 1 else None


def legend(scene: Scene) -> tuple[Sign, ...]:
    """The signs that a scene is drawn with, each with what it stands for there."""
    match scene:
        case ClauseScene():
            return (PREFERS, ACCEPTS, CANNOT, RESERVES)
        case PackageScene():
            return (
                PREFERS._replace(word=later("supports it")),
                CANNOT._replace(word=later("does not")),
                RESERVES,
            )
        case AnsweredScene():
            return scene.legend
        case _:
            return ()


def _tabled(view: View, package: PackageId) -> PackageTabled:
    """The event that tabled a package; one that carried is no longer in the view itself."""
    return next(e for e in view.minutes if isinstance(e, PackageTabled) and e.package == package)


def _agreed_in_packages(events: Iterable[Event], view: View) -> Iterable[ClauseId]:
    """The clauses that packages settled."""
    for event in events:
        if isinstance(event, PackageCarried):
            yield from (term.clause for term in _tabled(view, event.package).terms)


def _as_before(events: Iterable[Event], view: View) -> View:
    """The view without the bridges that contact groups report at the end of this plenary."""
    new = {(e.clause, e.bridge) for e in events if isinstance(e, ContactGroupReported)}
    clauses = tuple(
        replace(c, wordings=tuple(w for w in c.wordings if (c.id, w.id) not in new))
        for c in view.clauses
    )
    return replace(view, clauses=clauses)
