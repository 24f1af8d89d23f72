from __future__ import annotations

from datetime import date

import pytest

from game.drafting.dates import dates
from game.drafting.days import said

FRIDAY = date(2031, 3, 14)
"""The day on which the sentences here are read."""


def meant(text: str, today: date | None = FRIDAY) -> list[str]:
    return [said(dated.days) if dated.days else "?" for dated in dates(text, today)]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("on 2031-04-02", "2 April 2031"),
        ("on 2 April 2031", "2 April 2031"),
        ("on the 2nd of April 2031", "2 April 2031"),
        ("on April 2, 2031", "2 April 2031"),
        ("on Apr. 2nd, 2031", "2 April 2031"),
        ("on 02.04.2031", "2 April 2031"),
        ("on 24/12/2031", "24 December 2031"),
        ("on 12/24/2031", "24 December 2031"),
        ("on 5/5/2031", "5 May 2031"),
        ("2-3 April 2031", "2 April 2031 to 3 April 2031"),
        ("April 2 and 3, 2031", "2 April 2031 to 3 April 2031"),
        ("in January 2032", "January 2032"),
        ("since 2012", "2012"),
    ],
)
def test_a_full_date_means_the_same_whenever_it_is_read(written: str, days: str) -> None:
    assert meant(written) == meant(written, None) == [days]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("They meet on 2 April", "2 April 2031"),
        ("They met on December 20", "20 December 2030"),
        ("The session in October ended early", "October 2030"),
        ("The session will be held in October", "October 2031"),
        ("last April", "April 2030"),
        ("next January", "January 2032"),
        ("They met on Thursday", "13 March 2031"),
        ("They will meet on Thursday", "20 March 2031"),
        ("The plan that would open the port, it said Thursday", "13 March 2031"),
        ("last Friday", "7 March 2031"),
        ("yesterday", "13 March 2031"),
        ("earlier this month", "March 2031"),
        ("last week", "3 March 2031 to 9 March 2031"),
        ("early next year", "1 January 2032 to 30 April 2032"),
        ("two days ago", "12 March 2031"),
    ],
)
def test_what_is_left_out_is_reckoned_from_the_day_of_the_article(written: str, days: str) -> None:
    assert meant(written) == [days]
    assert meant(written, None) == ["?"]


@pytest.mark.parametrize(
    "written", ["on 3/4/2031", "on 31 April 2031", "on 2031-02-30", "on 30.02.2031"]
)
def test_a_day_that_cannot_be_told_is_found_and_not_guessed(written: str) -> None:
    assert meant(written) == ["?"]


@pytest.mark.parametrize(
    "text",
    [
        "It may close.",
        "They march on.",
        "every February",
        "in February of each year",
        "The road is 2012 metres long.",
        "a sun of gold",
        "This may be so.",
        "2031 fish",
    ],
)
def test_a_word_that_is_no_date_is_left_alone(text: str) -> None:
    assert meant(text) == []
