"""Transactions, on connections that are kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue

from .connection import Connection
from .engine import Engine


class Database:
    """Hands out one connection per running transaction and keeps idle ones."""

    def __init__(self, engine: Engine) -> None:
        """:raises ConfigError: the database cannot be opened and written, or is too new"""
        self.engine = engine
        self._idle: LifoQueue[Connection] = LifoQueue()
        self._users: list[Callable[[], None]] = []
        engine.prepare()

    @property
    def where(self) -> str:
        """The file, or the address without its password."""
        return self.engine.where

    @property
    def failures(self) -> type[Exception]:
        """What a database that fails raises."""
        return self.engine.failures

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent view: what is read inside belongs to one moment."""
        with self._connection() as connection:
            try:
                self.engine.begin_read(connection)
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def write(self, space: str) -> Iterator[Connection]:
        """One transaction, the only one that writes to the space.

        Committed when the block ends, on disk by then; rolled back when it raises.
        """
        with self.engine.writing(), self._connection() as connection:
            try:
                self.engine.begin_write(connection, space)
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    def on_close(self, end: Callable[[], None]) -> None:
        """Somebody has a connection of their own, which they close when they are told to end."""
        self._users.append(end)

    def close(self) -> None:
        """Closes the idle connections, and ends those who have one of their own."""
        for end in self._users:
            end()
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        connection = self._take()
        try:
            yield connection
        except self.engine.failures:
            # It may be the connection that is broken: the next request gets a new one.
            connection.close()
            raise
        except BaseException:
            self._idle.put(connection)
            raise
        self._idle.put(connection)

    def _take(self) -> Connection:
        """An idle connection, or a new one; those that the database gave up are closed."""
        while True:
            try:
                connection = self._idle.get_nowait()
            except Empty:
                return self.engine.connect()
            if self.engine.is_alive(connection):
                return connection
            connection.close()
