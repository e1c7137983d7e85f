"""A real server process, as `npm start` runs it."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

SERVE = Path(__file__).resolve().parents[1] / "serve.py"


def free_port() -> int:
    """A port that nobody has at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class ServerProcess:
    """Starts, asks and ends one server on a port and a database of its own."""

    def __init__(self, folder: Path, *, script: Path = SERVE, **environ: str) -> None:
        self.folder = folder
        self.script = script
        self.port = free_port()
        self.environ = environ
        self.child: subprocess.Popen[str] | None = None

    def spawn(self) -> subprocess.Popen[str]:
        """Starts a process without waiting for it to listen; run from a folder that is not its."""
        environ = {
            **{name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ},
            "PORT": str(self.port),
            "DATABASE_PATH": str(self.folder / "espalier.db"),
            **self.environ,
        }
        return subprocess.Popen(
            [sys.executable, str(self.script)],
            cwd=self.folder,
            env=environ,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def start(self) -> str:
        """Starts the server and returns the line with which it says that it listens."""
        self.child = self.spawn()
        assert self.child.stdout is not None
        line = self.child.stdout.readline()
        if "listening" not in line:
            raise AssertionError(self.child.communicate()[1])
        return line

    def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str, str]:
        """Ends the server; its exit code, and what it printed since it listened."""
        assert self.child is not None
        child, self.child = self.child, None
        child.send_signal(how)
        out, err = child.communicate(timeout=10)
        return child.returncode, out, err

    def kill(self) -> None:
        """Ends the server as a crash does, if it runs."""
        if self.child is not None:
            self.stop(signal.SIGKILL)

    def connect(self) -> http.client.HTTPConnection:
        """A connection that the caller closes."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Sends JSON over a connection of its own; the status and the JSON of the answer."""
        connection = self.connect()
        try:
            return send(connection, method, path, body)
        finally:
            connection.close()


def send(
    connection: http.client.HTTPConnection, method: str, path: str, body: Any = None
) -> tuple[int, Any]:
    """Sends JSON over a connection; the status and the JSON of the answer."""
    headers = {} if body is None else {"Content-Type": "application/json"}
    connection.request(method, path, None if body is None else json.dumps(body), headers)
    response = connection.getresponse()
    return response.status, json.loads(response.read())
