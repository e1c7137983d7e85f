"""Takes what a browser sends: each op once, whatever is sent again, and tells what came of it."""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .apply import apply_ops, keys_of
from .conflicts import LOST, OPEN, RESOLVED, STATE
from .cursor import Stranger
from .keys import CONFLICTS, NODES, record_key_problem
from .merge import ABSENT, POSITION, Absent, Op, same
from .merge_wire import op_from_wire
from .registers import register_problem
from .space import Space
from .strict_json import Json, dump

RECENT_OPS = 500
"""Of so many ops of a replica the checksums are kept, to tell a repeated op from another one."""


@dataclass(frozen=True)
class SentOp:
    """An op as it came.

    :ivar op: None when it is malformed
    :ivar problem: why it is rejected, as a sentence; None when it is not
    """

    mid: int
    checksum: bytes
    op: Op | None
    problem: str | None


@dataclass(frozen=True)
class Pushed:
    """What came of a push.

    :ivar mid: of the last op that took effect
    :ivar results: what there is to say of single ops
    """

    mid: int
    results: list[dict[str, Json]]


def read_ops(entries: Sequence[Json]) -> list[SentOp] | None:
    """The ops of a request, checked; None when their numbers do not follow one another."""
    ops: list[SentOp] = []
    for entry in entries:
        mid = entry.get("mid") if isinstance(entry, dict) else None
        if not isinstance(mid, int) or isinstance(mid, bool) or mid < 1:
            return None
        if ops and mid != ops[-1].mid + 1:
            return None
        op = op_from_wire(entry)
        checksum = zlib.crc32(dump(entry).encode("utf-8")).to_bytes(4, "big")
        ops.append(SentOp(mid, checksum, op, _problem(op)))
    return ops


def push(space: Space, replica: str, sent: Sequence[SentOp]) -> Pushed:
    """Applies the ops that are new, under one revision.

    A rejected op counts as done, so that it holds up nothing behind it.

    :raises Stranger: the numbers have a gap, or are of other ops than before: the server was
        restored, or the browser's profile copied
    """
    progress_of = _ask_progress(space, replica)
    space.load(keys_of([one.op for one in sent if one.op is not None]))
    done, recent = progress_of()
    for op in sent:
        if op.mid <= done and not _is_known(op, done, recent):
            raise Stranger
    rejected: list[dict[str, Json]] = [
        {"mid": op.mid, "s": "rejected", "why": op.problem} for op in sent if op.problem
    ]
    fresh = [op for op in sent if op.mid > done]
    if not fresh:
        return Pushed(done, rejected)
    if fresh[0].mid != done + 1:
        raise Stranger
    told = apply_ops(space, replica, [op for one in fresh if (op := _effective(space, one))])
    space.ensure()
    recent = (recent + b"".join(op.checksum for op in fresh))[-4 * RECENT_OPS :]
    mid = fresh[-1].mid
    space.connection.execute(
        "INSERT INTO replicas VALUES (?, ?, ?, ?, ?) ON CONFLICT (space, replica) DO UPDATE SET"
        " mid = excluded.mid, recent = excluded.recent, seen_at = excluded.seen_at",
        (space.name, replica, mid, recent, space.now),
    )
    return Pushed(mid, [*rejected, *told])


def progress(space: Space, replica: str) -> int:
    """The last op of a replica that took effect."""
    return _ask_progress(space, replica)()[0]


def _effective(space: Space, sent: SentOp) -> Op | None:
    """The op, unless it is rejected, or of a conflict that is gone, or about another value."""
    if sent.op is None or sent.problem:
        return None
    if not sent.op.key.startswith(CONFLICTS):
        return sent.op
    conflict = space.get(sent.op.key)
    if conflict is None:
        return None
    waiting = conflict.get(LOST, ABSENT)
    seen, _ = sent.op.set.get(LOST, (waiting, waiting))
    return sent.op if same(seen, waiting) else None


def _ask_progress(space: Space, replica: str) -> Callable[[], tuple[int, bytes]]:
    rows = space.connection.execute(
        "SELECT mid, recent FROM replicas WHERE space = ? AND replica = ?", (space.name, replica)
    )
    return lambda: rows.fetchone() or (0, b"")


def _is_known(op: SentOp, done: int, recent: bytes) -> bool:
    """Whether an op that took effect already is the same that comes again."""
    end = len(recent) - 4 * (done - op.mid)
    return end >= 4 and recent[end - 4 : end] == op.checksum


def _problem(op: Op | None) -> str | None:
    """Why an op cannot be carried out whatever the space holds."""
    if op is None:
        return "The op is malformed; it is {mid, k, new?, set: {path: [from, to]}}."
    if op.key.startswith(CONFLICTS):
        return _resolution_problem(op)
    problem = record_key_problem(op.key)
    if problem is None and op.creates == 1 and op.key.startswith(NODES) and POSITION not in op.set:
        problem = "A new node needs a place."
    for path, (_, to) in op.set.items():
        if problem is None and not isinstance(to, Absent):
            problem = register_problem(op.key, path, to)
        elif problem is None and path == POSITION:
            problem = "A node cannot lose its place."
    return problem


def _resolution_problem(op: Op) -> str | None:
    """A conflict is only ever marked as resolved, or as open again.

    What its author saw as the value that waits may stand beside.
    """
    _, state = op.set.get(STATE, (ABSENT, ABSENT))
    seen, lost = op.set.get(LOST, (ABSENT, ABSENT))
    is_state = op.set.keys() <= {STATE, LOST} and state in (OPEN, RESOLVED)
    if op.creates is None and is_state and same(seen, lost):
        return None
    return f"Of a conflict only “{STATE}” can be set, to “{OPEN}” or “{RESOLVED}”."
