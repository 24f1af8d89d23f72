"""A small good scenario, one that has the whole rulebook, and what the checks say of changes."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from game.errors import Mistake
from game.scenario import Scenario, check, load

SMALL = """\
id: small
title: A small scenario
summary: Three parties, three clauses.
setting: >
  Three parties meet.
date: 2022-01-07
procedure:
  rounds: 3
  rule: {consensus-minus: 1}
  vetoes: [north]
clauses:
  - id: strait
    title: Peace in the strait
    essential: true
    fallback: exchange
    wordings:
      - {id: exchange, label: Views exchanged, text: The Ministers exchanged views.}
      - {id: importance, label: Peace, text: The Ministers underscored peace.}
      - {id: resolution, label: And resolution, text: The Ministers encouraged resolution.}
  - id: costs
    title: Costs
    reservable: true
    fallback: no
    wordings:
      - {id: no, label: No text}
      - {id: welcome, label: Welcome, text: The Ministers welcomed the agreement.}
    bridges:
      - {id: yearly, label: A yearly account, text: The Ministers will account for it.}
  - id: dialogue
    title: Dialogue
    part: preambular
    fallback: none
    wordings:
      - {id: none, label: No text}
      - {id: channels, label: Channels, text: "Noting the value of channels,"}
      - id: each-side
        kind: parallel
        label: Each side
        text: "The north stated one thing and the south stated another,"
delegations:
  - id: north
    name: The North
    short: NORTH
    colour: red
    temperament: hardliner
    instructions:
      walk_away: 40
      points:
        strait: {exchange: 0, importance: 30, resolution: 50}
        costs: {no: 0, welcome: 20, yearly: 15}
        dialogue: {none: 0, channels: 10, each-side: 30}
      red_lines: {strait: [exchange]}
      reasons: {strait: It is near.}
  - id: south
    name: The South
    short: SOUTH
    colour: green
    instructions:
      walk_away: 30
      points:
        strait: {exchange: 40, importance: 20, resolution: 0}
        costs: {no: 30, welcome: 0, yearly: 10}
        dialogue: {none: 0, channels: 25, each-side: 5}
      linkages:
        - when: {costs: [no, yearly], dialogue: [channels]}
          points: 5
          why: Saving and talking go together.
  - id: isles
    name: The Isles
    short: ISLES
    instructions:
      walk_away: 20
      points:
        strait: {exchange: 0, importance: 20, resolution: 10}
        costs: {yearly: 50, no: 0, welcome: 10}
        dialogue: {none: 30, channels: 20, each-side: 0}
dossier:
  origins: [{id: agency, what: An agency}]
  sources:
    - id: paper
      outlet: A paper
      title: A title
      date: 2022-01-06
      url: https://example.org/a
      origin: agency
      kind: newspaper
  claims:
    - id: said
      text: Somebody said something.
      clause: strait
      status: single-origin
      reports:
        - {source: paper, attribution: anonymous, hedging: reportedly}
history:
  what: A real statement
  source: paper
  clauses:
    strait: {wording: importance, note: It did., source: paper}
"""


_HOME = """\
      aims:
        - {good_terms_with: south, at_least: 5, points: 3}
        - {room_under: 60, points: 2}
        - {good_faith: 4}
      constituencies:
        - id: party
          name: The party in power
          approval: 50
          threshold: 55
          firmness: 2
          taste:
            strait: {exchange: 10, importance: 2, resolution: -3}
            costs: {welcome: 1, yearly: 3}
        - {id: public, name: The public, approval: 40, threshold: 90, has_say: false}
"""

_OUTSIDE = """\
alliances:
  - name: Two neighbours
    members: [north, south]
    promises:
      - {no_criticism: [north, south]}
      - {back: {strait: importance}, by: [north]}
      - {oppose: {costs: welcome}, by: [south]}
      - {exchange: {north: {costs: no}, south: {dialogue: channels}}}
  - name: All three
    members: [south, isles, north]
    public: false
    until: 2
    promises:
      - {confidence: [isles]}
      - {together: [isles, south]}
      - {solidarity: [north]}
events:
  - id: news
    headline: A paper repeats what it read
    sources: [paper]
    when: {after: 2, before: 3, hotter: 10, cooler: 60, bracketed: costs, percent: 50}
    effects:
      - {heat: 3}
      - {trust_of: isles, in: north, by: -2}
      - {approval_of: north, by: 1}
      - {approval_of: north, among: public, by: 2}
      - {reopen: strait}
  - id: storm
    headline: Harsh words are heard
    invented: true
    when: {pressing: 3, agreed: strait}
    question:
      to: south
      text: What does the South say?
      choices:
        - {label: That it is calm, effects: [{heat: -2}]}
        - {label: Nothing}
"""

WHOLE = (
    SMALL.replace("  vetoes:", "  modules: [pacts, press, capitals, leaks, events]\n  vetoes:")
    .replace("  - id: south\n", _HOME + "  - id: south\n")
    .replace("dossier:\n", _OUTSIDE + "dossier:\n")
)
"""The small scenario with something of everything that the rulebook has beyond the core game."""


def changed(old: str, new: str, base: str = SMALL) -> str:
    """The small scenario, or another, with the first `old` replaced."""
    assert old in base, f"{old!r} is not in the scenario"
    return base.replace(old, new, 1)


def mistakes(text: str | bytes) -> tuple[Mistake, ...]:
    """What is wrong with a file of this content."""
    with TemporaryDirectory() as folder:
        return check(written(Path(folder), text))


def scenario(text: str = SMALL) -> Scenario:
    """The scenario of a file of this content."""
    with TemporaryDirectory() as folder:
        return load(written(Path(folder), text))


def written(folder: Path, text: str | bytes) -> Path:
    """A scenario file of this content."""
    path = folder / "scenario.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    return path
