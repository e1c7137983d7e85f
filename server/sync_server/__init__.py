"""The Espalier server: stores and orders records, and serves the built app."""

from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

from flask import Flask

from . import (
    access,
    compression,
    cors,
    errors,
    events,
    health,
    origins,
    people,
    session,
    spaces,
    storage,
    sync,
    webapp,
)
from .config import DEFAULTS, ConfigError
from .database import open_database
from .hub import Hub
from .keypath import KeyPath
from .limits import Limiter
from .news import News
from .presence import Presence
from .retention import Retention
from .version import VERSION

__all__ = ["LIVE", "VERSION", "ConfigError", "create_app"]


LIVE = (health, events, people)
"""What needs no more than to wait: it can have a process of its own."""

EVERYTHING = (*LIVE, storage, spaces, sync, session, webapp)


def create_app(
    config: Mapping[str, Any] | None = None, parts: Iterable[ModuleType] = EVERYTHING
) -> Flask:
    """Builds the server: the seed's REST API, the record transport and the built app.

    :param config: what differs from ``config.DEFAULTS``
    :param parts: the modules whose routes it has
    :raises ConfigError: a setting is malformed, or the database cannot be opened or written
    """
    app = Flask(__name__, static_folder=None)
    app.config.update(DEFAULTS)
    app.config.update(config or {})
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_BODY_BYTES"]
    app.url_map.merge_slashes = False
    # Answers read as they were written: members in their order, text as text.
    app.json.sort_keys = False
    app.json.ensure_ascii = False
    app.wsgi_app = KeyPath(app.wsgi_app)

    app.extensions["origins"] = origins.Origins.of(app.config)
    app.extensions["retention"] = Retention()
    hub = Hub(app.config["MOST_STREAMS"])
    app.extensions["hub"] = hub
    app.extensions["presence"] = Presence(wake=lambda _space: hub.wake())
    app.extensions["limiter"] = Limiter(per_second=50, burst=500)
    source = open_database(app.config)
    app.extensions["database"] = source
    app.extensions["news"] = News(source, hub)

    errors.register(app)
    # After-request hooks run last to first: answers are compressed before CORS headers go on.
    cors.register(app)
    access.register(app)
    compression.register(app)
    for part in parts:
        app.register_blueprint(part.bp)
    return app
