"""Values that did not come to stand: kept as records of their own until somebody decides.

Such a record reaches every browser and is resolved like any other: by setting its ``state``.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

from .keys import CONFLICTS
from .merge import ABSENT, Absent, Conflict, Merged, Registers, Value, same
from .merge_wire import to_wire
from .space import Space
from .strict_json import Json, dump

STATE = "state"
OPEN = "open"
RESOLVED = "resolved"
LOST = "lost"
"""The value that did not come to stand."""


def _begun_with(
    record: dict[str, Any], kept: Registers | None, conflict: Conflict
) -> dict[str, Any]:
    """A conflict's record with what its author had seen before the first of several values.

    They went on from their own value, which had not come to stand: what both began with is older.
    """
    goes_on = kept is not None and kept.get(STATE) == OPEN
    if kept is None or not goes_on or not same(kept.get(LOST, ABSENT), conflict.base):
        return record
    rest = {name: value for name, value in record.items() if name != "base"}
    return {**rest, "base": kept["base"]} if "base" in kept else rest


def _key_of(space: Space, merged: Merged, conflict: Conflict, replica: str) -> str:
    """One conflict per register and author, as long as they go on from the value that is kept.

    A value that they wrote without having seen that one has a conflict of its own: nothing that
    waits for a decision is replaced by something else.
    """
    key = _named(conflict.key, conflict.path, replica)
    kept = merged.writes.get(key) or space.get(key)
    if kept is None or kept.get(STATE) != OPEN:
        return key
    waiting = kept.get(LOST, ABSENT)
    goes_on = same(waiting, conflict.base) or same(waiting, conflict.lost)
    return key if goes_on else _named(conflict.key, conflict.path, replica, str(conflict.mid))


def _named(*parts: str) -> str:
    return CONFLICTS + hashlib.sha256(dump(parts).encode("utf-8")).hexdigest()[:20]


def conflict_record(space: Space, conflict: Conflict, replica: str) -> dict[str, Any]:
    """The record of a conflict, as registers; a value that is absent is not in it."""
    record: dict[str, Any] = {
        "key": conflict.key,
        "path": conflict.path,
        "kind": conflict.kind,
        "by": replica,
        "at": space.now,
        STATE: OPEN,
    }
    values = {"base": conflict.base, "kept": conflict.kept, LOST: conflict.lost}
    record.update((n, value) for n, value in values.items() if not isinstance(value, Absent))
    return record


def keep_conflicts(space: Space, merged: Merged, replica: str) -> list[dict[str, Json]]:
    """Adds the records of conflicts to what is written; tells of each, for the author."""
    told: list[dict[str, Json]] = []
    for conflict in merged.conflicts:
        result: dict[str, Json] = {"mid": conflict.mid, "s": conflict.kind, "path": conflict.path}
        if conflict.kind != "auto":
            key = _key_of(space, merged, conflict, replica)
            kept = merged.writes.get(key) or space.get(key)
            record = conflict_record(space, conflict, replica)
            merged.writes[key] = _begun_with(record, kept, conflict)
            result["id"] = key.removeprefix(CONFLICTS)
        told.append(result)
    return told


def keep_superseded(space: Space, rev: int, conflicts: Sequence[Conflict], replica: str) -> None:
    """Stores the values that an edit of the same moment replaced, for the history."""
    space.connection.executemany(
        "INSERT INTO superseded VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                space.name,
                rev,
                conflict.key,
                # PostgreSQL keeps no NUL in a text.
                conflict.path.replace("\0", "\\0"),
                _text(conflict.base),
                _text(conflict.kept),
                _text(conflict.lost),
                replica,
                space.now,
            )
            for conflict in conflicts
            if conflict.kind == "auto"
        ],
    )


def _text(value: Value) -> str | None:
    return None if isinstance(value, Absent) else dump(to_wire(value))
