"""The production server: one process, threads, JSON also for what never reaches the app."""

import logging
import select
import socket
import sys
from typing import Any

from flask import Flask
from waitress.channel import HTTPChannel
from waitress.server import create_server
from waitress.task import ErrorTask

from .config import ConfigError
from .strict_json import dump

THREADS = 8
"""Requests answered at a time; the rest wait their turn. More threads only fight for the GIL."""
BODY_SPARE = 4
"""How many times the limit a body may have and still be read to its end.

A client hears the app's 413 only after it has sent everything; a connection closed before is a
network failure to it. Beyond this factor it is closed.
"""


class JsonErrorTask(ErrorTask):
    """Answers requests that are malformed, or far too large, in the shape of the API."""

    def execute(self) -> None:
        error = self.request.error
        body = dump({"error": f"{error.reason}: {error.body}."}).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers.append(("Content-Type", "application/json"))
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class JsonChannel(HTTPChannel):
    """A connection whose errors are JSON."""

    error_task_class = JsonErrorTask


def bind(host: str, port: int) -> socket.socket:
    """A socket on the address.

    :raises ConfigError: the address is taken, or is none of this machine's
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    # On POSIX a restart within a minute would otherwise find the port still in TIME_WAIT; on
    # Windows the same option would let two servers share the port.
    if sys.platform != "win32":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(1024)
    except OSError as error:
        listening.close()
        raise ConfigError(
            f"Port {port} on {host} cannot be used ({error.strerror}); stop the program that "
            f"has it, or choose another port: PORT={port + 1}."
        ) from error
    return listening


def serve(app: Flask, listening: socket.socket) -> None:
    """Answers requests until the process is told to stop (SystemExit or KeyboardInterrupt)."""
    logging.basicConfig(level=logging.ERROR, format="%(asctime)s %(message)s")
    # A queue of requests is no error: they wait for a thread.
    logging.getLogger("waitress").setLevel(logging.ERROR)
    options: dict[str, Any] = {
        "sockets": [listening],
        # A stream sleeps in a thread of its own nearly all the time.
        "threads": THREADS + app.config["MOST_STREAMS"],
        "connection_limit": 1000,
        "asyncore_use_poll": hasattr(select, "poll"),
        "max_request_body_size": app.config["MAX_BODY_BYTES"] * BODY_SPARE,
        "ident": None,
    }
    server = create_server(app, **options)
    server.channel_class = JsonChannel
    server.run()
