"""The app for the fuzz of the browser's code: a request per line on stdin, an answer on stdout.

Not a test of its own. ``{"space", "at", "live", "body"}`` posts to ``sync``; ``{"space", "at",
"do"}`` begins, backs up, restores, tidies up, or tells what the space holds. One space at a time is
there, from ``begin`` on; its time is ``at``, and its random numbers are the same each time.
"""

import hashlib
import json
import secrets
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sync_server import create_app  # noqa: E402
from sync_server.retention import Retention, tidy  # noqa: E402
from sync_server.space import Space  # noqa: E402

TABLES = ("spaces", "revs", "records", "replicas", "superseded")
FOREVER = 10**15
Rows = dict[str, list[tuple]]
"""What the tables hold."""


class World:
    """The clock and the random numbers of the space."""

    def __init__(self) -> None:
        self.at_ms = 0
        self._drawn = 0

    def begin(self) -> None:
        """Draws the same numbers again."""
        self._drawn = 0

    def take_over(self) -> None:
        """Puts itself in the place of what differs from run to run."""
        time.time_ns = lambda: self.at_ms * 1_000_000
        time.monotonic = lambda: self.at_ms / 1000
        secrets.token_hex = self._token_hex

    def _token_hex(self, size: int) -> str:
        # A restore does not take it back: what comes after it has other names.
        self._drawn += 1
        return hashlib.sha256(str(self._drawn).encode()).hexdigest()[: 2 * size]


def main() -> None:
    """Answers until stdin ends."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app({"DATABASE_PATH": f"{folder}/fuzz.db"})
        # Its time would go back with every space.
        app.extensions["limiter"].take = lambda sender: None
        client = app.test_client()
        database = app.extensions["database"]
        backup: Rows = {}
        world = World()
        world.take_over()
        for line in sys.stdin:
            request = json.loads(line)
            space, world.at_ms = request["space"], request["at"]
            if "body" in request:
                app.config["LIVE_MS"] = FOREVER if request["live"] else 0
                answer = client.post(f"/api/v1/spaces/{space}/sync", json=request["body"])
                reply: Any = {"status": answer.status_code, "body": answer.json}
            elif request["do"] == "snapshot":
                reply = client.get(f"/api/v1/spaces/{space}/snapshot").text
            else:
                if request["do"] == "begin":
                    app.extensions["retention"] = Retention()
                    world.begin()
                with database.write(space) as connection:
                    reply = act(connection, space, request["do"], backup)
            print(json.dumps(reply), flush=True)
        database.close()


def act(connection: Any, space: str, do: str, backup: Rows) -> Any:
    """Does something to a space that no browser can."""
    if do == "tidy":
        before, replaced = stored(connection, space), superseded(connection, space)
        tidy(Space(connection, space))
        left = set(superseded(connection, space))
        purged = [key for key, text in stored(connection, space).items() if text is None]
        return {
            "purged": purged,
            "gone": [(key, before[key]) for key in purged if before[key] is not None],
            "superseded": [row for row in replaced if row not in left],
        }
    if do == "begin":
        for table in TABLES:
            connection.execute(f"DELETE FROM {table}")
    elif do == "back-up":
        for table in TABLES:
            backup[table] = connection.execute(f"SELECT * FROM {table}").fetchall()
    elif do == "restore":
        for table, rows in backup.items():
            connection.execute(f"DELETE FROM {table}")
            places = ",".join("?" * len(rows[0])) if rows else ""
            connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows) if rows else None
    elif do == "superseded":
        return superseded(connection, space)
    return None


def superseded(connection: Any, space: str) -> list[tuple[str, str, str | None]]:
    """What edits of the same moment replaced: key, path, and the text of the value."""
    return connection.execute(
        "SELECT key, path, lost FROM superseded WHERE space = ?", (space,)
    ).fetchall()


def stored(connection: Any, space: str) -> dict[str, str | None]:
    """The text of every record; None: it is purged."""
    rows = connection.execute("SELECT key, value FROM records WHERE space = ?", (space,))
    return dict(rows.fetchall())


if __name__ == "__main__":
    main()
