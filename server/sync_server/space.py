"""A space within one transaction: what the merge reads of it, and how it moves on."""

import json
import secrets
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .cursor import Cursor, ask_latest
from .database import Connection
from .merge import DELETED, Registers
from .merge_wire import registers_from_wire, registers_to_wire
from .registers import record_of
from .strict_json import Json, dump

_AT_ONCE = 500
"""How many keys one statement asks for."""


@dataclass(frozen=True)
class Row:
    """A record as it is stored; without registers it is purged."""

    registers: dict[str, Any] | None
    rev: int
    updated_at: int


class Space:
    """The rows of one space, read as they are needed and kept for the transaction.

    :ivar name: of the space
    :ivar live_ms: so long after a change, by the server's clock, its record's editors are at it
        together
    :ivar now: milliseconds since 1970, the same for all that the transaction does
    :ivar written: revision and stored text (None: purged) of what the transaction wrote, by key
    """

    def __init__(self, connection: Connection, name: str, live_ms: int = 0) -> None:
        self.connection = connection
        self.name = name
        self.live_ms = live_ms
        self.now = time.time_ns() // 1_000_000
        self.written: dict[str, tuple[int, str | None]] = {}
        self._rows: dict[str, Row | None] = {}
        self._begun_at: Cursor | None = None
        self._head: Cursor | None = None
        # Asked now, so that the answer comes along with the first one that is waited for.
        self._ask_head = ask_latest(connection, name)

    @property
    def begun_at(self) -> Cursor:
        """Where the space stood before the transaction."""
        # Not a cached_property, which before Python 3.12 makes all threads wait for one.
        if self._begun_at is None:
            self._begun_at = self._ask_head()
        return self._begun_at

    @property
    def head(self) -> Cursor:
        """Where the space stands now."""
        return self._head or self.begun_at

    def load(self, keys: Iterable[str]) -> None:
        """Reads rows ahead, a few statements for many keys."""
        wanted = [key for key in dict.fromkeys(keys) if key not in self._rows]
        self._rows.update(dict.fromkeys(wanted))
        # No record has such a key, and PostgreSQL does not even take the question.
        wanted = [key for key in wanted if "\0" not in key]
        for start in range(0, len(wanted), _AT_ONCE):
            part = wanted[start : start + _AT_ONCE]
            places = ",".join("?" * len(part))
            rows = self.connection.execute(
                "SELECT key, value, rev, updated_at FROM records"
                f" WHERE space = ? AND key IN ({places})",
                (self.name, *part),
            )
            for key, text, rev, updated_at in rows:
                registers = None if text is None else read_registers(text)
                self._rows[key] = Row(registers, rev, updated_at)

    def get(self, key: str) -> Registers | None:
        """The registers of a record; None when it is not there."""
        row = self._row(key)
        return None if row is None else row.registers

    def is_there(self, key: str) -> bool:
        """Whether a record is neither in the trash nor gone, nor was never there."""
        return DELETED not in (self.get(key) or {DELETED: True})

    def value(self, key: str) -> Json:
        """A record as JSON, one in the trash too; None also when it is not there."""
        registers = self.get(key)
        return None if registers is None else record_of(key, registers)

    def is_purged(self, key: str) -> bool:
        """Whether the record was there and is gone for good."""
        row = self._row(key)
        return row is not None and row.registers is None

    def stored(self, key: str) -> tuple[int, str | None] | None:
        """The revision and the stored text (None: purged) of a record; None if it never was."""
        row = self._row(key)
        return None if row is None else (row.rev, _text(row.registers))

    def is_live(self, key: str) -> bool:
        """Whether the record changed so recently that its editors are at it together."""
        row = self._row(key)
        return row is not None and row.updated_at > self.now - self.live_ms

    def updated_at(self, key: str) -> int:
        """When a record last changed, in milliseconds since 1970; 0 if it is not there."""
        row = self._row(key)
        return 0 if row is None else row.updated_at

    def store(self, writes: Mapping[str, Registers | None], replica: str) -> int:
        """Stores whole records (None: purged) under one new revision, which is the answer."""
        self.ensure()
        self._head = head = Cursor(self.head.rev + 1, secrets.token_hex(4))
        texts = {key: _text(record) for key, record in writes.items()}
        self.connection.execute("UPDATE spaces SET rev = ? WHERE space = ?", (head.rev, self.name))
        self.connection.execute(
            "INSERT INTO revs VALUES (?, ?, ?, ?, ?)",
            (self.name, head.rev, head.nonce, self.now, replica),
        )
        self.connection.executemany(
            "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (space, key)"
            " DO UPDATE SET value = excluded.value, rev = excluded.rev,"
            " updated_at = excluded.updated_at, trashed = excluded.trashed",
            [
                (self.name, key, texts[key], head.rev, self.now, DELETED in (record or {}))
                for key, record in writes.items()
            ],
        )
        for key, record in writes.items():
            registers = None if record is None else dict(record)
            self._rows[key] = Row(registers, head.rev, self.now)
            self.written[key] = (head.rev, texts[key])
        return head.rev

    def ensure(self) -> None:
        """Makes the space if it is not there."""
        if self.head.nonce:
            return
        self._head = head = Cursor(0, secrets.token_hex(8))
        self.connection.execute(
            "INSERT INTO spaces (space, rev, nonce) VALUES (?, 0, ?)", (self.name, head.nonce)
        )
        self.connection.execute(
            "INSERT INTO revs VALUES (?, 0, ?, ?, '')", (self.name, head.nonce, self.now)
        )

    def _row(self, key: str) -> Row | None:
        if key not in self._rows:
            self.load([key])
        return self._rows[key]


def read_registers(text: str) -> dict[str, Any]:
    """The registers in the stored text of a record."""
    return registers_from_wire(json.loads(text))


def _text(record: Registers | None) -> str | None:
    return None if record is None else dump(registers_to_wire(record))
