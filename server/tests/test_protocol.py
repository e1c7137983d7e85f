"""POST /api/v1/spaces/<space>/sync: pushing ops and pulling what changed, and what lies beside."""

import gzip
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from sync_server import create_app
from sync_server.keys import CONFLICTS

SPACE = "/api/v1/spaces/p_1"


class Replica:
    """A browser that counts its ops and keeps its cursor."""

    def __init__(self, client: FlaskClient, name: str) -> None:
        self.client = client
        self.name = name
        self.cursor: str | None = None
        self.mid = 0
        self.records: dict[str, Any] = {}

    def ops(self, *changes: tuple[str, dict[str, Any]], **more: Any) -> list[dict[str, Any]]:
        """Numbered ops."""
        ops = []
        for key, registers in changes:
            self.mid += 1
            ops.append({"mid": self.mid, "k": key, "set": registers, **more})
        return ops

    def post(self, ops: list[dict[str, Any]]) -> TestResponse:
        """Sends ops without taking the answer."""
        body = {"v": 1, "r": self.name, "c": self.cursor, "ops": ops}
        return self.client.post(f"{SPACE}/sync", json=body)

    def sync(self, *changes: tuple[str, dict[str, Any]], **more: Any) -> dict[str, Any]:
        """Sends ops and takes the answer."""
        answer = self.post(self.ops(*changes, **more))
        assert answer.status_code == 200, answer.text
        body = answer.json
        self.cursor = body["c"]
        for key, _, registers in body["ch"]:
            self.records[key] = registers
        return body

    def create(self, key: str, **registers: Any) -> dict[str, Any]:
        """Makes a record; ``pos`` is its place."""
        names = {"pos": "$pos"}
        changes = {names.get(name, name): [None, value] for name, value in registers.items()}
        return self.sync((key, changes), new=1)


@pytest.fixture
def ana(client: FlaskClient) -> Replica:
    """The one who begins: a tree with a section and a button in it."""
    replica = Replica(client, "ana")
    replica.create("componentTrees:t", id="t", rootId="root", name="Page")
    replica.create("nodes:t/root", type="Box", pos=[None, "children", "a0"])
    replica.create("nodes:t/s", type="Section", pos=["root", "children", "a0"])
    replica.create("nodes:t/b", type="Button", pos=["s", "children", "a0"])
    return replica


@pytest.fixture
def ben(client: FlaskClient, ana: Replica) -> Replica:
    """Somebody else who has seen what Ana has."""
    replica = Replica(client, "ben")
    replica.sync()
    assert replica.records == ana.records
    return replica


def test_an_answer_continues_the_cursor_and_counts_the_ops(ana: Replica) -> None:
    before = ana.cursor
    body = ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    assert (body["since"], body["mid"], body["res"], body["more"]) == (before, 5, [], False)
    place = ["s", "children", "a0"]
    registers = {"type": "Button", "$pos": place, "props.label": "Save"}
    assert body["ch"] == [["nodes:t/b", 5, registers]]
    assert body["c"].startswith("5-")
    assert ana.sync()["ch"] == []


def test_edits_of_different_registers_merge(ana: Replica, ben: Replica) -> None:
    ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    body = ben.sync(("nodes:t/b", {"props.size": [None, "lg"]}))
    assert body["res"] == []
    ana.sync()
    for replica in (ana, ben):
        assert replica.records["nodes:t/b"]["props.label"] == "Save"
        assert replica.records["nodes:t/b"]["props.size"] == "lg"


def test_an_edit_of_the_same_moment_wins_and_keeps_the_other(
    ana: Replica, ben: Replica, app: Flask
) -> None:
    ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    body = ben.sync(("nodes:t/b", {"props.label": [None, "Store"]}))
    assert body["res"] == [{"mid": 1, "s": "auto", "path": "props.label"}]
    assert ben.records["nodes:t/b"]["props.label"] == "Store"
    with app.extensions["database"].read() as connection:
        kept = connection.execute("SELECT key, path, lost, replica FROM superseded").fetchall()
    assert kept == [("nodes:t/b", "props.label", '"Save"', "ben")]


