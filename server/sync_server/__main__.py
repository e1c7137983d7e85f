"""Starts the server as the environment says; see README.md."""

import logging
import os
import signal
import sys
from types import FrameType
from typing import NoReturn

from werkzeug.serving import is_running_from_reloader, run_simple

from . import create_app
from .config import DEFAULTS, ConfigError, from_environ
from .listener import bind, serve


def main() -> None:
    """Runs the server until SIGTERM or SIGINT; exit code 1 and a sentence when it cannot start."""
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)
    try:
        config = {**DEFAULTS, **from_environ(os.environ)}
        if config["DEV"]:
            _serve_reloading(config)
        else:
            # The port first: a second start must not touch the database of the first.
            listening = bind(config["HOST"], config["PORT"])
            app = create_app(config)
            announce(config)
            serve(app, listening)
            app.extensions["database"].close()
    except ConfigError as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from None


def _serve_reloading(config: dict) -> None:
    """Werkzeug's server, which starts again when a Python file changes."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    if is_running_from_reloader():
        announce(config)
    else:
        bind(config["HOST"], config["PORT"]).close()
    app = create_app(config)
    run_simple(config["HOST"], config["PORT"], app, use_reloader=True, threaded=True)


def announce(config: dict) -> None:
    """Says where the server listens."""
    host = f"[{config['HOST']}]" if ":" in config["HOST"] else config["HOST"]
    print(f"Espalier is listening on http://{host}:{config['PORT']}", flush=True)


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


if __name__ == "__main__":
    main()
