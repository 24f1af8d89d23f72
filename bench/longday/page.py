"""What a student finds on a page: its heading, its links, and the form that asks something."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from random import Random
from typing import Final

_ACT: Final = re.compile(r"^/plain/act/(\w+)$")

Fields = list[tuple[str, str]]


@dataclass
class Form:
    """A form as a person sees it: boxes to tick, a place for words, buttons; and what is hidden."""

    action: str
    hidden: Fields = field(default_factory=list)
    boxes: Fields = field(default_factory=list)
    buttons: Fields = field(default_factory=list)
    words: str = ""

    def filled(self, luck: Random, words: str) -> Fields:
        """What is sent by somebody who picks among what there is, and writes `words`."""
        ticked = [box for box in self.boxes if luck.random() < 0.5]
        written = [(self.words, words)] if self.words else []
        pressed = [luck.choice(self.buttons)] if self.buttons else []
        return [*self.hidden, *ticked, *written, *pressed]


class Page(HTMLParser):
    """One page, read. `next` are the acts that it advises, `acts` all that it has."""

    def __init__(self, status: int, html: str) -> None:
        super().__init__()
        self.status = status
        self.html = html
        self.heading = ""
        self.form: Form | None = None
        self.next: list[str] = []
        self.acts: list[str] = []
        self._in_heading = self._in_form = self._advised = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the heading, the links to acts, and the form of an act."""
        given = {name: value or "" for name, value in attrs}
        if tag == "section":
            self._advised = given.get("id") == "live"
        elif tag == "h1":
            self._in_heading = True
        elif tag == "a" and (found := _ACT.match(given.get("href", ""))):
            (self.next if self._advised else self.acts).append(found[1])
        elif tag == "form" and _ACT.match(given.get("action", "")):
            self.form, self._in_form = Form(given["action"]), True
        elif self.form is not None and self._in_form:
            _note(self.form, tag, given)

    def handle_endtag(self, tag: str) -> None:
        """Leave the heading or the form."""
        self._in_heading = self._in_heading and tag != "h1"
        self._in_form = self._in_form and tag != "form"

    def handle_data(self, data: str) -> None:
        """Read the heading."""
        if self._in_heading:
            self.heading += data


def _note(form: Form, tag: str, given: dict[str, str]) -> None:
    name, value = given.get("name", ""), given.get("value", "")
    if tag == "textarea":
        form.words = name
    elif tag == "input":
        (form.hidden if given.get("type") == "hidden" else form.boxes).append((name, value))
    elif tag == "button" and name and name != "back":
        form.buttons.append((name, value))