@pytest.fixture
def later(app: Flask) -> None:
    """Everything that is there was written long ago."""
    app.config["LIVE_MS"] = 0


@pytest.mark.usefixtures("later")
def test_an_edit_that_comes_late_is_kept_as_a_conflict(ana: Replica, ben: Replica) -> None:
    ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    body = ben.sync(("nodes:t/b", {"props.label": [None, "Store"]}))
    (result,) = body["res"]
    assert (result["mid"], result["s"], result["path"]) == (1, "stale", "props.label")
    assert ben.records["nodes:t/b"]["props.label"] == "Save"
    conflict = ben.records[CONFLICTS + result["id"]]
    assert conflict["kept"] == "Save"
    assert conflict["lost"] == "Store"
    assert "base" not in conflict
    assert (conflict["by"], conflict["kind"], conflict["state"]) == ("ben", "stale", "open")
    (listed,) = ben.client.get(f"{SPACE}/conflicts").json["conflicts"]
    assert (listed["id"], listed["key"]) == (result["id"], "nodes:t/b")

    ana.sync()
    assert CONFLICTS + result["id"] in ana.records
    ana.sync((CONFLICTS + result["id"], {"state": ["open", "resolved"]}))
    assert ben.client.get(f"{SPACE}/conflicts").json == {"conflicts": []}
    ben.sync()
    assert ben.records[CONFLICTS + result["id"]]["state"] == "resolved"


@pytest.mark.usefixtures("later")
def test_stats_tell_what_waits_for_a_decision_and_who_is_known(ana: Replica, ben: Replica) -> None:
    def figures() -> tuple[int, int]:
        stats = ana.client.get("/api/storage/stats?space=p_1").json
        return stats["conflicts_open"], stats["replicas"]

    ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    assert figures() == (0, 1)
    (result,) = ben.sync(("nodes:t/b", {"props.label": [None, "Store"]}))["res"]
    assert figures() == (1, 2)
    ana.sync()
    ana.sync((CONFLICTS + result["id"], {"state": ["open", "resolved"]}))
    assert figures() == (0, 2)


@pytest.mark.usefixtures("later")
def test_a_later_value_of_the_same_author_replaces_their_open_conflict(
    ana: Replica, ben: Replica
) -> None:
    ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    ben.sync(("nodes:t/b", {"props.label": [None, "Store"]}))
    ben.sync(("nodes:t/b", {"props.label": ["Store", "Keep"]}))
    (conflict,) = ben.client.get(f"{SPACE}/conflicts").json["conflicts"]
    assert conflict["lost"] == "Keep"
    assert "base" not in conflict
    ana.sync(("nodes:t/b", {"type": ["Button", "Link"]}))
    ben.sync(("nodes:t/b", {"type": ["Button", "Text"]}))
    ben.sync(("nodes:t/b", {"type": ["Text", "Badge"]}))
    conflicts = ben.client.get(f"{SPACE}/conflicts").json["conflicts"]
    (chained,) = [one for one in conflicts if one["path"] == "type"]
    assert (chained["base"], chained["lost"]) == ("Button", "Badge")


@pytest.mark.usefixtures("later")
def test_a_value_that_was_written_without_seeing_the_one_that_waits_waits_as_well(
    ana: Replica, ben: Replica
) -> None:
    ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    ben.sync(("nodes:t/b", {"props.label": [None, "Store"]}))
    ana.sync(("nodes:t/b", {"props.label": ["Save", "Save all"]}))
    ben.sync(("nodes:t/b", {"props.label": ["Save", "Keep"]}))
    conflicts = ben.client.get(f"{SPACE}/conflicts").json["conflicts"]
    assert {conflict["lost"] for conflict in conflicts} == {"Store", "Keep"}


