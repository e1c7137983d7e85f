"""Merges ops into a space, and keeps what did not come to stand."""

from collections.abc import Iterator, Sequence

from .conflicts import keep_conflicts, keep_superseded
from .merge import ABSENT, POSITION, Absent, Op, Registers, merge_batch, parent_key, same
from .space import Space
from .strict_json import Json


def apply_ops(space: Space, replica: str, ops: Sequence[Op]) -> list[dict[str, Json]]:
    """Applies the ops of one author under one revision; none if they change nothing.

    :return: what there is to say of single ops: ``{mid, s, path, id?}`` of each conflict
    """
    space.load(keys_of(ops))
    merged = merge_batch(space, ops)
    told = keep_conflicts(space, merged, replica)
    if merged.writes:
        rev = space.store(merged.writes, replica)
        keep_superseded(space, rev, merged.conflicts, replica)
    return told


def op_to_become(space: Space, key: str, registers: Registers, mid: int) -> Op | None:
    """The op that makes a record hold just these registers; None when it does already."""
    current = space.get(key)
    before = current or {}
    changes = {
        path: (before.get(path, ABSENT), to)
        for path, to in registers.items()
        if not same(before.get(path, ABSENT), to)
    }
    gone = {path: (value, ABSENT) for path, value in before.items() if path not in registers}
    if current is not None and not changes and not gone:
        return None
    return Op(mid, key, {**changes, **gone}, 1 if current is None else None)


def keys_of(ops: Sequence[Op]) -> Iterator[str]:
    """The keys that a merge surely reads; parents further up it finds by itself."""
    for op in ops:
        yield op.key
        _, to = op.set.get(POSITION, (ABSENT, ABSENT))
        parent = None if isinstance(to, Absent) else parent_key(op.key, to)
        if parent is not None:
            yield parent
