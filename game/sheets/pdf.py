"""PDF by WeasyPrint, an extra: it is imported when a PDF is asked for, and not before."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from game.errors import CommuniqueError


def pdf(html: str) -> bytes:
    """A page as PDF, tagged for screen readers. It may fetch nothing.

    Raises:
        CommuniqueError: if WeasyPrint is not installed, or a library that it needs.
    """
    weasyprint = _weasyprint()
    nothing = weasyprint.urls.URLFetcher(allowed_protocols=())
    written: bytes = weasyprint.HTML(string=html, url_fetcher=nothing).write_pdf(
        pdf_variant="pdf/ua-1"
    )
    return written


def ready() -> None:
    """See that PDF can be made.

    Raises:
        CommuniqueError: if it cannot; the text says how to mend that.
    """
    _weasyprint()


def _weasyprint() -> Any:
    try:
        return import_module("weasyprint")
    except ImportError:
        mend = "install it with pip install 'communique[print]', or print the pages from a browser"
        raise CommuniqueError(f"PDF needs WeasyPrint: {mend}") from None
    except OSError as error:  # Pango is a library of the system, and may be missing
        mend = "see its installation page, or print the pages from a browser"
        raise CommuniqueError(f"WeasyPrint cannot start ({error}): {mend}") from error
