"""Home and the end: consult one's capital, answer the silence procedure, write for the record."""

from __future__ import annotations

from game.language import _
from game.notation import figure
from game.plain.ask import Ask
from game.plain.choices import clauses, counted
from game.plain.options import Option, numbered
from game.plain.preview import cost
from game.plain.reading.home import forecast_lines
from game.rules.moves import AnswerSilence, ConsultCapital, Paper, SeatMove, Silence, WritePaper
from game.rules.tuning import CONSULTED_APPROVAL, EASING_PERCENT
from game.rules.view import View
from game.rules.words import plain
from game.screens.answers import Answer, answers, changes

_KEYS = {Silence.KEEP: "keep", Silence.BREAK: "break"}


def consult(ask: Ask, view: View) -> list[SeatMove]:
    """On a clause, or about a constituency; on each once."""
    red = {term.clause for term in view.instructions.red_lines}
    offered: list[Option[tuple[str | None, str | None]]] = [
        Option(
            (option.value, None),
            option.key,
            option.says + (_(", where you have a red line") if option.value in red else ""),
            option.names,
        )
        for option in clauses(view, view.clauses)
        if f"{option.value}/" not in view.consulted
    ]
    offered += [
        Option((None, home.id), f"home{n}", home.name, (home.id,))
        for n, home in enumerate(view.instructions.constituencies, 1)
        if f"/{home.id}" not in view.consulted
    ]
    clause, home = ask.one(_("On what do you consult your capital?"), offered)
    ask.sure(
        _("Consult it? Nobody else learns of it."),
        _outlook(clause in red, home is not None),
        cost(view, ConsultCapital),
    )
    return [ConsultCapital(view.seat, clause, home)]


def _outlook(red: bool, home: bool) -> str:
    if home:
        return _("It gains you {n} approval there.").format(n=CONSULTED_APPROVAL)
    if red:
        words = _("{n} times in 100 it lifts a red line there; else that stands.")
        return words.format(n=EASING_PERCENT)
    return _("You have no red line there: nothing would come of it.")


def silence(ask: Ask, view: View) -> list[SeatMove]:
    """Keep silence, reserve on a clause, or break it and say why. It is final."""
    proposal = view.chair_text
    assert proposal is not None, "a text is under silence"
    offered = tuple(answers(view, proposal))
    options = tuple(_option(view, answer) for answer in offered)
    chosen = ask.one(_("How do you answer the chair's text?"), options)
    if not chosen.joins:
        reason = plain(ask.words(_("Say why, in a sentence that everybody will hear.")))
        return [AnswerSilence(view.seat, Silence.BREAK, None, reason)]
    clause = view.clause(chosen.move.clause) if chosen.move.clause else None
    ask.sure(
        _("Give this answer? It is final."),
        *(f"{counted(part.points)}: {_(part.what)}." for part in chosen.parts),
        *forecast_lines(view, proposal.text, clause),
    )
    return [chosen.move]


def _option(view: View, answer: Answer) -> Option[Answer]:
    over = figure(answer.total - view.instructions.walk_away, signed=True)
    worth = _("you would have {n}, {over} against walking away").format(
        n=counted(answer.total), over=over
    )
    move = answer.move
    if move.clause is None:
        key = _KEYS[move.answer]
        words = {
            "keep": _("keep silence, and so join: {worth}"),
            "break": _("break silence, and say why: {worth}"),
        }[key]
        return Option(answer, key, words.format(worth=worth))
    option = next(option for option in clauses(view, view.clauses) if option.value == move.clause)
    words = _("join, reserving on {clause}: {worth}").format(clause=option.says, worth=worth)
    assert view.chair_text is not None, "an answer is to a text"
    if not changes(view, view.chair_text, answer):
        words += _("; you would be bound as before")
    return Option(answer, f"reserve{option.key}", words)


def paper(ask: Ask, view: View) -> list[SeatMove]:
    """A paper for the record, a paragraph a line."""
    kinds = numbered(
        [
            (Paper.POSITION, _(Paper.POSITION), ("position",)),
            (Paper.EXPLANATION, _(Paper.EXPLANATION), ("explanation",)),
        ]
    )
    kind = ask.one(_("Which paper?"), kinds)
    paragraphs = [plain(ask.words(_("Its first paragraph?")))]
    while words := plain(ask.words(_("The next paragraph? Type none to end it."), empty=True)):
        paragraphs.append(words)
    return [WritePaper(view.seat, kind, tuple(paragraphs))]
