"""How this conference is decided, in sentences for a sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _
from game.prose.grammar import join
from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    Majority,
    QualifiedMajority,
    Signature,
)
from game.rules.names import Module
from game.rules.setting import Setting


def how(setting: Setting) -> Iterator[str]:
    """What everybody needs to know of the procedure, a sentence each."""
    procedure = setting.procedure
    yield _(
        "You agree a joint statement of {n} clauses in {rounds} rounds. You are measured against "
        "your own walk-away value; nobody wins by beating anybody."
    ).format(n=len(setting.clauses), rounds=procedure.rounds)
    yield _decided(setting)
    if procedure.vetoes:
        who = _shorts(setting, procedure.vetoes, "or")
        yield _("Nothing carries against {who}: a veto.").format(who=who)
    yield _(
        "In a round you talk, and file positions under seal: one wording preferred, others you "
        "could live with. Who files nothing on a clause reserves its position."
    )
    yield _(
        "The plenary reveals all positions at once. What carries is agreed; the rest stays in "
        "brackets. If two who differ call for a contact group on a clause, it may find a bridge."
    )
    if procedure.single_undertaking:
        yield _(
            "Nothing is agreed until everything is agreed: one clause in brackets, and no text."
        )
    yield _(
        "In the end the chair puts the text under silence, with the fallback for what is in "
        "brackets. Who says nothing joins; who breaks silence says why."
    )
    if Module.CAPITALS in procedure.modules:
        yield _(
            "Then the capitals ratify, and the text is in force if {n} of {m} do. A red line "
            "crossed, or an unhappy home, is a no."
        ).format(n=procedure.ratifications, m=len(setting.seats))


def _decided(setting: Setting) -> str:
    match setting.procedure.rule:
        case Consensus():
            return _(
                "A wording is agreed by consensus: one objection keeps the clause in brackets."
            )
        case ConsensusMinus(missing):
            return _(
                "A wording is agreed if at most {missing} delegations do not support it."
            ).format(missing=missing)
        case Majority():
            told = _("A wording is agreed by more than half of the weight.")
            return f"{told} {_weights(setting)}"
        case QualifiedMajority(percent):
            told = _("A wording is agreed by {percent}% of the weight.").format(percent=percent)
            return f"{told} {_weights(setting)}"
        case Signature(at_least, named):
            told = (
                _("A wording is agreed if at least {n} delegations support it, {who} among them.")
                if named
                else _("A wording is agreed if at least {n} delegations support it.")
            )
            return told.format(n=at_least, who=_shorts(setting, named))


def _weights(setting: Setting) -> str:
    weights = {delegation.weight for delegation in setting.delegations}
    if len(weights) == 1:
        return _("All weigh the same.")
    has = _("{who} has {n}")
    return f"{join([has.format(who=d.short, n=d.weight) for d in setting.delegations])}."


def _shorts(setting: Setting, seats: tuple[str, ...], word: str = "and") -> str:
    return join([d.short for d in setting.delegations if d.seat in seats], word)
