"""The debrief, section by section: how it ended, scores, what was there, conduct, questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game.analysis.telling import trade_words
from game.debrief.account import Account, Result
from game.debrief.ending import answers, how
from game.debrief.questions import questions
from game.debrief.words import short, shorts
from game.language import _, later, plural
from game.notation import figure, labelled, listed
from game.plain.choices import counted
from game.rules.names import Seat, Term
from game.screens.naming import label_of

Section = Callable[[Account, Seat], Iterator[str]]


def ending(found: Account, seat: Seat) -> Iterator[str]:
    """How it ended, and the text as published."""
    state = found.met.state
    yield how(found.met)
    if state.ending is not None and state.ending.text is not None:
        for clause in state.setting.clauses:
            words = clause.wording(state.ending.text[clause.id]).sentence or _("no text.")
            yield labelled(clause.title, words)
    yield from answers(found.met)
    for printed in found.headlines:
        yield _("Round {n}, {paper}, by {journalist}: “{headline}”").format(
            n=printed.round,
            paper=printed.paper,
            journalist=printed.journalist,
            headline=printed.headline,
        )


def scores(found: Account, seat: Seat) -> Iterator[str]:
    """Everybody against their own instructions, oneself in parts; never a ranking."""
    yield _("Each is measured against its own instructions; points of two seats do not compare.")
    for result in sorted(found.results, key=lambda result: result.score.seat != seat):
        yield from _score(found, result, own=result.score.seat == seat)


def _score(found: Account, result: Result, own: bool) -> Iterator[str]:
    score = result.score
    words = _("{name}, {standing}: {total} points; walking away {away}; the best for it {best}.")
    yield words.format(
        name=_("You") if own else short(found.met.setting, score.seat),
        standing=_(score.standing),
        total=figure(score.total),
        away=score.walk_away,
        best=result.best,
    )
    if result.share is not None:
        share = round(result.share * 100)
        yield _("That is {n} percent of what it could have gained.").format(n=figure(share))
    if own:
        for part in score.parts:
            yield labelled(counted(part.points), f"{_(part.what)}.")


def there(found: Account, seat: Seat) -> Iterator[str]:
    """What was to be had: the best text for all, and exchanges that were missed."""
    setting, best = found.met.setting, found.there.points.nash.settlement
    if best is None:
        yield _("No text was there that enough delegations would rather have than walk away.")
        return
    yield _("Your table made {n} percent of the best product of gains.").format(
        n=round(found.nash_share * 100)
    )
    yield _("The best text for all:")
    for clause in setting.clauses:
        yield labelled(clause.title, f"{label_of(clause, best.text[clause.id])}.")
    for who in setting.seats:
        yield _("It would have been worth {n} points to {name}.").format(
            n=figure(best.payoff[who]), name=short(setting, who)
        )
    yield _("Exchanges missed that would have cost nobody anything: {n}.").format(
        n=len(found.trades)
    )
    for trade in found.trades[:6]:
        yield trade_words(setting, trade)


def opened(found: Account, seat: Seat) -> Iterator[str]:
    """Everybody's instructions, opened."""
    setting = found.met.setting
    for delegation in setting.delegations:
        held = setting.instructions[delegation.seat]
        yield _("{name}. Walking away was worth {n} points.").format(
            name=delegation.name, n=held.walk_away
        )
        for clause in setting.clauses:
            points = (
                f"{w.label} {figure(held.points[clause.id][w.id])}"
                + (_(", a red line") if Term(clause.id, w.id) in held.red_lines else "")
                for w in (*clause.wordings, *clause.bridges)
            )
            yield labelled(clause.title, f"{'; '.join(points)}.")
        for link in held.linkages:
            yield _("{n} points together: {why}").format(n=figure(link.points), why=link.why)
        if held.holds:
            yield _("Only it held: {words}").format(words=held.holds.strip())


