"""Wakes those who wait for news of a space."""

import threading
from collections import Counter
from collections.abc import Callable, Mapping

from .cursor import Cursor


class TooManyStreams(Exception):
    """No thread is left for another stream; the others are for requests."""


class Hub:
    """Who waits for news of which space, how many may, and where those spaces stand."""

    def __init__(self, most_streams: int) -> None:
        self.most_streams = most_streams
        self._news = threading.Condition()
        self._streams: Counter[str] = Counter()
        self._cursors: dict[str, Cursor] = {}

    def tell(self, space: str, cursor: Cursor) -> None:
        """A space was written to, and that is committed; of two writes the later one counts."""
        with self._news:
            known = self._cursors.get(space)
            if space in self._streams and (known is None or cursor.rev > known.rev):
                self._cursors[space] = cursor
                self._news.notify_all()

    def correct(self, before: Mapping[str, Cursor | None], cursors: Mapping[str, Cursor]) -> None:
        """So spaces stand by the database, which may have been restored from a backup.

        :param before: what was known when the database was asked; of a space of which something
            was told since, the answer is old
        """
        with self._news:
            changed = {
                space: cursor
                for space, cursor in cursors.items()
                if space in self._streams
                and self._cursors.get(space) == before.get(space) != cursor
            }
            self._cursors.update(changed)
            if changed:
                self._news.notify_all()

    def wake(self) -> None:
        """Something else happened, of which ``is_due`` tells those who wait."""
        with self._news:
            self._news.notify_all()

    def wait(
        self,
        space: str,
        told: Cursor | None,
        seconds: float,
        is_due: Callable[[], bool] = lambda: False,
    ) -> Cursor | None:
        """Waits until a space stands elsewhere than was told, but not for longer.

        :param is_due: ends it as well; asked whenever somebody is woken
        :return: where it stands; None while that is not known
        """
        with self._news:
            self._news.wait_for(lambda: self._cursors.get(space) != told or is_due(), seconds)
            return self._cursors.get(space)

    def known(self) -> dict[str, Cursor | None]:
        """The spaces that somebody waits for, and where they stand; None while nobody knows."""
        with self._news:
            return {space: self._cursors.get(space) for space in self._streams}

    def enter(self, space: str) -> None:
        """Counts a stream that begins; ``leave`` ends it.

        :raises TooManyStreams: as many are open as there may be
        """
        with self._news:
            if self._streams.total() >= self.most_streams:
                raise TooManyStreams
            self._streams[space] += 1

    def leave(self, space: str) -> None:
        """Counts a stream that ended."""
        with self._news:
            self._streams[space] -= 1
            if self._streams[space] == 0:
                del self._streams[space]
                self._cursors.pop(space, None)
