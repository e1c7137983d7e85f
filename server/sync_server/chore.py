"""Work that goes on in a thread of its own."""

import logging
import threading
from collections.abc import Callable

AGAIN_SECONDS = 1.0
"""How long after a failure it is tried again."""


class Chore:
    """Begins when it is first needed, begins again where it failed, and ends with the process.

    :param work: goes on until the event that it gets is set
    """

    def __init__(self, name: str, work: Callable[[threading.Event], None]) -> None:
        self._name = name
        self._work = work
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = threading.Event()

    def begin(self) -> None:
        """Begins, unless it goes on already."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Asks it to end."""
        self._closed.set()

    def _run(self) -> None:
        while not self._closed.is_set():
            try:
                self._work(self._closed)
            except Exception as error:
                # The database may be away for a while; the next try may find it again.
                logging.getLogger(__name__).error("%s failed: %s", self._name, error)
                self._closed.wait(AGAIN_SECONDS)
