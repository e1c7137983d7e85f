"""The server as a process: starting, stopping, crashing, and many clients at once."""

import json
import os
import signal
import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote

import pytest

from .process import ServerProcess, send

WRITERS = 200


def test_it_says_where_it_listens_and_nothing_else(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path)
    assert server.start() == f"Espalier is listening on http://127.0.0.1:{server.port}\n"
    assert server.ask("PUT", "/api/storage/k", {"value": 1})[0] == 200
    assert server.ask("GET", "/api/storage/none")[0] == 404
    assert server.ask("PUT", "/api/storage/k", {"val": 1})[0] == 400
    assert server.stop() == (0, "", "")
    server.start()
    assert server.ask("GET", "/api/storage/k") == (200, {"value": 1})
    assert server.stop(signal.SIGINT) == (0, "", "")


def test_an_idle_connection_does_not_hold_up_the_end(server: ServerProcess) -> None:
    connection = server.connect()
    assert send(connection, "GET", "/health")[0] == 200
    # communicate() in stop() has a limit; a server that waited for the client would exceed it.
    assert server.stop()[0] == 0
    connection.close()


def test_a_taken_port_is_one_sentence(server: ServerProcess, tmp_path: Path) -> None:
    second = ServerProcess(tmp_path / "second")
    second.folder.mkdir()
    second.port = server.port
    child = second.spawn()
    out, err = child.communicate(timeout=10)
    assert (child.returncode, out) == (1, "")
    assert err.count("\n") == 1
    assert err.startswith(f"Port {server.port} on 127.0.0.1 cannot be used")
    assert f"PORT={server.port + 1}" in err
    assert not (second.folder / "espalier.db").exists()


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"DATABASE_PATH": "/dev/null/espalier.db"}, "DATABASE_PATH"),
        ({"DATABASE_PATH": str(Path(__file__))}, "DATABASE_PATH"),
        ({"PORT": "x"}, "PORT is “x”"),
        ({"ALLOWED_ORIGINS": "*"}, "ALLOWED_ORIGINS"),
        ({"HOST": "203.0.113.7", "ESPALIER_TOKEN": "x"}, "203.0.113.7 cannot be used"),
        ({"HOST": "0.0.0.0"}, "ESPALIER_TOKEN"),
        ({"ESPALIER_TOKENS": "/nowhere"}, "file of tokens"),
    ],
)
def test_what_stops_a_start_is_one_sentence(
    tmp_path: Path, environ: dict[str, str], words: str
) -> None:
    child = ServerProcess(tmp_path, PYTHONIOENCODING="utf-8", **environ).spawn()
    out, err = child.communicate(timeout=10)
    assert (child.returncode, out) == (1, "")
    assert words in err
    assert err.count("\n") == 1


SYNC = "/api/v1/spaces/default/sync"


def test_parallel_writers_get_no_5xx_and_lose_nothing(server: ServerProcess) -> None:
    together = threading.Barrier(WRITERS)

    def write(number: int) -> list[int]:
        connection = server.connect()
        together.wait()
        own = f"/api/storage/own:{number}"
        op = {"mid": 1, "k": f"pushed:{number}", "new": 1, "set": {"$value": [None, number]}}
        answers = [
            send(connection, "PUT", own, {"value": number}),
            send(connection, "POST", SYNC, {"v": 1, "r": f"r{number}", "ops": [op]}),
            send(connection, "PUT", "/api/storage/shared", {"value": number}),
            send(connection, "GET", own),
        ]
        connection.close()
        return [status for status, _ in answers]

    with ThreadPoolExecutor(WRITERS) as pool:
        statuses = [status for found in pool.map(write, range(WRITERS)) for status in found]
    assert set(statuses) == {200}
    stored = server.ask("GET", "/api/storage/export")[1]
    expected = {
        f"{kind}:{number}": number for kind in ("own", "pushed") for number in range(WRITERS)
    }
    shared = stored.pop("shared")
    assert stored == expected
    assert shared in range(WRITERS)
    page = server.ask("GET", "/api/v1/spaces/default/changes")[1]
    revs = sorted(rev for _, rev, _ in page["ch"])
    # One revision per write that changed something: none was given out twice.
    assert len(set(revs)) == len(revs) == len(expected) + 1
    assert server.stop() == (0, "", "")


