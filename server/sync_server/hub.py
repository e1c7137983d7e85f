"""Wakes those who wait for news of a space."""

import threading
from collections.abc import Callable


class TooManyStreams(Exception):
    """No thread is left for another stream; the others are for requests."""


class Hub:
    """Who waits for news, and how many may.

    It only knows what this process writes. That another process wrote is seen by asking the
    database, which a stream does once a second anyway.
    """

    def __init__(self, most_streams: int) -> None:
        self.most_streams = most_streams
        self._news = threading.Condition()
        self._versions: dict[str, int] = {}
        self._streams = 0

    def poke(self, space: str) -> None:
        """Something was written to a space, and is committed."""
        with self._news:
            self._versions[space] = self._versions.get(space, 0) + 1
            self._news.notify_all()

    def version(self, space: str) -> int:
        """Counts the pokes of a space."""
        with self._news:
            return self._versions.get(space, 0)

    def wake(self) -> None:
        """Something else happened, of which ``is_due`` tells those who wait."""
        with self._news:
            self._news.notify_all()

    def wait(
        self,
        space: str,
        version: int,
        seconds: float,
        is_due: Callable[[], bool] = lambda: False,
    ) -> int:
        """Waits until a space was poked since a version, but not for longer; the version now.

        :param is_due: ends it as well; asked whenever somebody was poked or woken
        """
        with self._news:
            self._news.wait_for(
                lambda: self._versions.get(space, 0) != version or is_due(), seconds
            )
            return self._versions.get(space, 0)

    def enter(self) -> None:
        """Counts a stream that begins; ``leave`` ends it.

        :raises TooManyStreams: as many are open as there may be
        """
        with self._news:
            if self._streams >= self.most_streams:
                raise TooManyStreams
            self._streams += 1

    def leave(self) -> None:
        """Counts a stream that ended."""
        with self._news:
            self._streams -= 1
