"""/api/v1/spaces/<space>/events: a stream that says when something changed.

It says that, and not what: whoever listens asks for it, by the one way in which records travel.
Beside it the stream tells who is in the space, which is no record and travels whole.
"""

import time
from collections.abc import Iterator

from flask import Blueprint, Response, current_app

from .cursor import Cursor, latest
from .database import database
from .errors import Refusal
from .hub import Hub, TooManyStreams
from .presence import PresenceNews
from .spaces import require_space

bp = Blueprint("events", __name__, url_prefix="/api/v1/spaces")

WAKE_SECONDS = 1.0
"""So often a stream looks whether somebody left without a word."""
BEAT_SECONDS = 10.0
"""So often something is sent, so that it is noticed when a listener is gone."""


@bp.get("/<space>/events")
def listen(space: str) -> Response:
    """Server-sent events: ``poke`` with the space's cursor, first the one of now, and ``presence``
    with everybody who is in the space, whenever that changes.

    503 when as many streams are open as there may be: then ask from time to time instead.
    """
    require_space(space)
    hub: Hub = current_app.extensions["hub"]
    try:
        hub.enter(space)
    except TooManyStreams:
        message = "Too many streams are open; ask for changes from time to time instead."
        raise Refusal(503, "too-many-streams", message, headers={"Retry-After": "30"}) from None
    stream = _Stream(hub, space, PresenceNews(current_app.extensions["presence"], space))
    try:
        # Nobody may have listened until now; the space is watched from here on.
        current_app.extensions["news"].watch()
        with database().read() as connection:
            hub.correct({}, {space: latest(connection, space)})
    except BaseException:
        stream.close()
        raise
    response = Response(stream, mimetype="text/event-stream")
    response.headers["Cache-Control"] = "no-cache"
    response.headers["X-Accel-Buffering"] = "no"
    return response


class _Stream:
    """The lines of one stream, which is counted out when it ends, even if it never began."""

    def __init__(self, hub: Hub, space: str, people: PresenceNews) -> None:
        self.hub = hub
        self.space = space
        self.lines = _lines(hub, space, people)
        self.is_open = True

    def __iter__(self) -> Iterator[str]:
        return self.lines

    def close(self) -> None:
        """Called by the server when the listener is gone."""
        self.lines.close()
        if self.is_open:
            self.is_open = False
            self.hub.leave(self.space)


def _lines(hub: Hub, space: str, people: PresenceNews) -> Iterator[str]:
    told: Cursor | None = None
    beat = time.monotonic()
    yield "retry: 3000\n\n"
    while True:
        quiet = people.quiet_seconds()
        cursor = hub.wait(space, told, quiet if quiet > 0 else WAKE_SECONDS, people.is_due)
        now = time.monotonic()
        if cursor is not None and cursor != told:
            told, beat = cursor, now
            yield f"event: poke\nid: {cursor}\ndata: {cursor}\n\n"
        elif now - beat >= BEAT_SECONDS:
            beat = now
            yield ": still here\n\n"
        if people.is_due():
            beat = now
            # Without an id: it is no place in the history from which a stream could go on.
            yield f"event: presence\ndata: {people.take()}\n\n"
