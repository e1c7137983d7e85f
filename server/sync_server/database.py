"""The SQLite file: connections, transactions, and opening it safely."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue

from flask import current_app

from .config import ConfigError
from .migrations import NewerSchema, migrate

BUSY_TIMEOUT_MS = 10_000
"""How long a transaction waits for another process, such as a backup, to let go of the file."""


class Database:
    """Hands out one connection per running request and keeps idle ones.

    Writes of this process queue at a lock, in turn and without polling, instead of at SQLite's
    busy handler, whose sleeps let an unlucky writer starve.
    """

    def __init__(self, path: str) -> None:
        """:raises ConfigError: the file cannot be opened, is no database, or is too new"""
        self.path = str(Path(path).expanduser().resolve())
        self._idle: LifoQueue[sqlite3.Connection] = LifoQueue()
        self._write_lock = threading.Lock()
        try:
            Path(self.path).parent.mkdir(parents=True, exist_ok=True)
            with self.write() as connection:
                migrate(connection)
        except NewerSchema as error:
            self.close()
            raise ConfigError(
                f"The database {self.path} was written by a newer Espalier (schema {error}); "
                "update Espalier, or set DATABASE_PATH to another file."
            ) from error
        except (OSError, sqlite3.Error) as error:
            raise ConfigError(
                f"The database {self.path} cannot be opened and written ({error}); make the "
                "folder writable and free space there, or set DATABASE_PATH to another file."
            ) from error

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """One consistent view: what is read inside belongs to one moment."""
        with self._connection() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction that holds the write lock from its first statement.

        BEGIN IMMEDIATE, because a transaction that reads first and then writes fails at once
        with SQLITE_BUSY_SNAPSHOT, whatever the busy timeout, when another one wrote between.
        Committed when the block ends, on disk by then; rolled back when it raises.
        """
        with self._write_lock, self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Closes the idle connections; SQLite folds its log into the file with the last one."""
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._idle.get_nowait()
        except Empty:
            connection = self._open()
        try:
            yield connection
        except sqlite3.DatabaseError:
            # It may be the connection that is broken: the next request gets a new one.
            connection.close()
            raise
        except BaseException:
            self._idle.put(connection)
            raise
        self._idle.put(connection)

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path,
            timeout=BUSY_TIMEOUT_MS / 1000,
            isolation_level=None,
            check_same_thread=False,  # one thread at a time has it: see _connection
        )
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            # FULL: an answered write survives a power cut too. A cursor that a client holds
            # would otherwise point past a revision that the restarted server gives out again.
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA journal_size_limit = 67108864")
        except BaseException:
            connection.close()
            raise
        return connection


def database() -> Database:
    """The database of the app that handles this request."""
    return current_app.extensions["database"]
