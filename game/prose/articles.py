"""Which article the names of delegations take within a sentence; the names are data."""

from __future__ import annotations

from game.prose.grammar import tables


def the(name: str) -> str:
    """A delegation's full name as it stands within a sentence, with "the" where it takes one.

    >>> the("United States Department of State"), the("Okinawa Prefecture"), the("Cook Islands")
    ('the United States Department of State', 'Okinawa Prefecture', 'the Cook Islands')
    >>> the("Senate Committee on Trade"), the("Norway, for the Chair of the Council")
    ('the Senate Committee on Trade', 'Norway, for the Chair of the Council')
    """
    articles = tables()["articles"]
    if written := has_article(name):
        return f"{written}{name[len(written) :]}"
    # What follows a comma says in what capacity: "Indonesia, for the Chair of ASEAN".
    words = name.partition(",")[0].split() or [""]
    for pattern, links in articles["linked"].items():
        if set(links) & set(words[1:-1]):
            return str(pattern).format(name=name)
    for place, word in (("first", words[0]), ("last", words[-1])):
        for pattern, nouns in articles[place].items():
            if word in nouns:
                return str(pattern).format(name=name)
    return str(articles["other"]).format(name=name)


def has_article(name: str) -> str:
    """The article that a name itself begins with, in small letters; empty if it has none."""
    lower = name.lower()
    written = (each for each in tables()["articles"]["written"] if lower.startswith(each))
    return next(written, "")


def in_sentence(short: str) -> str:
    """A delegation's short name as it stands within a sentence.

    >>> in_sentence("U.S."), in_sentence("ASEAN")
    ('the U.S.', 'ASEAN')
    """
    called = short.replace(".", "").upper()
    for pattern, names in tables()["articles"]["short"].items():
        if called in names:
            return str(pattern).format(name=short)
    return short
