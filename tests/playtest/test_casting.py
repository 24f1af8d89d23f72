from __future__ import annotations

from collections import Counter

from game.delegates.diplomat import Diplomat
from game.delegates.temperament import TEMPERAMENTS
from game.playtest.casting import STRANGER, Cast, casting
from game.playtest.stranger import Stranger

OWN = {"north": "hardliner", "south": "stickler", "isles": "bridge-builder"}
TWENTY = [casting(OWN, number, seed=number) for number in range(20)]


def test_of_twenty_games_half_are_played_by_the_scenarios_own_temperaments() -> None:
    casts = Counter(company.cast for company in TWENTY)
    assert casts == {Cast.OWN: 10, Cast.MIXED: 6, Cast.ONE_RANDOM: 3, Cast.ALL_RANDOM: 1}
    assert all(company.players == OWN for company in TWENTY if company.cast is Cast.OWN)


def test_a_mix_draws_a_temperament_for_every_seat_and_all_come_up() -> None:
    mixes = [casting(OWN, 1, seed).players for seed in range(100)]
    assert all(list(mix) == list(OWN) for mix in mixes)
    assert {name for mix in mixes for name in mix.values()} == set(TEMPERAMENTS)
    assert mixes[0] == casting(OWN, 1, seed=0).players


def test_one_random_player_sits_among_the_scenarios_own_and_every_seat_has_its_turn() -> None:
    numbers = [number for number in range(20) if TWENTY[number].cast is Cast.ONE_RANDOM]
    seats = set()
    for seed in range(40):
        players = casting(OWN, numbers[0], seed).players
        (stranger,) = [seat for seat in OWN if players[seat] == STRANGER]
        assert all(players[seat] == OWN[seat] for seat in OWN if seat != stranger)
        seats.add(stranger)
    assert seats == set(OWN)


def test_every_seat_gets_a_delegate_of_its_own() -> None:
    for company in TWENTY:
        seated = company.seated()
        assert set(seated) == set(OWN)
        assert len(set(map(id, seated.values()))) == len(OWN)
        for seat, delegate in seated.items():
            kind = Stranger if company.players[seat] == STRANGER else Diplomat
            assert isinstance(delegate, kind)
