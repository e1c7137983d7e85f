"""A PostgreSQL database: one transaction at a time per space, in few round trips."""

import hashlib
import select
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from ..config import ConfigError
from .connection import Rows, Value
from .migrate import NewerSchema, migrate_postgres
from .postgres_news import PostgresAnnouncer, PostgresListener

try:
    import psycopg
except ImportError as missing:
    raise ConfigError(
        "DATABASE_URL names a PostgreSQL database, whose driver is not installed; run "
        "“server/.venv/bin/python -m pip install --require-hashes -r server/requirements-many.txt”."
    ) from missing

LOCK_SECONDS = 10
"""How long a transaction waits for its turn."""


class _Answer:
    """The rows that a statement will have brought once somebody wants them."""

    def __init__(self, connection: "PostgresConnection") -> None:
        self._connection = connection
        self.rows: Iterator[tuple[Any, ...]] | None = None

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row; None after the last."""
        return next(iter(self), None)

    def fetchall(self) -> list[tuple[Any, ...]]:
        """The rows that are left."""
        return list(self)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        if self.rows is None:
            self._connection.send()
        assert self.rows is not None
        return self.rows


class PostgresConnection:
    """Collects statements, and sends them together when an answer to one of them is wanted.

    What needs no answer travels with what does, so a push is two round trips, one that reads and
    one that writes and commits. A driver's pipeline would send each by itself, and give way to the
    process's other threads each time, while the lock of the space is held.
    """

    def __init__(self, raw: psycopg.Connection[Any]) -> None:
        self.raw = raw
        self._waiting: list[tuple[str, Sequence[Value], _Answer]] = []

    def execute(self, statement: str, values: Sequence[Value] = ()) -> Rows:
        """Takes a statement; it is sent when its answer is fetched, or that of a later one."""
        answer = _Answer(self)
        self._waiting.append((_translated(statement), values, answer))
        return answer

    def executemany(self, statement: str, values: Iterable[Sequence[Value]]) -> None:
        """Takes a statement for each of several rows of values."""
        for row in values:
            self.execute(statement, row)

    def octets(self, column: str) -> str:
        """The expression for the length of a text in bytes."""
        return f"OCTET_LENGTH({column})"

    def commit(self) -> None:
        """Sends what waits, with the end of the transaction."""
        self.execute("COMMIT")
        self.send()

    def rollback(self) -> None:
        """Forgets the transaction; a connection that is broken has none."""
        self._waiting.clear()
        if not self.raw.closed and self.raw.info.transaction_status != _IDLE:
            self.raw.execute("ROLLBACK")

    def send(self) -> None:
        """Sends what waits as one message, and takes the answers."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        cursor = psycopg.ClientCursor(self.raw)
        values = [value for _, values, _ in waiting for value in values]
        cursor.execute("; ".join(statement for statement, _, _ in waiting), values)
        for _, _, answer in waiting:
            answer.rows = iter(cursor.fetchall() if cursor.description else [])
            cursor.nextset()

    def close(self) -> None:
        """Lets go of the database."""
        self.raw.close()


_IDLE = psycopg.pq.TransactionStatus.IDLE


class PostgresEngine:
    """One database, which other processes of this server may use as well."""

    failures = psycopg.Error
    has_announcer = True

    def __init__(self, url: str) -> None:
        self.url = url
        self.where = _without_password(url)

    def prepare(self) -> None:
        """Makes the tables, or brings them up to date.

        :raises ConfigError: the database cannot be reached or written, is not in UTF-8, or is too
            new
        """
        try:
            with self.connect().raw as raw:
                (encoding,) = raw.execute("SHOW server_encoding").fetchone() or ("",)
            if encoding != "UTF8":
                raise ConfigError(
                    f"The database {self.where} is in {encoding}; make one with ENCODING 'UTF8' "
                    "and name it in DATABASE_URL."
                )
            migrate_postgres(self.url)
        except NewerSchema as error:
            raise ConfigError(
                f"The database {self.where} was written by a newer Espalier (schema {error}); "
                "update Espalier, or set DATABASE_URL to another database."
            ) from error
        except psycopg.Error as error:
            raise ConfigError(
                f"The database {self.where} cannot be opened and written "
                f"({str(error).strip()}); start it, or correct DATABASE_URL."
            ) from error

    def connect(self) -> PostgresConnection:
        """A new connection."""
        return PostgresConnection(
            psycopg.connect(
                self.url,
                autocommit=True,
                client_encoding="UTF8",
                connect_timeout=10,
                application_name="espalier",
                options=f"-c lock_timeout={LOCK_SECONDS}s"
                " -c idle_in_transaction_session_timeout=60s",
            )
        )

    def is_alive(self, connection: PostgresConnection) -> bool:
        """Nothing has come from the server since: all that could is its farewell."""
        raw = connection.raw
        if raw.closed:
            return False
        poll = select.poll()
        poll.register(raw.fileno(), select.POLLIN)
        return not poll.poll(0)

    def begin_read(self, connection: PostgresConnection) -> None:
        """One view for all statements."""
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def begin_write(self, connection: PostgresConnection, space: str) -> None:
        """Waits for the space's turn; each statement after it sees what the turn before wrote.

        The isolation level is named, because with another one the view would be of the moment
        before the wait.
        """
        connection.execute("BEGIN ISOLATION LEVEL READ COMMITTED")
        connection.execute("SELECT pg_advisory_xact_lock(?)", (lock_number(space),))

    def listener(self) -> PostgresListener:
        """Hears announcements, on a connection of its own."""
        return PostgresListener(self.connect().raw)

    def announcer(self) -> PostgresAnnouncer:
        """Announces, on a connection of its own."""
        return PostgresAnnouncer(self.connect().raw)

    def writing(self) -> AbstractContextManager[object]:
        """Nothing: the database makes those wait that write to the same space."""
        return nullcontext()


def lock_number(space: str) -> int:
    """The number of a space's lock. Two spaces that share one only wait for each other."""
    digest = hashlib.blake2b(space.encode("utf-8"), digest_size=8, person=b"espalier").digest()
    return int.from_bytes(digest, "big", signed=True)


@lru_cache(maxsize=2000)
def _translated(statement: str) -> str:
    """A statement with this driver's places for values."""
    return statement.replace("%", "%%").replace("?", "%s")


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    user = f"{parts.username}@" if parts.username else ""
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit((parts.scheme, f"{user}{parts.hostname or ''}{port}", parts.path, "", ""))
