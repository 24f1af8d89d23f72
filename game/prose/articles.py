"""Which names of delegations take "the" within a sentence."""

from __future__ import annotations

import re
from typing import Final

_WITH_ARTICLE: Final = frozenset(
    (
        *("Agency", "Alliance", "Association", "Authority", "Bank", "Bureau", "Cabinet"),
        *("Commission", "Committee", "Council", "Delegation", "Department", "Embassy", "Emirates"),
        *("Federation", "Government", "Group", "Islands", "Kingdom", "League", "Ministry"),
        *(
            "Mission",
            "Netherlands",
            "Office",
            "Organisation",
            "Organization",
            "Parliament",
            "Philippines",
        ),
        *("Presidency", "Republic", "Secretariat", "Senate", "States", "Union"),
    )
)
_SHORT_WITH_ARTICLE: Final = frozenset(
    ("AU", "DPRK", "DRC", "EU", "GCC", "PRC", "ROK", "UAE", "UK", "UN", "US", "USA")
)
_LINKED: Final = re.compile(r" (?:of|for|on|from) ")
"""Words that join a common noun to what it is a noun for: "Committee on", "Delegation from"."""


def the(name: str) -> str:
    """A delegation's full name as it stands within a sentence, with "the" where it takes one.

    >>> the("United States Department of State"), the("Okinawa Prefecture"), the("Cook Islands")
    ('the United States Department of State', 'Okinawa Prefecture', 'the Cook Islands')
    >>> the("Senate Committee on Trade"), the("Norway, for the Chair of the Council")
    ('the Senate Committee on Trade', 'Norway, for the Chair of the Council')
    """
    if name.lower().startswith("the "):
        return f"the {name[4:]}"
    # What follows a comma says in what capacity: "Indonesia, for the Chair of ASEAN".
    head = name.partition(",")[0]
    takes_one = bool(_LINKED.search(head)) or head.split()[-1] in _WITH_ARTICLE
    return f"the {name}" if takes_one else name


def in_sentence(short: str) -> str:
    """A delegation's short name as it stands within a sentence.

    >>> in_sentence("U.S."), in_sentence("ASEAN")
    ('the U.S.', 'ASEAN')
    """
    return f"the {short}" if short.replace(".", "").upper() in _SHORT_WITH_ARTICLE else short
