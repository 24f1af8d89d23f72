"""What the record says of each seat that a person played, kind by kind.

What a caretaker did while it played a seat is not the student's and is left out; where both played
a round and the course does not tell them apart, that is said. Only what stands counts: what the
chair took back is not there (see `debrief.reading`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from game.debrief.account import Account
from game.debrief.reading import Dated
from game.debrief.words import listed
from game.delegates.temperament import TEMPERAMENTS
from game.evidence.rubric import Kind
from game.evidence.telling import Told, told
from game.rules.events import CaretakerSeated
from game.rules.names import Seat


@dataclass(frozen=True, slots=True)
class Item:
    """What a seat did: the round (0 before the first), a sentence, and how many acts it tells."""

    round: int
    words: str
    acts: int = 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one seat of one table did; `player` is what the record calls who sat there.

    `acted` are the rounds in which it did anything of its own accord, of `rounds`.
    """

    table: str
    seat: Seat
    player: str
    rounds: int
    acted: tuple[int, ...]
    caretaken: tuple[int, ...]
    items: Mapping[Kind, tuple[Item, ...]]

    def count(self, kind: Kind) -> int:
        """How many acts there are of a kind."""
        return sum(item.acts for item in self.items[kind])


def gathered(found: Account) -> tuple[Evidence, ...]:
    """The evidence of one table, for every seat that a person played, in the scenario's order."""
    players = found.met.players
    return tuple(
        _evidence(found, seat, players[seat])
        for seat in found.met.setting.seats
        if players[seat] not in TEMPERAMENTS
    )


def _evidence(found: Account, seat: Seat, player: str) -> Evidence:
    mine, caretaken = _by_hand(found.met.course, seat)
    acts = [(n, one) for n, event in mine for one in told(found.met.setting, seat, event)]
    acted = {number for number, _ in acts}
    ended = _in_person(_in_the_end(found, seat), acted, caretaken)
    items = [*_in_sentences(acts), *ended]
    return Evidence(
        found.met.name,
        seat,
        player,
        found.met.state.round,
        tuple(sorted(acted)),
        caretaken,
        {kind: _in_order(item for what, item in items if what is kind) for kind in Kind},
    )


def _in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: item.round))


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
        sentence = f"{words} {listed(each)}".rstrip()
        yield kind, Item(number, sentence + "." * (sentence[-1] != "”"), len(each))


def _by_hand(course: tuple[Dated, ...], seat: Seat) -> tuple[list[Dated], tuple[int, ...]]:
    """What happened while no caretaker played the seat, and the rounds in which one did."""
    away, mine, caretaken = False, [], set()
    for dated in course:
        match dated.event:
            case CaretakerSeated(who, seated) if who == seat:
                away = seated
                caretaken.add(dated.round)
            case _ if away:
                caretaken.add(dated.round)
            case _:
                mine.append(dated)
    return mine, tuple(sorted(caretaken))


def _in_person(
    items: Iterable[tuple[Kind, Item]], acted: Collection[int], caretaken: Collection[int]
) -> Iterator[tuple[Kind, Item]]:
    """What the course shows, less the rounds that a caretaker played alone.

    Of a round that both played the course does not say whose it was; the sentence says so. What
    was promised before the first is for whoever played at all.
    """
    for kind, item in items:
        if item.round not in caretaken and (item.round or acted):
            yield kind, item
        elif item.round in acted:
            words = f"{item.words} A caretaker played part of that round."
            yield kind, replace(item, words=words)


def _in_the_end(found: Account, seat: Seat) -> Iterator[tuple[Kind, Item]]:
    """What only the whole course shows: movement, what became of promises, commitments, leaks."""
    for story in found.clauses:
        for movement in (m for m in story.movements if m.seat == seat):
            how = "Came to support" if movement.towards else "No longer supported"
            given = "; ".join(movement.bargains) or "nothing on the record was given for it"
            words = f"{how} “{story.label}” on {story.title}"
            words += f" ({given})." if movement.towards else "."
            yield Kind.MOVEMENT, Item(movement.round, words)
    for promise in (p for p in found.promises if p.by == seat):
        words = f"{promise.words}: {promise.status}"
        words += f" in round {promise.broken}." if promise.broken else "."
        yield Kind.PROMISES, Item(promise.since, words)
    for leak in (one for one in found.leaks if one.seat == seat):
        traced = "it was traced" if leak.traced else "it was not traced"
        yield Kind.PROMISES, Item(leak.round, f"Leaked {leak.what} to the papers; {traced}.")
    for made in (c for c in found.commitments if c.seat == seat):
        words = f"Bound itself in public to {made.words}: {made.outcome}."
        yield Kind.STATEMENTS, Item(made.round, words)
