"""A file says by itself that somebody wrote to it: a counter, to be asked."""

import sqlite3
import time

ASK_SECONDS = 0.025
"""Asking takes microseconds and reads no table."""


class SqliteListener:
    """Asks the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known = self._version()

    def wait(self, seconds: float) -> None:
        """Returns once somebody wrote, this process included, or after so long."""
        end = time.monotonic() + seconds
        while self._version() == self._known and time.monotonic() < end:
            time.sleep(ASK_SECONDS)
        self._known = self._version()

    def close(self) -> None:
        """Stops asking."""
        self._connection.close()

    def _version(self) -> int:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return version
