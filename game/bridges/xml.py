"""XML with the line of every element, read by defusedxml: no entities, nothing from outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml.common import DefusedXmlException
from defusedxml.sax import parseString

from game.bridges.files import read
from game.bridges.problem import Place

_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class Element:
    """An element, where it begins, and the elements in it; text between them is none of it."""

    name: str
    attributes: dict[str, str]
    place: Place
    children: list[Element] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Element]:
        """The elements of that name in it, at any depth, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.all(name)

    def attribute(self, name: str) -> str:
        """An attribute that must be there and not be blank.

        Raises:
            ScenarioError: if it is not.
        """
        if not (value := self.attributes.get(name, "").strip()):
            what = f"this {self.name} has no '{name}'"
            raise self.place.refusal(what, f'add {name}="…"', "missing-attribute")
        return value


def tree(file: Path) -> Element:
    """The root of an XML file.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
        ScenarioError: if it is no XML, is too long or too deep, or declares entities.
    """
    collector = _Collector(file)
    try:
        parseString(read(file), collector, forbid_dtd=True)
    except DefusedXmlException:
        what = "a document type or entity is declared"
        raise collector.here().refusal(what, "remove it: none is read", "forbidden-xml") from None
    except SAXParseException as error:
        at = Place(file, error.getLineNumber() or 1, (error.getColumnNumber() or 0) + 1)
        mend = "close every tag, write & as &amp; and save it in UTF-8"
        raise at.refusal(f"this is no XML: {error.getMessage()}", mend, "not-xml") from None
    except (SAXException, LookupError, ValueError):
        mend = "save it in UTF-8"
        raise Place(file).refusal("its encoding cannot be read", mend, "not-xml") from None
    return collector.root[0]


class _Collector(ContentHandler):
    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.root: list[Element] = []
        self.open: list[Element] = []
        self.locator: Locator | None = None

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802 - the library's name
        self.locator = locator

    def here(self) -> Place:
        if self.locator is None:
            return Place(self.file)
        line, column = self.locator.getLineNumber(), self.locator.getColumnNumber()
        return Place(self.file, line or 1, (column or 0) + 1)

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        element = Element(name, dict(attrs.items()), self.here())
        if len(self.open) >= _DEEPEST:
            mend = f"the most is {_DEEPEST}"
            raise element.place.refusal("elements are nested too deep", mend, "too-deep")
        (self.open[-1].children if self.open else self.root).append(element)
        self.open.append(element)

    def endElement(self, name: str) -> None:  # noqa: N802
        self.open.pop()
