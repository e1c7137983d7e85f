"""The merge of concurrent edits: what the ops of one replica do to a space, under its lock.

The browser has the same in TypeScript (``src/sync/merge/mergeBatch.ts``); both are held to the same
vectors (``tests/merge.golden.json``).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from .strict_json import Json

LONG_TEXTS = {"files": "content", "components": "code", "lambdas": "code"}
"""The registers of text of many lines, by the collection of their record."""
POSITION = "$pos"
DELETED = "$del"

ConflictKind = Literal["auto", "stale", "trash", "purged", "cycle"]


class Absent:
    """The value of a register that has none, which JSON's ``null`` is not."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()
Value = Json | Absent
Registers = Mapping[str, Any]
"""A record as the protocol sees it: values by path. A register without a value is not in it."""


@dataclass(frozen=True)
class Op:
    """One author's changes of one record.

    :ivar mid: counts the ops of one replica from 1, without a gap
    :ivar creates: 1 makes the record when it is not there; "u" does so unless it was purged; "o"
        only offers it, so that nothing happens where it is there or was purged
    :ivar set: what the author saw in each register, and what they wrote there
    """

    mid: int
    key: str
    set: Mapping[str, tuple[Value, Value]]
    creates: Literal[1, "u", "o"] | None = None


@dataclass(frozen=True)
class Conflict:
    """A value that did not become the current one, and is kept for somebody to decide.

    :ivar base: what the author had seen
    :ivar kept: what stands now
    :ivar lost: what does not
    """

    key: str
    path: str
    kind: ConflictKind
    base: Value
    kept: Value
    lost: Value
    mid: int


class World(Protocol):
    """What a merge reads of the space: the state before the batch."""

    def get(self, key: str) -> Registers | None:
        """The registers of a record; None when it is not there."""

    def is_purged(self, key: str) -> bool:
        """Whether the record was there and is gone for good."""

    def is_live(self, key: str) -> bool:
        """Whether the record changed so recently that its editors are at it together."""


@dataclass
class Merged:
    """What a batch did: the records that changed, whole, and what did not come to stand."""

    writes: dict[str, dict[str, Any]] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)


def merge_batch(world: World, ops: Sequence[Op]) -> Merged:
    """Applies the ops of one replica.

    A register takes the new value when it holds what the author saw; when it holds something else,
    one of the two values stands and the other is a conflict: nothing is dropped. After all ops,
    moves that close a circle or hang a node on nothing are taken back, the newest first, because an
    author may send "B out of A" and "A into B" in either order.
    """
    batch = _Batch(world)
    for op in ops:
        batch.apply(op)
    batch.take_back_impossible_moves()
    batch.tell_of_trash()
    return batch.merged


