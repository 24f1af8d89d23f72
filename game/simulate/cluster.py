"""Games on a Dask cluster: an executor like any other, with the extra `cluster`.

A game that was under way on a worker that is lost is played again on another, and so is one whose
result was still there; every game is counted once, for its future is asked once. The workers need
the same version of Communiqué; a module of one's own that is a single file is sent to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from game import __version__
from game.errors import CommuniqueError
from game.rules.words import plain

PATIENCE: Final = 15
"""Seconds to wait for a scheduler, and for the first worker."""


@contextmanager
def cluster(address: str, files: Sequence[Path] = ()) -> Iterator[Executor]:
    """An executor of the workers of the Dask scheduler at an address such as `tcp://host:8786`.

    Raises:
        CommuniqueError: if the package is not installed, no scheduler answers, there is no
            worker, one has another version, or the cluster is lost; also if so many workers
            were lost over one game that the scheduler gave it up.
    """
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise CommuniqueError(
            "Dask is not installed: pip install 'communique[cluster]'."
        ) from error
    with _client(distributed, address) as client:
        _check(client, address)
        for file in files:
            client.upload_file(str(file))
        try:
            # Not pure: two games of one seed are two, however alike their names.
            yield client.get_executor(pure=False)
        except distributed.scheduler.KilledWorker as error:
            raise CommuniqueError(
                "a game was given up, for the workers that played it were lost one after another"
            ) from error
        except CancelledError as error:
            raise CommuniqueError(f"the cluster at {plain(address)} was lost") from error


def _client(distributed: Any, address: str) -> Any:
    try:
        return distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise CommuniqueError(
            f"no Dask scheduler answers at {plain(address)}; give it as tcp://host:8786"
        ) from error


def _check(client: Any, address: str) -> None:
    """See that there are workers, and that they can play."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise CommuniqueError(
            f"the scheduler at {plain(address)} has no workers; start one with: dask worker "
            f"{plain(address)}"
        ) from error
    try:
        versions = set(client.run(version).values())
    except (ImportError, AttributeError):
        versions = {"none"}
    if others := sorted(versions - {__version__}):
        raise CommuniqueError(
            f"workers have another version of Communiqué ({', '.join(others)}); "
            f"install {__version__} there"
        )


def version() -> str:
    """The version of Communiqué where this is called."""
    return __version__
