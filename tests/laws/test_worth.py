"""What texts are worth: the best against brute force, and what limited instructions hide."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from game.rules.instructions import Instructions, Linkage
from game.rules.names import Term
from game.rules.setting import Setting
from tests.tables import settings


def naive_worth(own: Instructions, text: dict[str, str]) -> int:
    points = 0
    for clause, wording in text.items():
        points += own.points[clause][wording]
    for link in own.linkages:
        if not [clause for clause, wordings in link.when if text[clause] not in wordings]:
            points += link.points
    return points


def every_text(choices: dict[str, list[str]]) -> list[dict[str, str]]:
    return [dict(zip(choices, picked, strict=True)) for picked in product(*choices.values())]


@given(settings())
def test_the_best_text_is_the_best_of_all_texts(setting: Setting) -> None:
    for own in setting.instructions.values():
        texts = every_text({clause: list(row) for clause, row in own.points.items()})
        assert own.best() == max(naive_worth(own, text) for text in texts)


@given(settings(), st.data())
def test_a_text_is_worth_its_points_and_its_linkages(setting: Setting, data: st.DataObject) -> None:
    choices = {c.id: [w.id for w in c.wordings + c.bridges] for c in setting.clauses}
    text = {clause: data.draw(st.sampled_from(ids)) for clause, ids in choices.items()}
    for own in setting.instructions.values():
        assert own.worth(text) == naive_worth(own, text)
        assert own.crossed(text) == tuple(c for c in text if (c, text[c]) in own.red_lines)


def known_and_hidden(
    setting: Setting, data: st.DataObject
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Each clause's wordings in two: some known, the rest hidden."""
    known, hidden = {}, {}
    for clause in setting.clauses:
        ids = [wording.id for wording in clause.wordings + clause.bridges]
        chosen = data.draw(st.sets(st.sampled_from(ids), min_size=1))
        known[clause.id] = [w for w in ids if w in chosen]
        hidden[clause.id] = [w for w in ids if w not in chosen]
    return known, hidden


@given(settings(), st.data())
def test_limited_instructions_have_no_trace_of_what_is_hidden(
    setting: Setting, data: st.DataObject
) -> None:
    known, hidden = known_and_hidden(setting, data)
    for own in setting.instructions.values():
        limited = own.limited_to(known)
        for clause, ids in hidden.items():
            assert set(limited.points[clause]).isdisjoint(ids)
            assert all((clause, wording) not in limited.red_lines for wording in ids)
            for link in limited.linkages:
                assert set(dict(link.when).get(clause, ())).isdisjoint(ids)


@given(settings(), st.data())
def test_limited_instructions_judge_what_is_known_as_before(
    setting: Setting, data: st.DataObject
) -> None:
    known, _ = known_and_hidden(setting, data)
    for own in setting.instructions.values():
        limited = own.limited_to(known)
        assert (limited.walk_away, limited.brief) == (own.walk_away, own.brief)
        for text in every_text(known)[:200]:
            assert limited.worth(text) == own.worth(text)
            assert limited.crossed(text) == own.crossed(text)


@given(settings(), st.data())
def test_what_is_hidden_makes_no_difference_to_limited_instructions(
    setting: Setting, data: st.DataObject
) -> None:
    known, hidden = known_and_hidden(setting, data)
    unseen = [(clause, wording) for clause, ids in hidden.items() for wording in ids]
    for own in setting.instructions.values():
        more = Instructions(
            points={c: {**row, "new": 99} for c, row in own.points.items()},
            walk_away=own.walk_away,
            red_lines=own.red_lines,
            linkages=(
                *own.linkages,
                *(Linkage(((c, tuple(ids)),), 5) for c, ids in hidden.items() if ids),
            ),
            constituencies=tuple(
                replace(home, taste={**home.taste, **{Term(c, w): 9 for c, w in unseen}})
                for home in own.constituencies
            ),
            aims=own.aims,
        )
        assert more.limited_to(known) == own.limited_to(known)
