"""A class folded a second time is the class."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.classroom.hall import Place, Role
from game.classroom.hall.entries import Stance
from game.classroom.shards.acts import Acts
from game.classroom.shards.bundles import Unbundler, bundled, packed
from game.classroom.shards.following import Following
from game.classroom.shards.messages import Ask, Begun, Moved, ToWorker
from game.classroom.shards.replica import Replica
from game.delegates import Luck
from game.errors import IllegalMove, StaleMove
from game.language import spoken
from game.playtest.stranger import Stranger
from game.rules.events import Event
from game.rules.moves import CloseInformals, DeclareReady, Say
from game.rules.names import Phase
from tests.classroom.hall.klass import Class


@pytest.fixture
def klass(tmp_path: Path) -> Iterator[Class]:
    made = Class.open(tmp_path / "class", "the-hotline").join("Ada", "Ben", "Cem", "Dia")
    made.hall.assign(1)
    yield made
    made.hall.let_go()


class Elsewhere:
    """A replica of a class, to which everything comes in the form in which it is sent.

    What comes is folded at once, unless it `lags`.
    """

    def __init__(self, klass: Class) -> None:
        self._acts = Acts(klass.hall)
        self._hall = klass.hall
        self._waiting: list[ToWorker] = []
        self.replica: Replica | None = None
        self.lags = False
        self.following = Following(klass.hall, self._come)
        asyncio.run(self.following.begin(self.there))

    @property
    def there(self) -> frozenset[int]:
        return frozenset(s for s in self._hall.roll.students if self._hall.here(s))

    def tell(self) -> None:
        self.following.tell(self.there)

    @property
    def now(self) -> Replica:
        assert self.replica is not None
        return self.replica

    def _come(self, message: ToWorker) -> None:
        ((sent,),) = Unbundler().feed(bundled([packed(message)]))
        self._waiting.append(sent)
        if not self.lags:
            self.catch_up()

    def catch_up(self) -> None:
        waiting, self._waiting = self._waiting, []
        for message in waiting:
            if isinstance(message, Begun):
                self.replica = Replica(message, self._ask)
            else:
                self.now.take(message)  # type: ignore[arg-type]

    def _ask(self, act: str, *given: object) -> object:
        ((ask,),) = Unbundler().feed(bundled([packed(Ask(1, act, given, spoken()))]))
        answer = self._acts.answer(ask)
        if answer.refusal is not None:
            raise answer.refusal
        return answer.value


def alike(klass: Class, replica: Replica) -> bool:
    views = [
        replica.table(number).view(seat) == at.table.view(seat)
        for number, at in klass.hall.tables.items()
        for seat in klass.hall.seats
    ]
    return replica.roll == klass.hall.roll and all(views)


def test_a_whole_class_is_the_same_there_at_every_move(klass: Class) -> None:
    from_the_start = Elsewhere(klass)
    klass.hall.begin()
    from_the_start.tell()
    halfway: Elsewhere | None = None
    table = klass.hall.table(1)
    players = {seat: Stranger() for seat in klass.hall.seats}
    while table.view(klass.hall.seats[0]).phase is not Phase.ENDED:
        for seat, player in players.items():
            for move in player.choose(table.view(seat), Luck(7, seat)):
                try:
                    table.submit(move)
                except IllegalMove:
                    break
                assert alike(klass, from_the_start.now)
        if halfway is None and table.view(klass.hall.seats[0]).round == 2:
            halfway = Elsewhere(klass)
    assert halfway is not None
    assert alike(klass, halfway.now)
    assert halfway.now.table(1).opened() == table.opened()


def test_who_listens_there_hears_what_they_would_hear_here(klass: Class) -> None:
    klass.hall.begin()
    there = Elsewhere(klass)
    here_heard: list[tuple[Event, ...]] = []
    there_heard: list[tuple[Event, ...]] = []
    seat, other = klass.hall.seats[:2]
    klass.hall.table(1).listen(seat, here_heard.append)
    there.now.table(1).listen(seat, there_heard.append)
    klass.hall.table(1).submit(Say(other, (seat,), "Between us."))
    klass.hall.table(1).submit(CloseInformals())
    assert here_heard == there_heard != []


def test_a_move_made_there_is_in_the_log_and_there_at_once(klass: Class) -> None:
    klass.hall.begin()
    there = Elsewhere(klass)
    seat = klass.hall.seats[0]
    heard = there.now.table(1).submit(Say(seat, (), "Good evening."))
    assert heard
    assert heard[0] in klass.hall.table(1).view(seat).minutes
    assert heard[0] in there.now.table(1).view(seat).minutes
    assert "Good evening." in (klass.folder / "table-1.jsonl").read_text()


def test_refusals_come_with_their_kind_and_their_words(klass: Class) -> None:
    klass.hall.begin()
    there = Elsewhere(klass)
    seat = klass.hall.seats[0]
    move = DeclareReady(seat, False)
    with pytest.raises(IllegalMove) as here:
        klass.hall.table(1).submit(move)
    with pytest.raises(IllegalMove) as refused:
        there.now.table(1).submit(move)
    assert str(refused.value) == str(here.value) != ""


def test_a_screen_that_is_behind_is_refused_as_stale(klass: Class) -> None:
    klass.hall.begin()
    there = Elsewhere(klass)
    seat = klass.hall.seats[0]
    seen = len(there.now.table(1).view(seat).minutes)
    there.lags = True
    klass.hall.table(1).submit(CloseInformals())
    with pytest.raises(StaleMove, match="look again"):
        there.now.table(1).submit(DeclareReady(seat), seen)
    there.catch_up()
    assert alike(klass, there.now)


def test_what_students_ask_for_is_done_by_the_class(klass: Class) -> None:
    klass.hall.begin()
    there = Elsewhere(klass)
    ada = klass.id("Ada")
    there.now.ask_help(ada)
    assert klass.hall.roll.helps == there.now.roll.helps == (ada,)
    assert there.now.card(ada) == klass.hall.card(ada) != ""
    team = next(t for seat in klass.hall.seats if len(t := klass.hall.roll.team(1, seat)) > 1)
    assert team[1].name in there.now.pass_pen(team[0].id)
    seat = klass.hall.roll.students[team[0].id].place
    assert seat is not None
    assert there.now.roll.pen(1, seat.seat) == team[1]


def test_the_press_prints_and_votes_from_there(klass: Class) -> None:
    klass.hall.begin()
    there = Elsewhere(klass)
    dia = klass.id("Dia")
    klass.hall.move(dia, Place(1, Role.PRESS))
    assert there.now.print_headline(dia, "Quiet at the hotline") == ""
    assert there.now.vote(dia, next(iter(Stance))) == ""
    assert alike(klass, there.now)
    assert len(klass.hall.roll.votes) == 1


def test_a_caretaker_is_asked_to_hand_back_only_where_there_is_one(klass: Class) -> None:
    klass.hall.begin()
    there = Elsewhere(klass)
    ada = klass.id("Ada")
    _, seat = klass.seat("Ada")
    klass.chair.seat_caretaker(1, seat)
    there.now.relieve(ada)
    assert seat not in klass.hall.tables[1].seats
    before = len(klass.hall.table(1).view(seat).minutes)
    there.now.relieve(ada)
    assert len(klass.hall.table(1).view(seat).minutes) == before


def test_a_refusal_is_in_the_language_of_who_asked(klass: Class) -> None:
    klass.hall.begin()
    acts, ada = Acts(klass.hall), klass.id("Ada")
    klass.hall.move(ada, None)
    said = {
        tongue: acts.answer(Ask(1, "pass_pen", (ada,), tongue)).value for tongue in ("en", "fr")
    }
    assert said["en"] == "You sit at no delegation's seat."
    assert said["fr"] != said["en"]
    assert spoken() == "en"


def test_what_goes_wrong_with_an_act_is_said_and_not_shown(klass: Class) -> None:
    answer = Acts(klass.hall).answer(Ask(1, "pass_pen", (999,), "en"))
    assert "Something went wrong" in str(answer.refusal)
    assert "999" not in str(answer.refusal)


def test_an_entry_of_a_table_not_told_of_yet_is_let_go(klass: Class) -> None:
    there = Elsewhere(klass)
    klass.hall.begin()
    moved: list[ToWorker] = []
    klass.hall.table(1).follow(lambda _: None, lambda entry: moved.append(Moved(1, entry)))
    klass.hall.table(1).submit(Say(klass.hall.seats[0], (), "Already."))
    there.now.take(moved[0])  # type: ignore[arg-type]
    there.tell()
    assert alike(klass, there.now)


def test_what_is_followed_no_more_is_not_told(klass: Class) -> None:
    klass.hall.begin()
    there = Elsewhere(klass)
    there.following.close()
    klass.hall.table(1).submit(Say(klass.hall.seats[0], (), "Unheard."))
    klass.hall.ask_help(klass.id("Ada"))
    assert not alike(klass, there.now)
    assert there.now.roll.helps == ()
