"""What the record says of each seat that a person played, kind by kind.

What a caretaker did while it played a seat is not the student's and is left out. Only what stands
counts: what the chair took back is not there (see `debrief.reading`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.debrief.account import Account
from game.delegates.temperament import TEMPERAMENTS
from game.evidence.brought import brought
from game.evidence.hands import hands
from game.evidence.item import Item
from game.evidence.press import journalists, reported
from game.evidence.rubric import Kind
from game.evidence.telling import told
from game.evidence.told import ABOUT, Told
from game.notation import listed
from game.rules.names import Outlet, Seat


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one seat of one table did; `player` is what the record calls who sat there.

    `acted` are the rounds in which it did anything of its own accord, of `rounds`; `passing` says
    who else sat there for a moment only. Of the press gallery, `seat` is empty, and `paper` says
    for whom they wrote.
    """

    table: str
    seat: Seat
    player: str
    rounds: int
    acted: tuple[int, ...]
    caretaken: tuple[int, ...]
    items: Mapping[Kind, tuple[Item, ...]]
    passing: str = ""
    paper: str = ""

    def count(self, kind: Kind) -> int:
        """How many acts there are of a kind."""
        return sum(item.acts for item in self.items[kind])

    def by_round(self, kinds: Iterable[Kind]) -> dict[int, list[str]]:
        """What is told of some kinds, round by round; within a round in the order of `kinds`."""
        found: dict[int, list[str]] = {}
        for item in sorted((i for kind in kinds for i in self.items[kind]), key=_when):
            found.setdefault(item.round, []).append(item.words)
        return found


def gathered(found: Account) -> tuple[Evidence, ...]:
    """The evidence of one table, for every seat that a person played, in the scenario's order.

    After them come those of the press gallery, in the order of their first headlines.
    """
    players = found.met.players
    return (
        *(
            _evidence(found, seat, players[seat])
            for seat in found.met.setting.seats
            if players[seat] not in TEMPERAMENTS
        ),
        *(_of_press(found, who, paper) for who, paper in journalists(found.met).items()),
    )


def _of_press(found: Account, who: str, paper: Outlet) -> Evidence:
    items = reported(found.met, who)
    return Evidence(
        found.met.name,
        "",
        who,
        found.met.state.round,
        tuple(sorted({item.round for item in items[Kind.HEADLINES] if item.acts})),
        (),
        {kind: tuple(items.get(kind, ())) for kind in Kind},
        paper=paper,
    )


def _evidence(found: Account, seat: Seat, player: str) -> Evidence:
    played = hands(found.met.course, seat)
    acts = [(n, one) for n, event in played.own for one in told(found.met.setting, seat, event)]
    items = [*_in_sentences(acts), *brought(found, seat, played, acted=bool(acts))]
    return Evidence(
        found.met.name,
        seat,
        player,
        found.met.state.round,
        tuple(sorted({number for number, _ in acts})),
        played.caretaken,
        {kind: _in_order(item for what, item in items if what is kind) for kind in Kind},
        passing=found.met.passing.get(seat, ""),
    )


def _in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=_when))


def _when(item: Item) -> int:
    return item.round


def _in_sentences(acts: Iterable[tuple[int, Told]]) -> Iterator[tuple[Kind, Item]]:
    """Acts of a round that differ only in what they were about, in one sentence.

    What was done twice in a round, as a position filed anew, is told once and counts once.
    """
    abouts: dict[tuple[int, Kind, str], list[str]] = {}
    for number, (kind, words, about) in acts:
        told_so_far = abouts.setdefault((number, kind, words), [])
        if about not in told_so_far:
            told_so_far.append(about)
    for (number, kind, words), each in abouts.items():
        # What people wrote may have braces in it: it is no pattern for `format`.
        sentence = words.replace(ABOUT, listed(each)) if any(each) else words
        yield kind, Item(number, sentence, len(each))
