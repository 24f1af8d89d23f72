"""The wire: public facts as the outlets print them."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _
from game.notation import labelled
from game.rules.view import View
from game.screens.wire.news import News


def wire(news: News, view: View) -> Iterator[str]:
    """The stories that are new, or all of them if none is; they are read by that."""
    news.see(view)
    stories = [story for story in news.stories if news.is_new(story)] or news.stories
    if not stories:
        yield _("Nothing is on the wire yet.")
    for story in stories:
        yield _("Round {n}.").format(n=story.round) if story.round else _("Before the first round.")
        for told in story.dispatches:
            yield labelled(
                f"{told.outlet}, {told.leaning}", f"{told.headline.rstrip('.')}. {told.body}"
            )
    news.mark_read()
