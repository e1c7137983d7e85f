"""Starts a process for streams alone: `server/.venv/bin/python server/serve_events.py`."""

import sys

try:
    from gevent import monkey
except ImportError:
    print(
        "The process of events needs gevent; run “server/.venv/bin/python -m pip install "
        "--require-hashes -r server/requirements-many.txt”.",
        file=sys.stderr,
    )
    raise SystemExit(1) from None

# Before anything else is loaded: from here on, waiting takes no thread.
monkey.patch_all()

from sync_server.events_process import main  # noqa: E402

if __name__ == "__main__":
    main()