@pytest.mark.usefixtures("later")
def test_a_decision_hides_no_value_that_its_author_had_not_seen(ana: Replica, ben: Replica) -> None:
    ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    (told,) = ben.sync(("nodes:t/b", {"props.label": [None, "Store"]}))["res"]
    ana.sync()
    ben.sync(("nodes:t/b", {"props.label": ["Store", "Keep"]}))
    conflict = CONFLICTS + told["id"]
    ana.sync((conflict, {"state": ["open", "resolved"], "lost": ["Store", "Store"]}))
    (left,) = ben.client.get(f"{SPACE}/conflicts").json["conflicts"]
    assert left["lost"] == ana.records[conflict]["lost"] == "Keep"

    ana.sync((conflict, {"state": ["open", "resolved"], "lost": ["Keep", "Keep"]}))
    assert ben.client.get(f"{SPACE}/conflicts").json == {"conflicts": []}


def test_an_edit_in_a_removed_section_is_told_of(ana: Replica, ben: Replica) -> None:
    ana.sync(("nodes:t/s", {"$del": [None, True]}))
    body = ben.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    assert [(one["s"], one["path"]) for one in body["res"]] == [("trash", "props.label")]
    assert ben.records["nodes:t/b"]["props.label"] == "Save"


def test_an_edit_in_a_removed_document_is_told_of(ana: Replica, ben: Replica) -> None:
    ana.sync(("componentTrees:t", {"$del": [None, True]}))
    body = ben.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    assert [one["s"] for one in body["res"]] == ["trash"]


def test_what_one_removes_after_editing_it_is_no_conflict(ana: Replica) -> None:
    body = ana.sync(
        ("nodes:t/s", {"$del": [None, True]}), ("nodes:t/b", {"props.label": [None, "x"]})
    )
    assert body["res"] == []


def test_two_moves_that_close_a_circle_are_not_both_done(ana: Replica, ben: Replica) -> None:
    ana.create("nodes:t/x", type="Box", pos=["root", "children", "a1"])
    ben.sync()
    ana.sync(("nodes:t/x", {"$pos": [["root", "children", "a1"], ["s", "children", "a1"]]}))
    body = ben.sync(("nodes:t/s", {"$pos": [["root", "children", "a0"], ["x", "children", "a0"]]}))
    assert [one["s"] for one in body["res"]] == ["cycle"]
    assert ben.records["nodes:t/s"]["$pos"] == ["root", "children", "a0"]


def test_what_is_sent_again_takes_effect_once(ana: Replica) -> None:
    ops = ana.ops(("nodes:t/b", {"props.label": [None, "Save"]}))
    first = ana.post(ops).json
    again = ana.post(ops).json
    assert again == first
    ana.cursor = first["c"]
    assert ana.post(ops).json["ch"] == first["ch"]
    changed = ana.sync(("nodes:t/b", {"props.label": ["Save", "Store"]}))
    assert changed["mid"] == 6
    assert ana.post(ops).json["mid"] == 6
    assert ana.sync()["ch"] == []


def test_a_gap_in_the_numbers_means_that_the_past_is_lost(ana: Replica) -> None:
    ana.mid += 1
    answer = ana.post(ana.ops(("nodes:t/b", {"props.label": [None, "Save"]})))
    assert answer.status_code == 409
    assert answer.json["error"]["code"] == "reidentify"


def test_another_op_under_a_number_that_was_used_means_a_copied_profile(ana: Replica) -> None:
    ana.post(ana.ops(("nodes:t/b", {"props.label": [None, "Save"]})))
    ana.mid -= 1
    answer = ana.post(ana.ops(("nodes:t/b", {"props.label": [None, "Store"]})))
    assert answer.status_code == 409


