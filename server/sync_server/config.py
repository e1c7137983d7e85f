"""Settings: their defaults, and how they are read from the environment."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

API_URL = re.compile(r"https?://[\w.\-\[\]:]+(/|$)")
"""An address whose origin can stand in a content security policy."""

POSTGRES = ("postgresql://", "postgres://")

LOOPBACK = ("localhost", "127.0.0.1", "::1")

REPOSITORY = Path(__file__).resolve().parents[2]

DEFAULTS: dict[str, Any] = {
    "HOST": "127.0.0.1",
    "PORT": 5001,
    "DATABASE_PATH": str(REPOSITORY / "data" / "espalier.db"),
    # A PostgreSQL database in place of the file.
    "DATABASE_URL": "",
    # The built app; the API works without it.
    "DIST_PATH": str(REPOSITORY / "dist"),
    # Origins besides the server's own that may use the API.
    "ALLOWED_ORIGINS": (),
    # Where the page finds the API when that is not the server that served the page.
    "API_URL": "",
    # Other servers whose API a person may choose in the settings of the page.
    "API_ORIGINS": (),
    "MAX_BODY_BYTES": 32 * 1024 * 1024,
    # How deep arrays and objects of one value may nest.
    "MAX_DEPTH": 200,
    # So long after a change its record's editors are at it together: of two values of one register
    # the newcomer's stands. Later, what is there stands, and the newcomer's waits for a decision.
    "LIVE_MS": 30_000,
    # So many streams of events at a time; each holds a thread. Others ask from time to time.
    "MOST_STREAMS": 24,
    # Who has it may do everything; without one, and without a file of tokens, everybody may.
    "TOKEN": "",
    "TOKENS_PATH": "",
    # True under `npm run dev`: the origins of Vite and Storybook count as own.
    "DEV": False,
}


class ConfigError(Exception):
    """The server cannot start; the message is a sentence that says what to do."""


def from_environ(environ: Mapping[str, str]) -> dict[str, Any]:
    """What the environment variables set; see server/README.md for the list.

    :raises ConfigError: a variable does not fit
    """
    config: dict[str, Any] = {}
    for name in ("HOST", "DATABASE_PATH", "DIST_PATH"):
        if environ.get(name):
            config[name] = environ[name]
    config["DATABASE_URL"] = environ.get("DATABASE_URL", "").strip()
    if config["DATABASE_URL"] and not config["DATABASE_URL"].startswith(POSTGRES):
        raise ConfigError(
            f"DATABASE_URL is “{config['DATABASE_URL']}”; set it to an address such as "
            "postgresql://user@localhost/espalier, or leave it out to use the file of "
            "DATABASE_PATH."
        )
    if environ.get("PORT"):
        config["PORT"] = _integer(environ, "PORT", 1, 65535)
    if environ.get("MAX_BODY_BYTES"):
        config["MAX_BODY_BYTES"] = _integer(environ, "MAX_BODY_BYTES", 1, 2**31)
    if environ.get("MOST_STREAMS"):
        config["MOST_STREAMS"] = _integer(environ, "MOST_STREAMS", 0, 100_000)
    if environ.get("LIVE_SECONDS"):
        config["LIVE_MS"] = _integer(environ, "LIVE_SECONDS", 0, 86_400) * 1000
    origins = environ.get("ALLOWED_ORIGINS", "").split(",")
    config["ALLOWED_ORIGINS"] = tuple(origin.strip() for origin in origins if origin.strip())
    config["API_URL"] = environ.get("VITE_FLASK_API_URL", "").strip()
    if config["API_URL"] and not API_URL.match(config["API_URL"]):
        raise ConfigError(
            f"VITE_FLASK_API_URL is “{config['API_URL']}”; "
            "set it to an address such as http://localhost:5001."
        )
    config["API_ORIGINS"] = _api_origins(environ)
    config["TOKEN"] = environ.get("ESPALIER_TOKEN", "").strip()
    config["TOKENS_PATH"] = environ.get("ESPALIER_TOKENS", "").strip()
    is_open = config.get("HOST", DEFAULTS["HOST"]) not in LOOPBACK
    if is_open and not config["TOKEN"] and not config["TOKENS_PATH"]:
        raise ConfigError(
            f"HOST is “{config['HOST']}”, which others can reach, and there is no token; set "
            "ESPALIER_TOKEN to a long secret (or ESPALIER_TOKENS to a file), or leave HOST out."
        )
    config["DEV"] = environ.get("ESPALIER_DEV") == "1"
    return config


def _api_origins(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The servers that a page may choose from, which come to stand in its policy."""
    urls = environ.get("API_ORIGINS", "").split(",")
    origins = tuple(url.strip().rstrip("/") for url in urls if url.strip())
    for url in origins:
        if not API_URL.fullmatch(url):
            raise ConfigError(
                f"API_ORIGINS has “{url}”; write each server as http://host:port, "
                "separated by commas."
            )
    return origins


def _integer(environ: Mapping[str, str], name: str, least: int, most: int) -> int:
    """A whole number between two bounds."""
    try:
        number = int(environ[name])
    except ValueError:
        number = least - 1
    if not least <= number <= most:
        raise ConfigError(
            f"{name} is “{environ[name]}”; set it to a whole number from {least} to {most}."
        )
    return number
