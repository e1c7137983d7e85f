"""What a kind of database has to bring."""

from contextlib import AbstractContextManager
from typing import Protocol

from .connection import Connection
from .news import Announcer, Listener


class Engine(Protocol):
    """Opens connections to one database and begins their transactions.

    :ivar where: the database, for people; without its password
    :ivar failures: what its driver raises
    :ivar has_announcer: whether listeners have to be told, because the database does not
    """

    where: str
    failures: type[Exception]
    has_announcer: bool

    def prepare(self) -> None:
        """Makes what is missing, and brings older tables up to date.

        :raises ConfigError: that is not possible
        """

    def connect(self) -> Connection:
        """A new connection, outside of a transaction."""

    def is_alive(self, connection: Connection) -> bool:
        """Whether an idle connection looks usable still; asks nobody."""

    def begin_read(self, connection: Connection) -> None:
        """Begins a transaction that sees one moment and writes nothing."""

    def begin_write(self, connection: Connection, space: str) -> None:
        """Begins a transaction that alone writes to a space until it ends."""

    def listener(self) -> Listener:
        """Hears that somebody wrote; a connection of its own."""

    def announcer(self) -> Announcer:
        """Tells listeners that this process wrote; only where ``has_announcer``."""

    def writing(self) -> AbstractContextManager[object]:
        """What is held around a transaction that writes."""
