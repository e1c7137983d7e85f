"""PostgreSQL passes on that somebody wrote.

Notified by a statement of its own, after the commit: inside the transaction of a write, it would
make the writers of all spaces wait for each other.
"""

import contextlib
from typing import Any

import psycopg

CHANNEL = "espalier"


class PostgresListener:
    """Hears what is announced."""

    def __init__(self, raw: psycopg.Connection[Any]) -> None:
        self._raw = raw
        raw.execute(f"LISTEN {CHANNEL}")

    def wait(self, seconds: float) -> None:
        """Returns once something is announced, or after so long."""
        with contextlib.closing(self._raw.notifies(timeout=seconds, stop_after=1)) as heard:
            next(heard, None)

    def close(self) -> None:
        """Stops listening."""
        self._raw.close()


class PostgresAnnouncer:
    """Announces."""

    def __init__(self, raw: psycopg.Connection[Any]) -> None:
        self._raw = raw

    def announce(self) -> None:
        """Wakes the listeners."""
        self._raw.execute(f"NOTIFY {CHANNEL}")

    def close(self) -> None:
        """Lets go of the database."""
        self._raw.close()
