"""That something was written: told to the streams of this process, and to other processes."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

from flask import current_app

from .chore import Chore
from .cursor import Cursor, latest_of
from .database import Database, database
from .hub import Hub
from .space import Space

LOOK_SECONDS = 1.0
"""So often the database is asked, in case that nothing was heard of a write."""
GATHER_SECONDS = 0.05
"""So long announcements are gathered: a hot space does not announce each of its writes."""


class News:
    """Watches the database while anybody listens, and announces what this process writes."""

    def __init__(self, source: Database, hub: Hub) -> None:
        self._source = source
        self._hub = hub
        self._watcher = Chore("Watching for what others write", self._watch)
        self._announcer = Chore("Announcing what is written", self._announce)
        self._written = threading.Event()
        source.on_close(self._close)

    def tell(self, space: str, cursor: Cursor) -> None:
        """This process wrote to a space, and that is committed."""
        self._hub.tell(space, cursor)
        if self._source.engine.has_announcer:
            self._announcer.begin()
            self._written.set()

    def watch(self) -> None:
        """Somebody listens from now on: what other processes write is heard too."""
        self._watcher.begin()

    def _close(self) -> None:
        """Ends both, each with what it is at."""
        self._watcher.close()
        self._announcer.close()
        self._written.set()

    def _watch(self, closed: threading.Event) -> None:
        with closing(self._source.engine.listener()) as listener:
            while not closed.is_set():
                # After it began to listen, so that nothing is written unheard in between.
                known = self._hub.known()
                if known:
                    with self._source.read() as connection:
                        cursors = latest_of(connection, list(known))
                    self._hub.correct(known, cursors)
                listener.wait(LOOK_SECONDS)

    def _announce(self, closed: threading.Event) -> None:
        with closing(self._source.engine.announcer()) as announcer:
            while not closed.is_set():
                self._written.wait()
                self._written.clear()
                announcer.announce()
                closed.wait(GATHER_SECONDS)


@contextmanager
def writing(name: str, live_ms: int = 0) -> Iterator[Space]:
    """A space to write to, in one transaction; those who listen are told when it is committed."""
    with database().write(name) as connection:
        space = Space(connection, name, live_ms)
        yield space
        cursor = space.head
    current_app.extensions["news"].tell(name, cursor)