def clauses(found: Account, seat: Seat) -> Iterator[str]:
    """Clause by clause: who moved to the wording that came out, and for what."""
    setting = found.met.setting
    for story in found.clauses:
        yield labelled(story.title, f"{story.label}.")
        if story.supporters:
            yield _("For it from the first: {who}.").format(who=shorts(setting, story.supporters))
        for step in story.movements:
            words = _("Round {n}: {who} came to support it.")
            if not step.towards:
                words = _("Round {n}: {who} no longer supported it.")
            yield words.format(n=step.round, who=short(setting, step.seat))
            for bargain in step.bargains:
                yield _("On offer for it: {what}.").format(what=bargain)
        yield from story.notes


def conduct(found: Account, seat: Seat) -> Iterator[str]:
    """Promises and what became of them, commitments, leaks and who made them, home."""
    setting = found.met.setting
    for promise in found.promises:
        when = _(" in round {n}").format(n=promise.broken) if promise.broken else ""
        yield _("{pact}: {words}. By {who}: {status}{when}.").format(
            pact=promise.pact,
            words=promise.words,
            who=short(setting, promise.by),
            status=_(promise.status),
            when=when,
        )
    for made in found.commitments:
        yield _("Round {n}: {who} committed itself to {words}: {outcome}.").format(
            n=made.round, who=short(setting, made.seat), words=made.words, outcome=made.outcome
        )
    for leak in found.leaks:
        traced = _("traced") if leak.traced else _("never traced")
        yield _("Round {n}: {who} leaked {what}; it was {traced}.").format(
            n=leak.round, who=short(setting, leak.seat), what=leak.what, traced=traced
        )
    for home in found.homes:
        yield _("{who}, {name}: approval from {n} to {m}.").format(
            who=short(setting, home.seat), name=home.name, n=home.start, m=home.end
        )
    if not (found.promises or found.commitments or found.leaks or found.homes):
        yield _("Nobody promised, committed itself or leaked.")


def history(found: Account, seat: Seat) -> Iterator[str]:
    """What was really agreed, and what the dossier teaches."""
    if found.met.scenario.history is None:
        yield _("Nothing like it was really agreed.")
    else:
        yield _("The real document: {what}").format(what=found.met.scenario.history.what)
    titles = {clause.id: clause.title for clause in found.met.setting.clauses}
    for past in found.past:
        label = f"{past.label}. " if past.label else ""
        source = _(" Source: {source}").format(source=past.source) if past.source else ""
        yield labelled(titles[past.clause], f"{label}{past.note}{source}")
    for taught in found.taught:
        sources = plural("{n} source", "{n} sources", taught.sources).format(n=taught.sources)
        origins = plural("{n} origin", "{n} origins", taught.origins).format(n=taught.origins)
        yield _("{claim} Status: {status}; {sources}, {origins}.").format(
            claim=taught.claim, status=_(taught.status), sources=sources, origins=origins
        )
        yield from taught.gaps


def asking(found: Account, seat: Seat) -> Iterator[str]:
    """Questions to think about, drawn from what happened."""
    for number, question in enumerate(questions(found), 1):
        yield f"{number}: {question.happened} {question.ask}"


def trust(found: Account, seat: Seat) -> Iterator[str]:
    """Trust at the end, as each had it."""
    state = found.met.state
    for who in state.setting.seats:
        held = [
            f"{short(state.setting, other)} {figure(state.trust.get((who, other), 0), signed=True)}"
            for other in state.setting.seats
            if other != who
        ]
        yield _("{who} trusts: {held}.").format(who=short(state.setting, who), held=listed(held))


SECTIONS: Final[dict[str, tuple[Section, str]]] = {
    "ending": (ending, later("how it ended, and the text")),
    "scores": (scores, later("scores, in parts")),
    "reach": (there, later("what was to be had, and what was missed")),
    "opened": (opened, later("everybody's instructions")),
    "clauses": (clauses, later("who moved on what, and for what")),
    "conduct": (conduct, later("promises, commitments, leaks, home")),
    "trust": (trust, later("who trusts whom")),
    "history": (history, later("what was really agreed")),
    "questions": (asking, later("questions to think about")),
}
"""The sections by the words that open them."""
