"""How long things are kept that nobody sees: the trash, decided conflicts, and the history."""

import threading
import time
from collections.abc import Mapping

from .conflicts import RESOLVED, STATE
from .keys import CONFLICTS, NODES, TREES, prefix_range
from .merge import POSITION, Registers, parent_key
from .space import Row, Space, read_registers

DAY_MS = 86_400_000
TRASH_MS = 30 * DAY_MS
"""The trash, and conflicts once they are decided."""
HISTORY_MS = 90 * DAY_MS
"""Revisions: a browser that was away for longer gets the whole space. It loses nothing by that."""
REPLICA_MS = 180 * DAY_MS
"""Names of browsers: one that was away for longer goes on under another one."""


class Retention:
    """Says when to tidy up a space: once a day, before a push that happens anyway."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._done: dict[str, float] = {}

    def is_due(self, space: str) -> bool:
        """Whether this process tidied up a space longer ago than a day; who asks does it then."""
        now = time.monotonic()
        with self._lock:
            if now - self._done.get(space, -DAY_MS) < DAY_MS / 1000:
                return False
            self._done[space] = now
        return True


def tidy(space: Space) -> None:
    """Forgets for good what has been kept for long enough."""
    purge(space, space.now - TRASH_MS)
    end = space.now - HISTORY_MS
    (rev,) = space.connection.execute(
        "SELECT COALESCE(MAX(rev), 0) FROM revs WHERE space = ? AND at < ?", (space.name, end)
    ).fetchone()
    # The latest revision stays, so that its cursor is still known.
    space.connection.execute(
        "UPDATE spaces SET min_rev = ? WHERE space = ? AND min_rev < ?", (rev, space.name, rev)
    )
    for table, column, bound in (
        ("revs", "rev", rev),
        ("superseded", "rev", rev),
        ("replicas", "seen_at", space.now - REPLICA_MS),
    ):
        space.connection.execute(
            f"DELETE FROM {table} WHERE space = ? AND {column} < ?", (space.name, bound)
        )


def purge(space: Space, before: int) -> int:
    """Removes what has lain in the trash since a moment, with all that hangs below it.

    What somebody edited there since stays. That a record was there is never forgotten, so that no
    browser brings it back by mistake.

    :param before: milliseconds since 1970
    :return: how many records went
    """
    candidates = space.connection.execute(
        "SELECT key FROM records WHERE space = ? AND trashed AND value IS NOT NULL"
        " AND updated_at < ?",
        (space.name, before),
    ).fetchall()
    gone: dict[str, Registers | None] = dict.fromkeys(_old_conflicts(space, before))
    trees: dict[str, Mapping[str, Row]] = {}
    for (key,) in candidates:
        family = _family(space, key, trees)
        if all(row.updated_at < before for row in family.values()):
            gone.update(dict.fromkeys(family))
    if gone:
        space.store(gone, "purge")
    return len(gone)


def _old_conflicts(space: Space, before: int) -> list[str]:
    rows = space.connection.execute(
        "SELECT key, value FROM records WHERE space = ? AND key >= ? AND key < ?"
        " AND value IS NOT NULL AND updated_at < ?",
        (space.name, *prefix_range(CONFLICTS), before),
    )
    return [key for key, text in rows if read_registers(text).get(STATE) == RESOLVED]


def _family(space: Space, key: str, trees: dict[str, Mapping[str, Row]]) -> dict[str, Row]:
    """A record and what is in it: of a node its subtree, of a document's header its nodes."""
    space.load([key])
    own = {key: Row(dict(space.get(key) or {}), 0, space.updated_at(key))}
    if key.startswith(TREES):
        return {**own, **_nodes_of(space, key.removeprefix(TREES), trees)}
    tree_id, slash, _ = key.removeprefix(NODES).partition("/")
    if not key.startswith(NODES) or not slash:
        return own
    nodes = _nodes_of(space, tree_id, trees)
    children: dict[str, list[str]] = {}
    for node, row in nodes.items():
        parent = parent_key(node, (row.registers or {}).get(POSITION))
        children.setdefault(parent or "", []).append(node)
    waiting = [key]
    while waiting:
        for child in children.get(waiting.pop(), []):
            if child not in own:
                own[child] = nodes[child]
                waiting.append(child)
    return own


def _nodes_of(space: Space, tree_id: str, trees: dict[str, Mapping[str, Row]]) -> Mapping[str, Row]:
    if tree_id not in trees:
        prefix = f"{NODES}{tree_id}/"
        rows = space.connection.execute(
            "SELECT key, value, rev, updated_at FROM records WHERE space = ? AND key >= ?"
            " AND key < ? AND value IS NOT NULL",
            (space.name, *prefix_range(prefix)),
        )
        trees[tree_id] = {key: Row(read_registers(text), rev, at) for key, text, rev, at in rows}
    return trees[tree_id]
