"""A process for streams alone, for thousands of them: each waits without a thread of its own.

It answers ``events`` and ``presence`` of every space; a proxy in front sends it what asks for
them, and all else to servers. It hears of their writes from the database.
"""

import os
import signal
import sys

import gevent
from gevent.pywsgi import WSGIServer

from . import LIVE, create_app
from .__main__ import announce
from .config import DEFAULTS, ConfigError, from_environ
from .listener import bind

MOST_STREAMS = 5000


def main() -> None:
    """Runs until SIGTERM or SIGINT; exit code 1 and a sentence when it cannot start."""
    try:
        defaults = {**DEFAULTS, "MOST_STREAMS": MOST_STREAMS, "PORT": DEFAULTS["PORT"] + 1}
        config = {**defaults, **from_environ(os.environ)}
        listening = bind(config["HOST"], config["PORT"])
        app = create_app(config, LIVE)
    except ConfigError as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from None
    server = WSGIServer(listening, app, log=None)
    for number in (signal.SIGTERM, signal.SIGINT):
        gevent.signal_handler(number, server.stop, 0.5)
    announce(config)
    server.serve_forever()
    app.extensions["database"].close()
