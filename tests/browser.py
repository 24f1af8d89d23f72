"""A headless browser for the tests that look at pages; skipped where Chromium is not installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = next(
    filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None
)

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

WITHOUT_NETWORK = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
"""What Chromium is started with, so that it asks nothing of anybody by itself."""


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium, without a network of its own."""
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=WITHOUT_NETWORK)
        yield opened
        opened.close()


def complaints(opened: Browser, html: str, scheme: Any) -> list[str]:
    """What axe-core has against a page in the light or the dark, a line each."""
    page = opened.new_page(color_scheme=scheme, bypass_csp=True)
    page.set_content(html)
    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
    )
    page.close()
    return [
        f"{one['id']}: {one['help']}: {[n['html'][:160] for n in one['nodes'][:3]]}"
        for one in found.response["violations"]
    ]
