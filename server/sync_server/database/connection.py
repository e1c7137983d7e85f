"""What the rest of the server sees of a database: statements, in one dialect."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

Value = str | int | bytes | bool | None


class Rows(Protocol):
    """The answer to a statement. PostgreSQL gives it when it is fetched, and not before."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """The next row; None after the last."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        """The rows that are left."""

    def __iter__(self) -> Iterator[tuple[Any, ...]]: ...


class Connection(Protocol):
    """A connection inside a transaction.

    Statements are standard SQL that both databases read alike, with ``?`` for values. What is
    asked without being fetched travels with the next statement, so whoever needs several answers
    asks for all of them before they fetch the first.
    """

    def execute(self, statement: str, values: Sequence[Value] = ...) -> Rows:
        """Runs a statement."""

    def executemany(self, statement: str, values: Iterable[Sequence[Value]]) -> object:
        """Runs a statement for each of several rows of values."""

    def octets(self, column: str) -> str:
        """The expression for the length of a text in bytes of UTF-8."""

    def commit(self) -> None:
        """Ends the transaction; what it wrote is on disk when this returns."""

    def rollback(self) -> None:
        """Ends the transaction, if one is open, as if it had never been."""

    def close(self) -> None:
        """Lets go of the database."""
