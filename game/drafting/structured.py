"""What a page's structured data (schema.org, as JSON-LD) says of the article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

_ARTICLES: Final = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report")


def described(text: str) -> dict[str, str]:
    """The title, outlet, day and address that the data gives; empty if it gives none.

    >>> described('{"@type": "NewsArticle", "headline": "A day in port"}')
    {'title': 'A day in port'}
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    said: dict[str, str] = {}
    for node in _nodes(found):
        publisher = node.get("publisher")
        values = {
            "title": node.get("headline"),
            "outlet": publisher.get("name") if isinstance(publisher, dict) else publisher,
            "day": node.get("datePublished"),
            "address": node.get("url"),
        }
        for key, value in values.items():
            if isinstance(value, str) and value.strip():
                said.setdefault(key, value)
    return said


def _nodes(found: object) -> Iterator[dict[str, object]]:
    """The articles at the top of the data, or in its graph."""
    if isinstance(found, dict) and isinstance(found.get("@graph"), list):
        found = found["@graph"]
    for node in found if isinstance(found, list) else [found]:
        if isinstance(node, dict):
            kind = node.get("@type")
            if any(k in _ARTICLES for k in (kind if isinstance(kind, list) else [kind])):
                yield node
