"""The app for the fuzz of the browser's code: a request per line on stdin, an answer on stdout.

Not a test of its own. ``{"space", "live", "body"}`` posts to ``sync``; ``{"space", "do"}`` backs
up, restores, purges, or tells what the space holds. Every space is a world of its own.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sync_server import create_app  # noqa: E402
from sync_server.retention import purge  # noqa: E402
from sync_server.space import Space  # noqa: E402

TABLES = ("spaces", "revs", "records", "replicas", "superseded")
FOREVER = 10**15


def main() -> None:
    """Answers until stdin ends."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app({"DATABASE_PATH": f"{folder}/fuzz.db"})
        app.extensions["limiter"].per_second = FOREVER
        client = app.test_client()
        database = app.extensions["database"]
        with database.read():
            pass
        backups: dict[str, dict[str, list[Any]]] = {}
        for line in sys.stdin:
            request = json.loads(line)
            space = request["space"]
            if "body" in request:
                app.config["LIVE_MS"] = FOREVER if request["live"] else 0
                answer = client.post(f"/api/v1/spaces/{space}/sync", json=request["body"])
                reply: Any = {"status": answer.status_code, "body": answer.json}
            elif request["do"] == "snapshot":
                reply = client.get(f"/api/v1/spaces/{space}/snapshot").text
            else:
                with database.write(space) as connection:
                    reply = act(connection, space, request["do"], backups)
            print(json.dumps(reply), flush=True)
        database.close()


def act(connection: Any, space: str, do: str, backups: dict[str, dict[str, list[Any]]]) -> Any:
    """Does something to a space that no browser can."""
    if do == "purge":
        before = stored(connection, space)
        purge(Space(connection, space), FOREVER)
        keys = [key for key, text in stored(connection, space).items() if text is None]
        gone = [(key, before[key]) for key in keys if before[key] is not None]
        return {"keys": keys, "gone": gone}
    if do == "back-up":
        backups[space] = {
            table: connection.execute(f"SELECT * FROM {table} WHERE space = ?", (space,)).fetchall()
            for table in TABLES
        }
    elif do == "restore":
        for table, rows in backups[space].items():
            connection.execute(f"DELETE FROM {table} WHERE space = ?", (space,))
            places = ",".join("?" * len(rows[0])) if rows else ""
            connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows) if rows else None
    elif do == "superseded":
        return connection.execute(
            "SELECT key, path, kept, lost FROM superseded WHERE space = ?", (space,)
        ).fetchall()
    return None


def stored(connection: Any, space: str) -> dict[str, str | None]:
    """The text of every record; None: it is purged."""
    rows = connection.execute("SELECT key, value FROM records WHERE space = ?", (space,))
    return dict(rows.fetchall())


if __name__ == "__main__":
    main()
