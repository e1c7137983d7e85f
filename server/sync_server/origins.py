"""Which web origins may use the API."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from .config import LOOPBACK, ConfigError

DEV_PORTS = (5173, 6006)
"""Vite and Storybook under `npm run dev`."""
DEFAULT_PORTS = {"http": 80, "https": 443}

Origin = tuple[str, str, int]
"""Scheme, host and port, so that `http://localhost` equals `http://localhost:80`."""


def parse_origin(text: str) -> Origin | None:
    """Reads `scheme://host[:port]`; None for anything else, `null` and `*` included."""
    try:
        parts = urlsplit(text)
        port = parts.port or DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return None
    has_more = parts.path.rstrip("/") or parts.query or parts.fragment or "@" in parts.netloc
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname or port is None or has_more:
        return None
    return parts.scheme, parts.hostname, port


@dataclass(frozen=True)
class Origins:
    """The origins that this server trusts."""

    own: frozenset[Origin]
    allowed: frozenset[Origin]
    is_loopback: bool

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> "Origins":
        """:raises ConfigError: an entry of ALLOWED_ORIGINS is no origin"""
        ports = (config["PORT"], *(DEV_PORTS if config["DEV"] else ()))
        own = {("http", host, port) for host in LOOPBACK for port in ports}
        allowed = set()
        for text in config["ALLOWED_ORIGINS"]:
            origin = parse_origin(text)
            if origin is None:
                raise ConfigError(
                    f"ALLOWED_ORIGINS has “{text}”; write each origin as http://host:port, "
                    "separated by commas."
                )
            allowed.add(origin)
        is_loopback = config["HOST"] in LOOPBACK
        return cls(frozenset(own), frozenset(allowed), is_loopback)

    def trusts(self, header: str, host: str) -> bool:
        """Whether a page of the origin in an Origin header may use the API.

        A server that is bound to loopback knows its own names. Any other is known by the name
        in the request's Host header, so a page that came from there is its own.
        """
        origin = parse_origin(header)
        if origin is None:
            return False
        if origin in self.own or origin in self.allowed:
            return True
        return not self.is_loopback and origin == parse_origin(f"{origin[0]}://{host}")

    def knows_host(self, host: str) -> bool:
        """Whether a Host header names this server.

        A loopback server that is asked by another name is being reached through a DNS entry
        that somebody else controls (DNS rebinding), or through a proxy nobody told it about.
        """
        named = parse_origin(f"http://{host}")
        if not self.is_loopback:
            return True
        hosts = {*LOOPBACK, *(origin[1] for origin in self.allowed)}
        return named is not None and named[1] in hosts
