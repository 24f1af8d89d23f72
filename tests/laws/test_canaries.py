"""Canaries: unique marks in every secret, none of which may sing in another seat's View."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from game.rules.capitals import GoodFaith, Incident
from game.rules.events import (
    Conferred,
    Event,
    IncidentHappened,
    LeakAppeared,
    PactConcluded,
    PactOffered,
    PageShown,
    PaperWritten,
    QuestionAnswered,
    Said,
    SilenceAnswered,
    SilenceRevealed,
    StatementFiled,
    StatementPublished,
)
from game.rules.instructions import Instructions
from game.rules.names import ClauseId, Seat
from game.rules.setting import Setting
from game.rules.view import view
from tests.laws.games import lucks
from tests.laws.player import Game, play
from tests.laws.tables import a_table

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
        constituencies=tuple(
            replace(
                home,
                name=f"home {next(numbers)}",
                threshold=next(numbers),
                taste={term: next(numbers) for term in home.taste},
            )
            for home in own.constituencies
        ),
        aims=(*own.aims, GoodFaith(next(numbers))),
    )


def marked_outside(incident: Incident, numbers: count[int]) -> Incident:
    """The event with a mark in its headline, its source, its question and every answer."""
    question = incident.question and replace(
        incident.question,
        text=f"question {next(numbers)}",
        choices=tuple(
            replace(choice, label=f"label {next(numbers)}") for choice in incident.question.choices
        ),
    )
    headline, source = f"headline {next(numbers)}", f"source {next(numbers)}"
    return replace(incident, headline=headline, sources=(source,), question=question)


@st.composite
def marked_games(draw: st.DrawFn) -> Game:
    """A random game with canaries in all instructions, cut at some moment or at its end."""
    luck, numbers = draw(lucks), count(FIRST)
    setting = a_table(luck)
    instructions = {s: marked(own, numbers) for s, own in setting.instructions.items()}
    marked_setting = replace(
        setting,
        instructions=instructions,
        alliances=tuple(
            replace(pact, name=f"alliance {next(numbers)}") for pact in setting.alliances
        ),
        incidents=tuple(marked_outside(incident, numbers) for incident in setting.incidents),
    )
    game = play(marked_setting, luck)
    return game.until(luck.randint(0, len(game.moves)))


def secrets_of(own: Instructions, shown: set[ClauseId]) -> list[str]:
    """Every canary in the instructions, but for the points on pages that were shown."""
    points = [p for c, row in own.points.items() if c not in shown for p in row.values()]
    links = [text for link in own.linkages for text in (str(link.points), link.why)]
    words = [own.brief, own.holds, *own.reasons.values()]
    homes = [
        text
        for home in own.constituencies
        for text in (home.name, str(home.threshold), *map(str, home.taste.values()))
    ]
    aims = [str(aim.points) for aim in own.aims if aim.points >= FIRST]
    return [str(own.walk_away), *map(str, points), *links, *words, *homes, *aims]


def whispered(record: tuple[Event, ...], seat: Seat, seats: tuple[Seat, ...]) -> list[str]:
    """What passed between others in pacts and offers, and has not been in the papers."""
    unheard = [event for event in record if seat not in event.audience(seats)]
    leaked = [event.disclosure for event in record if isinstance(event, LeakAppeared)]
    known = {disclosure.pact for disclosure in leaked if disclosure.promises}
    known |= {e.pact.id for e in record if isinstance(e, PactConcluded) and e.pact.public}
    names = [e.pact.name for e in unheard if isinstance(e, PactOffered) and e.pact.id not in known]
    said = [event.text for event in unheard if isinstance(event, Said | Conferred)]
    papers = {disclosure.text for disclosure in leaked}
    return [text for text in (*names, *said) if text and text not in papers]


def sealed(record: tuple[Event, ...], seat: Seat) -> list[str]:
    """The words of the others' papers, and of their statements that have not been published."""
    papers = [e.paragraphs for e in record if isinstance(e, PaperWritten) and e.seat != seat]
    published = {e.statement.text for e in record if isinstance(e, StatementPublished)}
    filed = [e for e in record if isinstance(e, StatementFiled) and e.seat != seat]
    unpublished = [e.statement.text for e in filed if e.statement.text not in {*published, ""}]
    return [*unpublished, *(one for paragraphs in papers for one in paragraphs)]


def outside(game: Game, seat: Seat) -> list[str]:
    """What has not happened yet, and what others were asked and have not answered."""
    secrets: list[str] = []
    answers = {e.choice for e in game.happened if isinstance(e, QuestionAnswered)}
    # What was heard of a plenary stays known when the chair takes it back.
    happened = {e.incident for e in game.happened if isinstance(e, IncidentHappened)}
    for incident in game.setting.incidents:
        if incident.id not in happened:
            secrets += [incident.headline, *incident.sources]
        asked = incident.question
        if asked and (asked.seat != seat or incident.id not in happened):
            secrets += [asked.text, *(c.label for c in asked.choices if c.label not in answers)]
    return secrets


def allied_in_secret(game: Game, seat: Seat) -> list[str]:
    """The names of standing alliances of others that no leak has made known."""
    papers = [event.disclosure for event in game.record if isinstance(event, LeakAppeared)]
    leaks = {disclosure.pact for disclosure in papers if disclosure.promises}
    alliances = (pact for pact in game.setting.alliances if not pact.public)
    return [p.name for p in alliances if seat not in p.members and p.id not in leaks]


def unanswered(record: tuple[Event, ...], seat: Seat) -> list[str]:
    """What was answered to silence by others and has not been revealed."""
    answers = [e for e in record if isinstance(e, SilenceAnswered) and e.seat != seat]
    read_out = {e.reason for e in record if isinstance(e, SilenceRevealed)}
    return [e.reason for e in answers if e.reason and e.reason not in read_out]


def untabled(setting: Setting, found: dict[ClauseId, int]) -> list[str]:
    return [
        text
        for clause in setting.clauses
        for bridge in clause.bridges[found.get(clause.id, 0) :]
        for text in (bridge.id, bridge.sentence)
    ]


@given(marked_games())
def test_no_canary_sings(game: Game) -> None:
    setting, record = game.setting, game.happened
    for seat in setting.seats:
        seen = repr(view(game.final, seat))
        secrets = [str(game.seed), *untabled(setting, dict(game.final.bridges_found))]
        secrets += unanswered(record, seat) + sealed(record, seat)
        secrets += whispered(record, seat, setting.seats)
        secrets += outside(game, seat) + allied_in_secret(game, seat)
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
        assert all(home.name in seen for home in own.constituencies)
        assert all(str(aim.points) in seen for aim in own.aims)
        assert all(str(own.points[c.id][c.fallback]) in seen for c in game.setting.clauses)
