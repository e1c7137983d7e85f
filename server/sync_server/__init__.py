"""The Espalier server: stores and orders records, and serves the built app."""

from collections.abc import Mapping
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
from .presence import Presence
from .retention import Retention
from .version import VERSION

__all__ = ["VERSION", "ConfigError", "create_app"]


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Builds the server: the seed's REST API, the record transport and the built app.

    :param config: what differs from ``config.DEFAULTS``
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
    app.extensions["database"] = open_database(app.config)

    errors.register(app)
    # After-request hooks run last to first: answers are compressed before CORS headers go on.
    cors.register(app)
    access.register(app)
    compression.register(app)
    app.register_blueprint(health.bp)
    app.register_blueprint(storage.bp)
    app.register_blueprint(spaces.bp)
    app.register_blueprint(sync.bp)
    app.register_blueprint(events.bp)
    app.register_blueprint(people.bp)
    app.register_blueprint(session.bp)
    app.register_blueprint(webapp.bp)
    return app