class _Batch:
    def __init__(self, world: World) -> None:
        self.world = world
        self.merged = Merged()
        # The places before the batch, of the nodes that it moved, by their first move.
        self.moved: dict[str, tuple[Value, int]] = {}
        # What the batch put into registers, in order, and what was there.
        self.put: list[tuple[Op, str, Value]] = []

    def get(self, key: str) -> Registers | None:
        """The record as the batch has left it so far."""
        written = self.merged.writes.get(key)
        return self.world.get(key) if written is None else written

    def apply(self, op: Op) -> None:
        """Applies one op, as far as it can be told before the others are."""
        record = self.get(op.key)
        is_purged = record is None and self.world.is_purged(op.key)
        if op.creates == "o" and (record is not None or is_purged):
            return
        if op.creates == 1 and record is not None and record.get(DELETED) is True:
            self._make_again(op)
        elif record is None and (op.creates is None or (op.creates == "u" and is_purged)):
            for path, (base, to) in op.set.items():
                self._conflict(op, path, "purged", (base, ABSENT, to))
        else:
            if record is None:
                self.merged.writes[op.key] = {}
            self._set(op)

    def _set(self, op: Op) -> None:
        for path, (base, to) in op.set.items():
            current = (self.get(op.key) or {}).get(path, ABSENT)
            if same(current, to):
                continue
            fits = same(current, base)
            is_live = self.world.is_live(op.key) and not is_long_text(op.key, path)
            if not fits and not is_live:
                self._conflict(op, path, "stale", (base, current, to))
                continue
            if not fits:
                self._conflict(op, path, "auto", (base, to, current))
            if path == POSITION:
                before, _ = self.moved.get(op.key, (current, op.mid))
                self.moved[op.key] = (before, op.mid)
            self._write(op.key, path, to)
            self.put.append((op, path, current))

    def _make_again(self, op: Op) -> None:
        """Somebody makes what lies in the trash under the same name.

        It is theirs, whole, and what it was is kept.
        """
        was = dict(self.get(op.key) or {})
        for path in dict.fromkeys([*was, *op.set]):
            base, to = op.set.get(path, (ABSENT, ABSENT))
            current = was.get(path, ABSENT)
            if same(current, to):
                continue
            if not isinstance(current, Absent):
                self._conflict(op, path, "auto", (base, to, current))
            if path == POSITION:
                self.moved.setdefault(op.key, (current, op.mid))
            self._write(op.key, path, to)

    def take_back_impossible_moves(self) -> None:
        while True:
            bad = next((key for key in reversed(self.moved) if self._is_impossible(key)), None)
            if bad is None:
                return
            before, mid = self.moved.pop(bad)
            lost = (self.get(bad) or {}).get(POSITION, ABSENT)
            kept = self._place_at_root(bad) if isinstance(before, Absent) else before
            self.merged.conflicts.append(Conflict(bad, POSITION, "cycle", before, kept, lost, mid))
            self._write(bad, POSITION, kept)

    def tell_of_trash(self) -> None:
        """Edits of what somebody else had put into the trash, and what was put into it.

        A new record is told of once, by its place. What the batch itself removes is its author's
        will, in whatever order the ops came.
        """
        trashed: dict[str, bool] = {}
        for op, path, was in self.put:
            is_new = self.world.get(op.key) is None
            if path == DELETED or (is_new and path != POSITION):
                continue
            if op.key not in trashed:
                trashed[op.key] = any(map(self._stays_in_trash, walk_up(self.get, op.key)))
            if trashed[op.key]:
                kept = (self.get(op.key) or {}).get(path, ABSENT)
                self._conflict(op, path, "trash", (op.set[path][0], kept, was))

    def _stays_in_trash(self, key: str) -> bool:
        states = (self.world.get(key), self.get(key))
        return all((record or {}).get(DELETED) is True for record in states)

    def _is_impossible(self, key: str) -> bool:
        parent = parent_key(key, (self.get(key) or {}).get(POSITION))
        if parent is not None and self.get(parent) is None:
            return True
        seen: set[str] = set()
        at: str | None = key
        while at is not None:
            if at in seen:
                return at == key
            seen.add(at)
            at = parent_key(at, (self.get(at) or {}).get(POSITION))
        return False

    def _place_at_root(self, key: str) -> Value:
        """Where a new node goes that cannot be where its author put it: the end of the root."""
        header = header_key(key)
        root_id = (self.get(header) or {}).get("rootId") if header else None
        root = sibling_key(key, root_id) if isinstance(root_id, str) else None
        if root is None or root == key or self.get(root) is None:
            return ABSENT
        return [root_id, "children", "zz"]

    def _conflict(
        self, op: Op, path: str, kind: ConflictKind, values: tuple[Value, Value, Value]
    ) -> None:
        base, kept, lost = values
        self.merged.conflicts.append(Conflict(op.key, path, kind, base, kept, lost, op.mid))

    def _write(self, key: str, path: str, value: Value) -> None:
        record = self.merged.writes.get(key)
        if record is None:
            record = self.merged.writes[key] = dict(self.world.get(key) or {})
        if isinstance(value, Absent):
            record.pop(path, None)
        else:
            record[path] = value


def is_long_text(key: str, path: str) -> bool:
    """Whether a register holds text that two people may edit in different lines.

    The value of one never takes the place of the other's, however close in time: their author
    merges them line by line.
    """
    return LONG_TEXTS.get(key.partition(":")[0]) == path


def walk_up(get: Callable[[str], Registers | None], key: str) -> Iterator[str]:
    """A record and those that contain it, innermost first: a tree's header contains its root.

    A circle of parents ends the walk, and so does a record that is not there.
    """
    seen: set[str] = set()
    at: str | None = key
    while at is not None and at not in seen:
        record = get(at)
        if record is None:
            return
        yield at
        seen.add(at)
        at = parent_key(at, record.get(POSITION)) or header_key(at)


def same(a: Value, b: Value) -> bool:
    """Whether two values say the same: 1 and 1.0 do, 1 and true do not, names have no order."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a == b
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(value, b[name]) for name, value in a.items())
    return a is b or (isinstance(a, str) and isinstance(b, str) and a == b)


def sibling_key(key: str, node_id: str) -> str | None:
    """The key of a node of the same tree; None for a key that is no node's."""
    tree, slash, _ = key.partition("/")
    return f"{tree}/{node_id}" if slash and tree.startswith("nodes:") else None


def parent_key(key: str, position: Json) -> str | None:
    """The key of the node that a node hangs under; None when it hangs under none."""
    if not isinstance(position, list) or len(position) != 3 or not isinstance(position[0], str):
        return None
    return sibling_key(key, position[0])


def header_key(key: str) -> str | None:
    """The key of the header of the tree that a node belongs to."""
    tree, slash, _ = key.partition("/")
    is_node = slash and tree.startswith("nodes:")
    return f"componentTrees:{tree.removeprefix('nodes:')}" if is_node else None
