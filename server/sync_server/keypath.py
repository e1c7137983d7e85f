"""Takes the key out of /api/storage/<key> before anything reads it as a path.

Werkzeug's routing merges slashes, stops at line breaks and replaces bytes that are no UTF-8,
so that different keys would meet in one record. A key is bytes behind a prefix, no path.
"""

from collections.abc import Callable, Iterable
from typing import Any

PREFIX = "/api/storage/"
"""What stands before a key in the path."""

KEY = "espalier.storage_key"
"""Where the WSGI environment holds the key: percent-decoded once, as WSGI's latin-1 text."""

ACTIONS = frozenset({"keys", "export", "import", "clear", "stats"})
"""What may stand in the place of a key and names an action; none of them can be a key."""


class KeyPath:
    """WSGI middleware that routes every key, whatever it is made of, to /api/storage."""

    def __init__(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        rest = path[len(PREFIX) :]
        if path.startswith(PREFIX) and rest not in ACTIONS:
            environ[KEY] = rest
            environ["PATH_INFO"] = PREFIX.rstrip("/")
        return self.app(environ, start_response)
