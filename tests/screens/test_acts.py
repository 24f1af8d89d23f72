"""Every act by its keys, as a person would make it."""

from __future__ import annotations

from textual.widgets import Button, Input

from game.rules.events import (
    Claimed,
    ClauseReopened,
    ContactGroupCalled,
    PackageTabled,
    PageShown,
    PositionsFiled,
    ReadinessDeclared,
    Said,
    SoundedOut,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
    SupportFiled,
)
from game.rules.moves import FileSupport, SoundOut, Suggest, TablePackage
from game.rules.names import Term
from game.rules.text import Positions
from game.screens.app import CommuniqueApp
from game.screens.conference import ConferenceScreen
from game.screens.dialogs.dialog import Dialog
from game.screens.dialogs.positions import PositionsDialog
from game.screens.help import HelpScreen
from game.screens.plenary import PlenaryScreen
from game.screens.widgets.foot import Foot
from game.screens.widgets.paper import Paper
from game.screens.widgets.stances import Stances
from tests.screens.rooms import (
    SEAT,
    app,
    conference,
    file_all,
    own,
    quiet,
    read,
    room,
    screen_of,
    seated,
    view,
)


async def test_file_prefer_accept_and_reserve() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("f", "f")
        assert "Prefer one wording first" in read(pilot.app)
        await pilot.press("3", "down", "space", "f")
        assert view(pilot.app).filings["partners"] == Positions("inclusive", ("named",))
        await pilot.press("1", "f")
        assert view(pilot.app).filings["legislation"] == Positions("none")
        await pilot.press("escape", "f", "u")
        assert view(pilot.app).filings["partners"] is None
        assert len(own(pilot.app, PositionsFiled)) == 3


async def test_what_is_filed_leads_on_to_the_next_clause_without_a_filing() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("f")
        assert "PP1 Partners in the region ▸ 7 without your position" in read(pilot.app)
        await pilot.press("1", "f")
        assert "✓ Filed: PP1 Partners in the region" in read(pilot.app)
        assert "PP2 Law and parliaments ▸ 6 without your position" in read(pilot.app)
        await pilot.press("right", "1", "f")
        assert "2 Residents of the islands" in read(pilot.app), "the one after, not the one before"
        for _ in range(5):
            assert isinstance(pilot.app.screen, Dialog)
            await pilot.press("b", "f")
        assert isinstance(pilot.app.screen, ConferenceScreen), "closed after the last"
        assert all(view(pilot.app).filings.get(c.id) for c in view(pilot.app).clauses)
        await pilot.press("f", "2", "f")
        assert isinstance(pilot.app.screen, ConferenceScreen), "one was changed, none is missing"


async def test_one_key_marks_the_best_wording_and_all_as_good_as_this_one() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        seen = view(pilot.app)
        for clause in seen.clauses:
            own = seen.instructions.points[clause.id]
            red = {t.wording for t in seen.instructions.red_lines if t.clause == clause.id}
            fit = {w for w in own if w not in red and clause.find(w)}
            worst = min(own[wording] for wording in fit)
            here = next(n for n, w in enumerate(clause.wordings) if own[w.id] == worst)
            await pilot.press("f")
            dialog = pilot.app.screen
            assert isinstance(dialog, PositionsDialog)
            dialog.go_to(clause.id)
            dialog.query_one(Stances).cursor = here
            await pilot.press("b", "f", "escape")
            held = view(pilot.app).filings[clause.id]
            assert held is not None
            assert own[held.prefer] == max(own[wording] for wording in fit)
            assert {held.prefer, *held.accept} == fit


async def test_help_is_a_key_away_in_a_form_and_q_closes_it() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("f", "question_mark")
        assert isinstance(screen_of(pilot.app), HelpScreen)
        await pilot.press("q")
        assert isinstance(screen_of(pilot.app), PositionsDialog)
        await pilot.press("q")
        assert isinstance(screen_of(pilot.app), ConferenceScreen)
        await pilot.press("t", "q")
        assert isinstance(screen_of(pilot.app), Dialog), "q is a letter in what one says"


async def test_escape_does_nothing() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        for key in "fscxpvwgot":
            await pilot.press(key)
            assert isinstance(pilot.app.screen, Dialog), key
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, ConferenceScreen), key
        assert conference(pilot.app).is_new


async def test_sound_out_one_and_hear_the_answer() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("s", "2", "s")
        await quiet(pilot)
        assert [event.to for event in own(pilot.app, SoundedOut)] == ["state"]
        answers = [e for e in view(pilot.app).minutes if isinstance(e, SoundingAnswered)]
        assert [(e.seat, e.clause) for e in answers] == [("state", "partners")]


async def test_sound_out_everyone() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("s", "s")
        assert [event.to for event in own(pilot.app, SoundedOut)] == list(view(pilot.app).others)


async def test_claim_to_some() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("c", "c")
        assert "which wording you prefer" in read(pilot.app)
        await pilot.press("3", "tab", "1", "4", "c")
        (claimed,) = own(pilot.app, Claimed)
        assert claimed == Claimed(SEAT, ("mod", "okinawa"), "partners", Positions("inclusive"))


async def test_suggest_an_exchange() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("x", "down", "tab", "down", "right", "space", "x")
        (suggested,) = own(pilot.app, Suggested)
        assert suggested == Suggested(
            SEAT, "state", (Term("legislation", "existing"),), (Term("partners", "inclusive"),)
        )