@pytest.mark.sqlite
def test_a_restored_backup_is_noticed(ana: Replica, config: dict[str, Any], tmp_path: Path) -> None:
    backup = str(tmp_path / "backup.db")
    source, copy = sqlite3.connect(config["DATABASE_PATH"]), sqlite3.connect(backup)
    source.backup(copy)
    source.close()
    copy.close()
    ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    restored = str(tmp_path / "restored.db")
    shutil.copy(backup, restored)
    ana.client = create_app({**config, "DATABASE_PATH": restored}).test_client()
    assert ana.post([]).status_code == 409
    # As many revisions later the number fits again, but not what belongs to it.
    other = Replica(ana.client, "other")
    other.sync()
    other.sync(("nodes:t/b", {"props.label": [None, "Other"]}))
    assert other.cursor.split("-")[0] == ana.cursor.split("-")[0]
    assert ana.post([]).status_code == 409


def test_a_rejected_op_holds_up_nothing(ana: Replica) -> None:
    body = ana.sync(
        ("nodes:t/b", {"$pos": [["s", "children", "a0"], "nowhere"]}),
        ("", {"x": [None, 1]}),
        ("nodes:t/b", {"props.label": [None, "Save"]}),
    )
    assert [(one["mid"], one["s"]) for one in body["res"]] == [(5, "rejected"), (6, "rejected")]
    assert "[parent or null, slot, order]" in body["res"][0]["why"]
    assert body["mid"] == 7
    assert ana.records["nodes:t/b"]["props.label"] == "Save"


def test_a_nul_in_a_name_or_a_value_holds_up_nothing(ana: Replica, ben: Replica) -> None:
    ana.sync(("nodes:t/b", {"props.a\0b": [None, "x\0y"]}))
    body = ben.sync(("nodes:t/b", {"props.a\0b": [None, "z\0"]}))
    assert [one["s"] for one in body["res"]] == ["auto"]
    body = ben.sync(("nodes:t/b", {"$pos": [["s", "children", "a0"], ["\0", "children", "a0"]]}))
    assert [one["s"] for one in body["res"]] == ["cycle"]
    assert body["mid"] == 2
    assert ben.records["nodes:t/b"]["props.a\0b"] == "z\0"


@pytest.mark.parametrize(
    ("key", "registers", "more"),
    [
        ("nodes:t", {"x": [None, 1]}, {}),
        ("nodes:t/b", {"$other": [None, 1]}, {}),
        ("nodes:t/b", {"$del": [None, False]}, {}),
        ("nodes:t/b", {"$pos": [["s", "children", "a0"], None]}, {}),
        ("nodes:t/new", {"type": [None, "Box"]}, {"new": 1}),
        ("nodes:t/a\0", {"x": [None, 1]}, {}),
        ("nodes:t/b", {"x": [1]}, {}),
        ("nodes:t/b", {"x": [1, 2]}, {"new": 2}),
        (f"{CONFLICTS}x", {"state": [None, "open"]}, {"new": 1}),
        (f"{CONFLICTS}x", {"lost": [None, "open"]}, {}),
        (f"{CONFLICTS}x", {"state": ["open", "resolved"], "lost": ["a", "b"]}, {}),
        (f"{CONFLICTS}x", {"state": [None, "done"]}, {}),
    ],
)
def test_what_no_space_could_take_is_rejected_each_time(
    ana: Replica, key: str, registers: dict[str, Any], more: dict[str, Any]
) -> None:
    ops = ana.ops((key, registers), **more)
    before = ana.sync()["c"]
    for _ in range(2):
        body = ana.post(ops).json
        assert [one["s"] for one in body["res"]] == ["rejected"]
        assert (body["c"], body["mid"]) == (before, 5)


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ([], 400, "invalid-body"),
        ({"r": "a"}, 426, "other-version"),
        ({"v": 2, "r": "a"}, 426, "other-version"),
        ({"v": 1}, 400, "invalid-body"),
        ({"v": 1, "r": "a/b"}, 400, "invalid-body"),
        ({"v": 1, "r": "a", "c": "x"}, 400, "invalid-cursor"),
        ({"v": 1, "r": "a", "ops": {}}, 400, "invalid-body"),
        ({"v": 1, "r": "a", "ops": [{}]}, 400, "invalid-body"),
        ({"v": 1, "r": "a", "ops": [{"mid": 1}, {"mid": 3}]}, 400, "invalid-body"),
        ({"v": 1, "r": "a", "ops": [{"mid": n} for n in range(1, 502)]}, 413, "too-many-ops"),
        ({"v": 1, "r": "a", "c": "9-abc"}, 409, "reidentify"),
    ],
)
def test_a_malformed_request_is_refused(
    client: FlaskClient, body: Any, status: int, code: str
) -> None:
    answer = client.post(f"{SPACE}/sync", json=body)
    assert (answer.status_code, answer.json["error"]["code"]) == (status, code)


