"""The press: statements from the podium, taking one back, and leaks."""

from __future__ import annotations

from game import prose
from game.language import _
from game.plain.ask import Ask
from game.plain.choices import ask_clause, found, wordings
from game.plain.options import Option, numbered
from game.plain.preview import cost
from game.prose.leaks import leaked
from game.rules.events import IncidentHappened
from game.rules.moves import FileStatement, Leak, SeatMove, WithdrawStatement
from game.rules.names import Term
from game.rules.pacts import Confidence
from game.rules.press import (
    ACTS,
    ActId,
    Bond,
    Clarification,
    Commitment,
    Disclosure,
    Remark,
    Statement,
)
from game.rules.tuning import BREACH_TRUST, LEAK_HEATS, LEAK_TRUST
from game.rules.view import View
from game.rules.words import plain
from game.screens.called import delegation, shorts
from game.screens.consequences import consequences
from game.screens.leaks import leakable, odds


def state(ask: Ask, view: View) -> list[SeatMove]:
    """A statement: its kind, its parts, and the sentence that is read out."""
    kinds = numbered(
        [
            (_remark, _("a remark on a delegation or an event"), ("remark",)),
            (_commitment, _("commit yourself to a wording"), ("commit",)),
            (_clarification, _("clarify a commitment of yours away"), ("clarify",)),
        ]
    )
    made = ask.one(_("What kind of statement?"), kinds)(ask, view)
    ask.tell(
        _("It would read: {words}").format(words=prose.statement(made, view.seat, view)),
        _("The declared act counts, whatever the words."),
    )
    own = plain(ask.words(_("Your own words for it? Type none to keep these."), empty=True))
    said = _with_text(made, own)
    ask.sure(
        _("File it? It is published at the plenary."),
        *consequences(view, said),
        cost(view, FileStatement),
    )
    return [FileStatement(view.seat, said)]


def withdraw(ask: Ask, view: View) -> list[SeatMove]:
    """Take the last statement of the round back."""
    ask.sure(_("Withdraw your last statement? Its capital stays spent."))
    return [WithdrawStatement(view.seat)]


def leak(ask: Ask, view: View) -> list[SeatMove]:
    """Give the papers something that one was party to."""
    held = leakable(view)
    if not held:
        ask.tell(_("You were party to nothing private that could be leaked."))
    private = numbered([((n, what), _line(view, n, what), ()) for n, what in held])
    number, what = ask.one(_("What do you leak?"), private)
    ask.sure(
        _("Leak it? It cannot be undone."),
        _("It is traced to you {n} times in 100.").format(n=odds(what)),
        _("The room heats by {n} degrees. Traced, those exposed trust you less, by {m}.").format(
            n=LEAK_HEATS, m=LEAK_TRUST
        ),
        *_breaches(view, what),
        cost(view, Leak),
    )
    return [Leak(view.seat, number)]


def _remark(ask: Ask, view: View) -> Statement:
    happened = [e for e in view.minutes if isinstance(e, IncidentHappened)]
    about = ask.one(
        _("About what?"),
        numbered(
            [
                *((seat, delegation(view, seat).name, (seat,)) for seat in view.others),
                *((event.incident, event.headline, (event.incident,)) for event in happened),
            ]
        ),
    )
    acts = numbered([(act, _graded(act), (act.value.replace(" ", "-"),)) for act in ACTS])
    return Remark(ask.one(_("Which act?"), acts), about)


def _graded(act: ActId) -> str:
    """An act, and how it is meant, in words."""
    held = ACTS[act]
    if held.friendly:
        return _("{act}, warm by {n}").format(act=_(act.value), n=-held.pressing)
    if not held.pressing:
        return _("{act}, neutral").format(act=_(act.value))
    words = _("{act}, critical by {n}") if held.critical else _("{act}, firm by {n}")
    return words.format(act=_(act.value), n=held.pressing)


def _commitment(ask: Ask, view: View) -> Statement:
    clause = ask_clause(ask, view, view.clauses)
    wording = ask.one(_("To which wording?"), wordings(view, clause))
    bonds = numbered([(bond, _(bond.value), (bond.name.lower(),)) for bond in Bond])
    bond = ask.one(_("How do you put it?"), bonds)
    firmness = (
        Option(1, "1", _("lightly")),
        Option(2, "2", _("firmly")),
        Option(3, "3", _("with all your weight")),
    )
    return Commitment(Term(clause.id, wording), bond, ask.one(_("How firmly?"), firmness))


def _clarification(ask: Ask, view: View) -> Statement:
    mine = [found(view, clause) for seat, clause in view.commitments if seat == view.seat]
    return Clarification(ask_clause(ask, view, mine).id)


def _with_text(made: Statement, text: str) -> Statement:
    match made:
        case Remark(act, about):
            return Remark(act, about, text)
        case Commitment(term, bond, firmness):
            return Commitment(term, bond, firmness, text)
        case Clarification(clause):
            return Clarification(clause, text)


def _line(view: View, number: int, what: Disclosure) -> str:
    line = prose.line(view.minutes[number], view, number)
    words = prose.told(line, view) if line else leaked(what)
    known = _("Known to {n} delegations.").format(n=len(what.seats))
    return f"{words} {known}"


def _breaches(view: View, what: Disclosure) -> list[str]:
    """The promises of confidence that the leak would break, if it is traced."""
    words = _("Traced, it breaks your promise of confidence to {names}: trust less by {n}.")
    return [
        words.format(
            names=shorts(view, [s for s in pact.members if s != view.seat]), n=BREACH_TRUST
        )
        for pact in view.pacts.values()
        if (pact.id == what.pact or set(what.seats) <= set(pact.members))
        and Confidence(view.seat) in pact.promises
    ]