async def test_a_suggestion_needs_something_asked_for() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("x", "tab", "space", "x")
        assert "Say what you ask for" in read(pilot.app)
        await pilot.press("space", "x")
        assert len(own(pilot.app, Suggested)) == 1


async def test_package_previews_its_worth_and_is_refused_in_place() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        seen = view(pilot.app)
        await pilot.press("p")
        worth = seen.instructions.worth({**seen.text, "partners": "inclusive"})
        assert f"Text with it: {worth} to you" in read(pilot.app)
        await pilot.press("backspace", "p")
        assert "at least one clause" in read(pilot.app)
        await pilot.press("right", "p")
        (tabled,) = own(pilot.app, PackageTabled)
        assert tabled == PackageTabled(SEAT, 1, (Term("partners", "inclusive"),))


async def test_vote_on_another_s_package() -> None:
    there = room()
    # Before the others begin: they spend their capital as soon as they may.
    there.table.submit(TablePackage("state", (Term("partners", "named"),)))
    async with CommuniqueApp(there, SEAT).run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("v", "n")
        assert own(pilot.app, SupportFiled)[-1] == SupportFiled(SEAT, 1, False)
        assert isinstance(pilot.app.screen, ConferenceScreen)
        await pilot.press("v", "y")
        assert own(pilot.app, SupportFiled)[-1] == SupportFiled(SEAT, 1, True)
        assert conference(pilot.app).desk.refusal(FileSupport(SEAT, 9, True))


async def test_answer_a_sounding_and_a_suggestion() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        table = conference(pilot.app).room.table
        while view(pilot.app).soundings or view(pilot.app).suggestions:
            await pilot.press("a", "1", "a")
        await pilot.press("a")
        assert isinstance(pilot.app.screen, ConferenceScreen), "nothing more to answer"
        table.submit(SoundOut("mod", SEAT, "strait"))
        await pilot.press("a", "2", "a")
        assert own(pilot.app, SoundingAnswered)[-1].positions == Positions("importance")
        table.submit(
            Suggest("dod", SEAT, (Term("islands", "mitigate"),), (Term("costs", "welcome"),))
        )
        await pilot.press("a")
        assert "DOD suggests an exchange" in read(pilot.app)
        assert "3 Host nation support: “Welcome the new agreement”" in read(pilot.app)
        await pilot.press("2")
        assert len(own(pilot.app, SuggestionAnswered)) >= 1


async def test_show_a_page() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("w")
        assert "Takes 1 of your capital; you have 3 left" in read(pilot.app)
        await pilot.press("down", "right", "w")
        (shown,) = own(pilot.app, PageShown)
        assert isinstance(shown, PageShown)
        assert (shown.to, shown.clause) == ("state", "legislation")


async def test_call_for_a_contact_group_once() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("g", "g")
        await quiet(pilot)
        assert len(own(pilot.app, ContactGroupCalled)) == 1
        await pilot.press("g", "g")
        assert "already called" in read(pilot.app)


async def test_reopen_has_to_have_something_agreed() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("o")
        assert "nothing to reopen" in read(pilot.app)
        await pilot.press("o")
        assert "already in brackets" in read(pilot.app)
        assert not own(pilot.app, ClauseReopened)


async def test_say_is_data_not_markup() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("t", "enter")
        assert "nothing in it to say" in read(pilot.app)
        pilot.app.screen.query_one(Input).value = "[b]Friends[/b] [@click=app.quit]x[/]"
        await pilot.press("enter")
        (said,) = own(pilot.app, Said)
        assert said == Said(SEAT, (), "[b]Friends[/b] [@click=app.quit]x[/]")
        await pilot.press("m")
        assert "[b]Friends[/b] [@click=app.quit]x[/]" in read(pilot.app).replace("\n", " ")


async def test_ready_asks_first_if_something_would_go_by_default() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("r")
        assert "There you would reserve it" in read(pilot.app).replace("\n", " ")
        await pilot.press("escape")
        file_all(pilot.app)
        await quiet(pilot)
        await pilot.press("r")
        await quiet(pilot)
        assert isinstance(pilot.app.screen, PlenaryScreen)
        assert len(own(pilot.app, ReadinessDeclared)) == 1
        await pilot.press("s", "s")
        await quiet(pilot)
        assert isinstance(pilot.app.screen, ConferenceScreen)
        assert view(pilot.app).round == 2


async def test_a_form_acts_on_the_clause_that_is_selected() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        pilot.app.screen.query_one(Paper).selected = 2
        await pilot.press("s")
        assert "1 Peace in the Taiwan Strait" in read(pilot.app)


async def test_there_is_no_yes_or_no_to_packages_that_are_not_there() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("v")
        assert [button.id for button in pilot.app.screen.query(Button)] == ["close"]
        assert "Yes" not in str(pilot.app.screen.query_one(Foot).render())
        await pilot.press("y")
        assert not own(pilot.app, SupportFiled)


async def test_a_form_of_several_fields_says_how_to_go_on_to_the_next() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        for key, several in (("x", True), ("s", False)):
            await pilot.press(key)
            await pilot.pause()
            assert ("tab Field" in str(pilot.app.screen.query_one(Foot).render())) is several
            await pilot.press("escape")