def test_a_body_may_be_compressed(client: FlaskClient, config: dict[str, Any]) -> None:
    op = {"mid": 1, "k": "files:f", "new": 1, "set": {"content": [None, "x" * 5000]}}
    body = gzip.compress(json.dumps({"v": 1, "r": "a", "ops": [op]}).encode())
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    assert client.post(f"{SPACE}/sync", data=body, headers=headers).json["mid"] == 1
    cut = client.post(f"{SPACE}/sync", data=body[:40], headers=headers)
    assert (cut.status_code, cut.json["error"]["code"]) == (400, "invalid-body")
    small = create_app({**config, "MAX_BODY_BYTES": 4000}).test_client()
    assert small.post(f"{SPACE}/sync", data=body, headers=headers).status_code == 413


def test_a_sender_without_measure_is_slowed_down(client: FlaskClient, app: Flask) -> None:
    limiter = app.extensions["limiter"]
    # On a busy machine five requests take longer than it takes to be allowed another one.
    limiter.burst, limiter.per_second = 3, 0.1
    answers = [client.post(f"{SPACE}/sync", json={"v": 1, "r": "a"}) for _ in range(5)]
    assert [answer.status_code for answer in answers][:3] == [200, 200, 200]
    assert answers[4].status_code == 429
    assert int(answers[4].headers["Retry-After"]) >= 1
    assert client.post(f"{SPACE}/sync", json={"v": 1, "r": "b"}).status_code == 200


