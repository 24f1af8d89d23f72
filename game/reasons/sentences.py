"""What a delegate says of each motive, to its own people. `Motive` and `Why` name the figures.

Figures of another delegation are always guesses, and said to be.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.delegates.why import Motive
from game.language import later

SENTENCES: Final[Mapping[Motive, str]] = MappingProxyType(
    {
        Motive.REOPEN_CROSSED: later(
            "“{clause}” as agreed crosses a red line of ours: no text with it can be ratified."
        ),
        Motive.REOPEN_REFUSED: later(
            "Our capital would not ratify any text that is left, and of what is agreed it likes "
            "“{clause}” least: {count} short in approval of its best wording."
        ),
        Motive.REOPEN_WORTHLESS: later(
            "The best text left is worth {points} to us, walking away {against}; of what is agreed "
            "“{clause}” costs us most, {count}."
        ),
        Motive.ANSWER_FRANK: later(
            "{seat} asked about “{clause}”, and on that we speak openly: we named {count} "
            "beside the wording we prefer."
        ),
        Motive.ANSWER_GUARDED: later(
            "{seat} asked about “{clause}”, where we keep our cards close: beside the wording we "
            "prefer we named {count}, and only what costs us next to nothing."
        ),
        Motive.ANSWER_FILED: later(
            "{seat} asked about “{clause}”, and we told it what we have filed: {count} "
            "beside the wording we prefer."
        ),
        Motive.AGREE: later(
            "With what {seat} suggests the text we work for is worth {points} to us, and {against} "
            "is enough."
        ),
        Motive.CONSIDER: later(
            "With what {seat} suggests the text is worth {points} to us: better than walking away, "
            "but under the {against} that we could agree to now."
        ),
        Motive.DECLINE_BARRED: later(
            "{seat} asks for what crosses a red line of ours, or would leave a paragraph missing."
        ),
        Motive.DECLINE_WORTHLESS: later(
            "With what {seat} suggests the text is worth {points} to us; walking away is worth "
            "{against}."
        ),
        Motive.OPEN_FRANK: later(
            "“{clause}” is number {count} in weight for us, {points} between best and worst, and "
            "we told everybody openly where we stand."
        ),
        Motive.OPEN_GUARDED: later(
            "“{clause}” is number {count} in weight for us, {points} between best and worst; we "
            "spoke on it, and gave away only what costs us next to nothing."
        ),
        Motive.REACT: later(
            "A bridge was found, and nobody could know what we make of it: we prefer {term}, and "
            "could live with {count} more."
        ),
        Motive.ASK: later(
            "{seat} had said nothing on “{clause}”, where {points} are at stake for us."
        ),
        Motive.RETURN_PAGE: later(
            "{seat} had shown us a page of its instructions; we answered with ours on “{clause}”."
        ),
        Motive.PACT_KEPT: later(
            "We trust {seat}, and what the pact asks of us fits the text that we work for, worth "
            "{points} to us."
        ),
        Motive.PACT_FULL: later("We are in {count} pacts already; {seat} asked for one too many."),
        Motive.PACT_DISTRUST: later(
            "We sign nothing with {seat}: it has broken faith, or our trust in it, {points}, is "
            "too low."
        ),
        Motive.PACT_COSTLY: later(
            "What {seat} wanted us to promise would take us away from the text that we work for, "
            "worth {points} to us."
        ),
        Motive.PACT_FIRM: later(
            "{seat} had said that it could work with {term}; we wanted that as a promise."
        ),
        Motive.PACT_FRIEND: later(
            "As far as we can tell the wishes of {seat} lie nearest to ours: our best text would "
            "cost it about {points}."
        ),
        Motive.PACT_OPPOSE: later(
            "{term} would cost us, and {seat} as we judge it, {points} or more each: together we "
            "can keep it out."
        ),
        Motive.REQUEST_FITS: later(
            "With {term}, which {seat} requests, the text is worth {points} to us; we insist on "
            "no more than {against}."
        ),
        Motive.REQUEST_COSTS: later(
            "With {term}, which {seat} requests, the text is worth {points} to us, under the "
            "{against} that we insist on."
        ),
        Motive.REQUEST_BARRED: later("{seat} requests {term}, which is a red line of ours."),
        Motive.MOOD: later(
            "What will come of it nobody knows; answer number {count} was a matter of mood."
        ),
        Motive.PRESS: later(
            "{seat} alone stood in the way of {term}, worth {points} to us; we asked it formally."
        ),
        Motive.CONSULT_CLAUSE: later(
            "All the others support {term}, which we may not sign: we asked our capital to think "
            "again."
        ),
        Motive.CONSULT_HOME: later(
            "The text we work for leaves {home} at {points}, and ratifying takes {against}: we "
            "asked for more room."
        ),
        Motive.WITHDRAW: later(
            "We had since promised not to criticise {seat}, and took our words back."
        ),
        Motive.SOLIDARITY: later("{seat} was criticised, and we have promised to stand by it."),
        Motive.FREE_HANDS: later(
            "Not everybody follows us on {term}: before the last placards we freed our hands."
        ),
        Motive.CLARIFY: later(
            "We were bound to {term}, {against} to us, and now work for a wording worth {points} "
            "there: better to say so early."
        ),
        Motive.REASSURE: later(
            "The room is heated, {points} degrees, and we trust {seat} least: a friendly word was "
            "due there."
        ),
        Motive.FAULT: later("{seat} alone stood in the way of {term}, and we said so in public."),
        Motive.COMMIT: later(
            "{term} is worth {points} to us, {count} more in approval at home, and most of the "
            "others support it: it pays to insist in public."
        ),
        Motive.LEAK_FAITHLESS: later(
            "{seat} broke a promise; we do not keep its confidences any longer."
        ),
        Motive.LEAK_DISTRUST: later(
            "We trust {seat} too little, {points}, to keep its confidences."
        ),
        Motive.LEAK_OBJECTOR: later(
            "{seat} alone stands in the way of what we work for: let the room know what it asks "
            "for in private."
        ),
        Motive.JOIN_GROUP: later(
            "Others called for a contact group on “{clause}”; as we judge it, even the least "
            "painful wording there costs all of us together {points}."
        ),
        Motive.CALL_GROUP: later(
            "On “{clause}” even the least painful wording costs all of us together {points}, as "
            "we judge it: a bridge would help."
        ),
        Motive.TABLE_LAST: later(
            "It is the last round and somebody has to try: the package makes a text worth {points} "
            "to us."
        ),
        Motive.TABLE: later(
            "Nobody had put the whole together: the package makes a text worth {points} to us, and "
            "as we judge it good for enough of the others."
        ),
        Motive.TABLE_BETTER: later(
            "No package on the table comes up to the text that we work for, worth "
            "{points} to us; we tabled it."
        ),
        Motive.SUPPORT: later(
            "With the package of {seat} the text is worth {points} to us; we insist on {against}."
        ),
        Motive.OPPOSE: later(
            "With the package of {seat} the text is worth {points} to us, under the {against} that "
            "we insist on."
        ),
        Motive.OPPOSE_BARRED: later(
            "The package of {seat} crosses a red line of ours, or our capital would not ratify it."
        ),
        Motive.MOVED: later(
            "Since the last placards we had opened most here, by {count}, {term} among them; it "
            "was time that the others knew."
        ),
        Motive.EXCHANGE: later(
            "The text we work for serves {seat} least. {term} costs it {points} more than us, as "
            "we judge it; what we offered in return costs us {against} more than it."
        ),
        Motive.ASK_MOVEMENT: later(
            "The text we work for serves {seat} least, and {term} costs it {points} more than us, "
            "as we judge it: we asked for movement."
        ),
        Motive.WARN: later(
            "Beyond its first choices {seat} had accepted {points}, we {count}: it was to hear "
            "that nobody moves alone."
        ),
        Motive.FILE: later(
            "On “{clause}” we could live with {count} beside what we prefer, at most {points} "
            "under our best there, so as to keep the {against} that we insist on."
        ),
        Motive.FILE_BEST: later(
            "On “{clause}” we hold to what is best for us: to open further would put at risk the "
            "{against} that we insist on, or our capital's consent."
        ),
        Motive.FILE_CLOSED: later(
            "On “{clause}” we hold to one wording, {points} under our best there: to open further "
            "would put at risk the {against} that we insist on, or our capital's consent."
        ),
        Motive.READY: later(
            "We have said and filed what we had to. We work for a text worth {points} to us, and "
            "insist on {against}."
        ),
        Motive.READY_STUCK: later(
            "No text that is left gives us the {against} that we insist on; the nearest is worth "
            "{points}. We wait for others to move."
        ),
        Motive.JOIN: later("The text is worth {points} to us; walking away is worth {against}."),
        Motive.RESERVE: later(
            "With a reservation on “{clause}” the text is worth {points} to us, without one "
            "{against}: worth the bad blood."
        ),
        Motive.RESERVE_NEEDED: later(
            "We could not join the text as it stands; with a reservation on “{clause}” it is worth "
            "{points} to us."
        ),
        Motive.BREAK_CROSSED: later(
            "The text crosses a red line of ours on “{clause}”, and we could not reserve on it."
        ),
        Motive.BREAK_REFUSED: later(
            "The text is worth {points} to us, but our capital would not ratify it."
        ),
        Motive.BREAK_WORTHLESS: later(
            "The text is worth {points} to us; walking away is worth {against}."
        ),
    }
)
