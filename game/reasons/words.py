"""A motive and its figures as a diplomat's sentence."""

from __future__ import annotations

from game.delegates.why import Why
from game.language import _
from game.reasons.sentences import SENTENCES
from game.rules.names import Term
from game.rules.setting import Setting


def words(why: Why, setting: Setting) -> str:
    """What the delegate would say of its move to its own people.

    There are only its own figures in it, and its guesses about the others.
    """
    return _(SENTENCES[why.motive]).format(
        seat=setting.by_seat[why.seat].short if why.seat else "",
        clause=setting.by_id[why.clause].title if why.clause else "",
        term=_quoted(setting, why.term) if why.term else "",
        home=why.home,
        points=why.points,
        against=why.against,
        count=why.count,
    )


def _quoted(setting: Setting, term: Term) -> str:
    clause = setting.by_id[term.clause]
    return _("“{label}” ({title})").format(
        label=clause.wording(term.wording).label, title=clause.title
    )
