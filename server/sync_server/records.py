"""Records as JSON: how documents and nodes see the rows of a space."""

from collections.abc import Iterator, Mapping

from .apply import apply_ops, op_to_become
from .database import Connection
from .keys import prefix_range
from .merge import ABSENT, DELETED, Op
from .registers import record_of, registers_of
from .space import Space, read_registers
from .strict_json import Json, dump

REPLICA = "kv"
"""Who writes when nobody says who they are: programs, and pages that know whole documents."""


class Trash:
    """Says that a record is to lie in the trash."""


TRASH = Trash()


def get(connection: Connection, space: str, key: str) -> str | None:
    """The JSON text of a record; None when it is not there, or lies in the trash."""
    row = connection.execute(
        "SELECT value FROM records WHERE space = ? AND key = ? AND NOT trashed", (space, key)
    ).fetchone()
    return None if row is None else text_of(key, row[0])


def text_of(key: str, stored: str | None) -> str | None:
    """The JSON text of a record by what its row holds; None when that is nothing any more."""
    return None if stored is None else dump(record_of(key, read_registers(stored)))


def with_prefix(connection: Connection, space: str, prefix: str) -> Iterator[tuple[str, Json]]:
    """The records whose keys begin with the prefix, by key, those in the trash included."""
    rows = connection.execute(
        "SELECT key, value FROM records"
        " WHERE space = ? AND key >= ? AND key < ? AND value IS NOT NULL ORDER BY key",
        (space, *prefix_range(prefix)),
    )
    for key, stored in rows:
        yield key, record_of(key, read_registers(stored))


def become(space: Space, wanted: Mapping[str, Json | Trash]) -> None:
    """Makes records read like values, or puts them into the trash, under one new revision.

    What equals the stored value, and the deletion of what is not there, changes nothing: the
    record keeps its revision, and a write of nothing new makes none.
    """
    space.load(wanted)
    ops: list[Op] = []
    for key, value in wanted.items():
        mid = len(ops) + 1
        if not isinstance(value, Trash):
            op = op_to_become(space, key, registers_of(key, value), mid)
        elif space.is_there(key):
            op = Op(mid, key, {DELETED: (ABSENT, True)})
        else:
            op = None
        ops += [op] if op else []
    apply_ops(space, REPLICA, ops)


def forget(connection: Connection, space: str) -> bool:
    """Removes a space with all that it holds, for good; False when there is none."""
    for table in ("records", "revs", "replicas", "superseded"):
        connection.execute(f"DELETE FROM {table} WHERE space = ?", (space,))
    gone = connection.execute("DELETE FROM spaces WHERE space = ? RETURNING space", (space,))
    return gone.fetchone() is not None
