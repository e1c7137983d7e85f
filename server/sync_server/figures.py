"""Where a space stands, in numbers, for whoever looks after it."""

import json

from .conflicts import OPEN, STATE
from .database import Connection
from .keys import CONFLICTS, prefix_range


def figures(connection: Connection, space: str) -> dict[str, int]:
    """Its revision, and how many conflicts, trashed records and browsers it has; 0 if not there."""
    row = connection.execute("SELECT rev FROM spaces WHERE space = ?", (space,)).fetchone()
    conflicts = connection.execute(
        "SELECT value FROM records WHERE space = ? AND key >= ? AND key < ? AND value IS NOT NULL",
        (space, *prefix_range(CONFLICTS)),
    ).fetchall()
    (trash,) = connection.execute(
        "SELECT COUNT(*) FROM records WHERE space = ? AND trashed", (space,)
    ).fetchone()
    (replicas,) = connection.execute(
        "SELECT COUNT(*) FROM replicas WHERE space = ?", (space,)
    ).fetchone()
    return {
        "rev": 0 if row is None else row[0],
        "conflicts_open": sum(json.loads(text).get(STATE) == OPEN for (text,) in conflicts),
        "trash": trash,
        "replicas": replicas,
    }
