"""Canaries: unique marks in every secret, none of which may sing in another seat's View."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from game.rules.events import Event, PageShown, Said, SilenceAnswered, SilenceRevealed
from game.rules.instructions import Instructions
from game.rules.names import ClauseId, Seat
from game.rules.setting import Setting
from game.rules.view import view
from tests.laws.games import lucks
from tests.laws.player import Game, play
from tests.tables import settings

FIRST = 7_310_000_000


def marked(own: Instructions, numbers: count[int]) -> Instructions:
    """The instructions with a number in every place that occurs nowhere else."""
    return replace(
        own,
        points={c: {w: next(numbers) for w in row} for c, row in own.points.items()},
        walk_away=next(numbers),
        linkages=tuple(
            replace(link, points=next(numbers), why=f"why {next(numbers)}") for link in own.linkages
        ),
        brief=f"brief {next(numbers)}",
        holds=f"holds {next(numbers)}",
        reasons={clause: f"reason {next(numbers)}" for clause in own.points},
    )


@st.composite
def marked_games(draw: st.DrawFn) -> Game:
    """A random game with canaries in all instructions, cut at some moment or at its end."""
    setting, luck, numbers = draw(settings()), draw(lucks), count(FIRST)
    instructions = {s: marked(own, numbers) for s, own in setting.instructions.items()}
    game = play(replace(setting, instructions=instructions), luck)
    return game.until(luck.randint(0, len(game.moves)))


def secrets_of(own: Instructions, shown: set[ClauseId]) -> list[str]:
    """Every canary in the instructions, but for the points on pages that were shown."""
    points = [p for c, row in own.points.items() if c not in shown for p in row.values()]
    links = [text for link in own.linkages for text in (str(link.points), link.why)]
    words = [own.brief, own.holds, *own.reasons.values()]
    return [str(own.walk_away), *map(str, points), *links, *words]


def unheard(record: tuple[Event, ...], seat: Seat, seats: tuple[Seat, ...]) -> list[str]:
    """What was said to others, and what was answered to silence and has not been revealed."""
    said = [e.text for e in record if isinstance(e, Said) and seat not in e.audience(seats)]
    answers = [e for e in record if isinstance(e, SilenceAnswered) and e.seat != seat]
    read_out = {e.reason for e in record if isinstance(e, SilenceRevealed)}
    return said + [e.reason for e in answers if e.reason and e.reason not in read_out]


def untabled(setting: Setting, found: dict[ClauseId, int]) -> list[str]:
    return [
        text
        for clause in setting.clauses
        for bridge in clause.bridges[found.get(clause.id, 0) :]
        for text in (bridge.id, bridge.sentence)
    ]


@given(marked_games())
def test_no_canary_sings(game: Game) -> None:
    setting, record = game.setting, game.record
    for seat in setting.seats:
        seen = repr(view(game.final, seat))
        secrets = [str(game.seed), *untabled(setting, dict(game.final.bridges_found))]
        secrets += unheard(record, seat, setting.seats)
        for other in setting.seats:
            pages = {
                e.clause
                for e in record
                if isinstance(e, PageShown) and (e.seat, e.to) == (other, seat)
            }
            if other != seat:
                secrets += secrets_of(setting.instructions[other], pages)
        assert [secret for secret in secrets if secret in seen] == []


@given(marked_games())
def test_canaries_sing_at_home(game: Game) -> None:
    """The marks can be seen where they may be: or the law above would prove nothing."""
    for seat, own in game.setting.instructions.items():
        seen = repr(view(game.final, seat))
        assert all(mark in seen for mark in (str(own.walk_away), own.brief, own.holds))
        assert all(str(own.points[c.id][c.fallback]) in seen for c in game.setting.clauses)
