"""Single lines: who speaks to whom, what is repeated word for word, what needs no line."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from game.prose import line, told
from game.rules.apply import start
from game.rules.events import (
    CapitalSpent,
    CaretakerSeated,
    Claimed,
    ContactGroupReported,
    Event,
    PackageTabled,
    Said,
    SilenceRevealed,
    SoundedOut,
    SoundingAnswered,
    StatementPublished,
    Suggested,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.moves import Silence
from game.rules.names import Seat, Term
from game.rules.press import Bond, Commitment
from game.rules.text import Positions
from game.rules.view import View, view

from .two_plus_two import two_plus_two


def seen_by(seat: Seat) -> View:
    state, _ = start(two_plus_two(), 1)
    return view(state, seat)


def text(event: Event, seat: Seat, number: int = 1) -> str:
    said = line(event, seen_by(seat), number)
    assert said
    return said.text


def test_who_is_asked_hears_a_question_in_the_askers_style() -> None:
    said = line(SoundedOut("dod", "mofa", "costs"), seen_by("mofa"), 1)
    assert said
    assert (said.kind, said.speaker, said.to) == ("talk", "dod", ("mofa",))
    assert "host nation support" in said.text
    assert told(said, seen_by("mofa")) == f"DOD to you: {said.text}"


def test_who_asks_is_told_so() -> None:
    said = line(SoundedOut("dod", "mofa", "costs"), seen_by("dod"), 1)
    assert said
    assert said.text.startswith("You ")
    assert "MOFA" in said.text
    assert told(said, seen_by("dod")) == said.text


def test_a_claim_to_some_names_them() -> None:
    said = line(Claimed("mod", ("mofa", "state"), "costs", Positions("note")), seen_by("mofa"), 1)
    assert said
    assert told(said, seen_by("mofa")).startswith("MOD to STATE and you: ")


@pytest.mark.parametrize("words", ["{", "{subject} and {0}", "}}{{", "%s \\1", "[bold]"])
def test_what_people_type_is_repeated_and_never_read(words: str) -> None:
    said = line(Said("mod", (), words), seen_by("mofa"), 1)
    assert said
    assert said.text == words
    assert text(Said("mofa", ("mod",), words), "mofa") == f"You to MOD: {words}"
    assert words in text(SilenceRevealed("mod", Silence.BREAK, None, words), "mofa")
    assert words in text(SilenceRevealed("mofa", Silence.RESERVE, "costs", words), "mofa")


def test_no_text_reads_as_a_person_would_say_it() -> None:
    ask = text(Suggested("okinawa", "mofa", (), (Term("costs", "none"),)), "mofa")
    assert "no text at all on host nation support" in ask or "leave out the paragraph" in ask
    held = Positions("note", ("welcome", "increase"))
    assert "leave the paragraph out" in text(SoundingAnswered("mofa", "dod", "costs", held), "mofa")


def test_a_bridge_found_later_changes_no_earlier_line() -> None:
    held = Positions("understanding", ("mitigate", "consult", "consent"))
    answer = SoundingAnswered("mofa", "dod", "islands", held)
    before = replace(seen_by("dod"), minutes=(answer,))
    found = next(c for c in two_plus_two().clauses if c.id == "islands")
    known = replace(found, wordings=found.wordings + found.bridges)
    after = replace(
        before,
        clauses=tuple(known if c.id == "islands" else c for c in before.clauses),
        minutes=(answer, ContactGroupReported("islands", ("mofa", "dod"), "standing-forum")),
    )
    assert line(answer, before, 0) == line(answer, after, 0)
    assert line(answer, after, 2) != line(answer, before, 2)


def test_a_style_nobody_knows_is_measured() -> None:
    seen = seen_by("mofa")
    odd = replace(seen, delegations=tuple(replace(d, style="odd") for d in seen.delegations))
    mild = replace(seen, delegations=tuple(replace(d, style="measured") for d in seen.delegations))
    event = SoundedOut("dod", "mofa", "costs")
    assert line(event, odd, 1) == line(event, mild, 1)


def test_terms_are_a_list() -> None:
    terms = (Term("legislation", "review"), Term("costs", "welcome"), Term("dialogue", "none"))
    assert (
        '"Japan keeps under review" on law and parliaments, "Welcome the new agreement" on host '
        "nation support, and no text at all on dialogue with Beijing."
    ) in text(PackageTabled("dod", 1, terms), "mofa")


def test_what_changes_nothing_has_no_line() -> None:
    seen = seen_by("mofa")
    assert line(CapitalSpent("dod", 1), seen, 1) is None
    assert line(TemperatureMoved(3, 40), seen, 1) is None
    assert line(TemperatureMoved(3, 71), seen, 1) is not None
    assert line(TemperatureMoved(-3, 69), seen, 1) is not None
    assert line(TemperatureMoved(3, 75), seen, 1) is None


def test_importing_prose_reads_no_template() -> None:
    code = "import sys, game.prose; print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_commitment_is_named_by_whoever_left_it_out_of_the_text() -> None:
    line_on, label = "dialogue with Beijing", "Candid conversations"

    def published(words: str) -> str:
        made = Commitment(Term("dialogue", "candid"), Bond.INSIST, 2, words)
        return text(StatementPublished("mofa", made), "dod")

    vague = published("We stand where we stood.")
    assert f'"{label}" on {line_on}' in vague
    assert "in firm terms" in vague
    plain = published(f"On {line_on} we insist on {label}.")
    assert plain.count(line_on) == plain.count(label) == 1
    assert published("").count(label) == 1


def test_a_seat_in_a_caretakers_hands_is_called_yours() -> None:
    for seated in (True, False):
        assert "you" in text(CaretakerSeated("mofa", seated), "mofa").lower()
        assert "MOFA" in text(CaretakerSeated("mofa", seated), "dod")


def test_trust_under_nothing_has_a_true_minus_sign() -> None:
    assert "\u22124" in text(TrustMoved("mofa", "dod", -4, -4), "mofa")