def test_each_answered_write_survives_a_crash(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path)
    answered: dict[str, int] = {}
    lock = threading.Lock()
    for crash in range(3):
        server.start()
        enough = threading.Semaphore(0)

        def write(writer: int, crash: int = crash, enough: threading.Semaphore = enough) -> None:
            connection = server.connect()
            for number in range(10_000):
                key = f"{crash}:{writer}:{number}"
                try:
                    status, _ = send(connection, "PUT", f"/api/storage/{key}", {"value": number})
                except (OSError, HTTPException, json.JSONDecodeError):
                    break
                assert status == 200
                with lock:
                    answered[key] = number
                enough.release()
            connection.close()

        writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
        for thread in writers:
            thread.start()
        for _ in range(100 + 30 * crash):
            enough.acquire()
        server.kill()
        for thread in writers:
            thread.join()
    server.start()
    stored = server.ask("GET", "/api/storage/export")[1]
    server.kill()
    assert len(answered) >= 390
    assert {key: stored.get(key) for key in answered} == answered


@pytest.mark.parametrize("key", ["a/b", "//", "/", "%2F", "..x", "a?b", "é\n", "clear/", "😀"])
def test_a_key_survives_the_real_way(server: ServerProcess, key: str) -> None:
    address = f"/api/storage/{quote(key, safe='')}"
    assert server.ask("PUT", address, {"value": key})[0] == 200
    assert server.ask("GET", address) == (200, {"value": key})
    assert server.ask("GET", "/api/storage/keys") == (200, {"keys": [key]})


def exchange(server: ServerProcess, request: bytes) -> tuple[int, dict]:
    """Sends bytes as they are; the status and the JSON of the answer."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(request)
        answer = b""
        while part := connection.recv(65536):
            answer += part
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), json.loads(body)


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"GET /api/storage//x HTTP/1.1", 404),
        (b"GET /api/storage/../storage/keys HTTP/1.1", 404),
        (b"GET /api/storage/. HTTP/1.1", 400),
        (b"GET /api/storage/%FF HTTP/1.1", 400),
        (b"GET /api/storage/\xff HTTP/1.1", 400),
        (b"PUT /api/storage/%63lear HTTP/1.1", 400),
        (b"nonsense", 400),
    ],
)
def test_a_raw_request_gets_a_json_answer(
    server: ServerProcess, request_line: bytes, status: int
) -> None:
    rest = b"\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    answer = exchange(server, request_line + rest)
    assert answer[0] == status
    assert answer[1]["error"]
    assert server.ask("GET", "/health")[0] == 200


def test_bodies_over_the_limit_get_an_answer(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path, MAX_BODY_BYTES="100000")
    server.start()
    for size in (100_001, 399_000):
        status, answer = server.ask("PUT", "/api/storage/k", {"value": "x" * size})
        assert status == 413
        assert "100000 bytes" in answer["error"]
    head = b"PUT /api/storage/k HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n"
    assert exchange(server, head)[0] == 413
    chunked = b"PUT /api/storage/k HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    chunked += b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunked += b"1fbd0\r\n" + b"x" * 0x1FBD0 + b"\r\n0\r\n\r\n"
    assert exchange(server, chunked)[0] == 413
    assert server.ask("GET", "/api/storage/keys") == (200, {"keys": []})
    assert server.stop() == (0, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="the folder's mode decides on POSIX only")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_one_sentence(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    child = ServerProcess(tmp_path, DATABASE_PATH=str(locked / "espalier.db")).spawn()
    _, err = child.communicate(timeout=10)
    assert child.returncode == 1
    assert "writable" in err


def test_under_dev_it_starts_again_when_told_to_and_stops_whole(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path, ESPALIER_DEV="1")
    assert "listening" in server.start()
    origin = {"Origin": "http://localhost:5173", "Content-Type": "application/json"}
    connection = server.connect()
    connection.request("PUT", "/api/storage/a%2F%2Fb", b'{"value": 1}', origin)
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Access-Control-Allow-Origin"]) == (
        200,
        "http://localhost:5173",
    )
    connection.close()
    assert server.ask("GET", "/api/storage/keys") == (200, {"keys": ["a//b"]})
    assert server.stop()[0] in (0, -signal.SIGTERM)
    with pytest.raises(OSError, match="refused"):
        server.ask("GET", "/health")