def test_pages_hold_whole_revisions(
    ana: Replica, ben: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.sync(*((f"files:{n}", {"name": [None, n]}) for n in "abc"), new=1)
    ana.create("files:d", name="d")
    monkeypatch.setattr("sync_server.page.read_page.__defaults__", (2,))
    first = ben.sync()
    assert [key for key, _, _ in first["ch"]] == ["files:a", "files:b", "files:c"]
    assert first["more"] is True
    second = ben.sync()
    assert ([key for key, _, _ in second["ch"]], second["more"]) == (["files:d"], False)


def test_a_large_space_is_told_as_a_snapshot(
    ana: Replica, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync_server.page.read_page.__defaults__", (2,))
    monkeypatch.setattr("sync_server.sync.PAGE_ROWS", 3)
    newcomer = Replica(client, "new")
    body = newcomer.sync()
    assert (body["since"], body["ch"], body["more"]) == (None, [], True)
    lines = [json.loads(line) for line in client.get(f"{SPACE}/snapshot").text.splitlines()]
    assert lines[0] == {"c": ana.cursor}
    assert lines[-1] == {"count": 4}
    assert {key: registers for key, _, registers in lines[1:-1]} == ana.records


def test_who_only_looks_asks_cheaply(ana: Replica, client: FlaskClient) -> None:
    page = client.get(f"{SPACE}/changes", query_string={"since": ana.cursor})
    assert page.json == {"c": ana.cursor, "since": ana.cursor, "ch": [], "more": False}
    etag = {"If-None-Match": page.headers["ETag"]}
    assert client.get(f"{SPACE}/changes", headers=etag).status_code == 304
    ana.create("files:f", name="f")
    news = client.get(f"{SPACE}/changes", query_string={"since": page.json["c"]}, headers=etag)
    assert [key for key, _, _ in news.json["ch"]] == ["files:f"]
    foreign = client.get(f"{SPACE}/changes", query_string={"since": "99-abc"}).json
    assert (foreign["since"], len(foreign["ch"])) == (None, 5)


def test_the_trash_is_listed_and_restored(ana: Replica, client: FlaskClient) -> None:
    ana.sync(("nodes:t/s", {"$del": [None, True]}))
    (entry,) = client.get(f"{SPACE}/trash").json["trash"]
    assert (entry[0], entry[3]["type"]) == ("nodes:t/s", "Section")
    ana.sync(("nodes:t/s", {"$del": [True, None]}))
    assert client.get(f"{SPACE}/trash").json == {"trash": []}


def test_documents_and_ops_are_the_same_records(ana: Replica, client: FlaskClient) -> None:
    url = "/api/storage/componentTrees:t?space=p_1"
    tree = client.get(url).json["value"]
    assert tree["root"]["children"][0]["children"] == [{"id": "b", "type": "Button", "props": {}}]
    ana.sync(("nodes:t/b", {"props.label": [None, "Save"]}))
    tree = client.get(url).json["value"]
    tree["root"]["children"][0]["children"][0]["props"]["size"] = "lg"
    client.put(url, json={"value": tree})
    body = ana.sync()
    assert [key for key, _, _ in body["ch"]] == ["nodes:t/b"]
    assert ana.records["nodes:t/b"]["props.size"] == "lg"
    client.delete(url)
    assert [key for key, _, _ in ana.sync()["ch"]] == ["componentTrees:t"]
    assert ana.records["componentTrees:t"]["$del"] is True
    assert client.get(url).status_code == 404
    client.put(url, json={"value": tree})
    assert client.get(url).json["value"] == tree


# As they were released; not made by today's code, which may make others.
FIRST_TABLES = """
CREATE TABLE spaces (space TEXT PRIMARY KEY, rev INTEGER NOT NULL, nonce TEXT NOT NULL);
CREATE TABLE records (
    space TEXT NOT NULL, key TEXT NOT NULL, value TEXT, rev INTEGER NOT NULL,
    updated_at INTEGER NOT NULL, PRIMARY KEY (space, key)
);
CREATE INDEX records_by_rev ON records (space, rev, key);
"""


@pytest.mark.sqlite
def test_the_tables_of_the_first_version_are_taken_over(config: dict[str, Any]) -> None:
    Path(config["DATABASE_PATH"]).parent.mkdir(parents=True)
    old = sqlite3.connect(config["DATABASE_PATH"])
    old.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)")
    old.execute("INSERT INTO schema_version VALUES (1)")
    old.executescript(FIRST_TABLES)
    node = {"id": "r", "treeId": "t", "parentId": None, "slot": "children", "order": "a0"}
    values = {
        "componentTrees:t": {"id": "t", "rootId": "r", "name": "Page"},
        "nodes:t/r": {**node, "type": "Box", "props": {"a": 1, "b": None}},
        "nodes:t/x": {**node, "id": "x", "parentId": "r", "type": "Box", "deleted": True},
        "note": "text",
        "gone": None,
    }
    old.execute("INSERT INTO spaces VALUES ('p_1', 7, 'abcd')")
    old.executemany(
        "INSERT INTO records VALUES ('p_1', ?, ?, 5, 1)",
        [(key, None if v is None else json.dumps(v)) for key, v in values.items()],
    )
    old.commit()
    old.close()
    client = create_app(config).test_client()
    documents = client.get("/api/storage/export?space=p_1").json
    root = {"id": "r", "type": "Box", "props": {"a": 1, "b": None}}
    assert documents == {
        "componentTrees:t": {"id": "t", "name": "Page", "root": root},
        "note": "text",
    }
    replica = Replica(client, "a")
    replica.cursor = "7-abcd"
    assert replica.sync()["ch"] == []
    replica.cursor = "3-abcd"
    assert len(replica.sync()["ch"]) == 4
    assert replica.records["nodes:t/x"]["$del"] is True
