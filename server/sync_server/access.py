"""Who may use the API: bearers of a token, each with a role in a space.

Without tokens everybody may do everything, and the server listens on loopback only.
"""

import hmac
import json
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flask import Flask, current_app, request

from .config import ConfigError
from .errors import Refusal

VIEWER, EDITOR, ADMIN = 1, 2, 3
ROLES = {"viewer": VIEWER, "editor": EDITOR, "admin": ADMIN}
EVERY_SPACE = "*"
COOKIE = "espalier_token"
"""For streams of events, to which a page cannot add a header."""

FAILURES = 10
"""So many wrong tokens an address may try in a minute."""
_MINUTE = 60.0
_MOST_ADDRESSES = 10_000

OPEN_PATHS = frozenset({"/api/v1/session"})
LOOKS = frozenset({"sync.sync", "people.tell"})
"""What viewers may do although it is posted."""


@dataclass
class Access:
    """The tokens, with their roles by space, and who tried wrong ones.

    :ivar tokens: none of them: everybody may do everything
    """

    tokens: Mapping[str, Mapping[str, str]]
    _failures: OrderedDict[str, list[float]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> "Access":
        """:raises ConfigError: the file of tokens is malformed, or a server without any is open"""
        tokens = dict(_read(config["TOKENS_PATH"]) if config["TOKENS_PATH"] else {})
        if config["TOKEN"]:
            tokens[config["TOKEN"]] = {EVERY_SPACE: "admin"}
        return cls(tokens)

    def role(self, token: str, space: str) -> int | None:
        """The role of a token in a space, 0 for none; None for a token that is not known.

        Each token is compared in full, so that the time tells nothing about any of them.
        """
        found: Mapping[str, str] | None = None
        for known, roles in self.tokens.items():
            if hmac.compare_digest(known.encode("utf-8"), token.encode("utf-8")):
                found = roles
        if found is None:
            return None
        return ROLES.get(found.get(space, found.get(EVERY_SPACE, "")), 0)

    def fail(self, address: str) -> None:
        """Counts a wrong token of an address."""
        with self._lock:
            self._failures.setdefault(address, []).append(time.monotonic())
            self._failures.move_to_end(address)
            while len(self._failures) > _MOST_ADDRESSES:
                self._failures.popitem(last=False)

    def require_patience(self, address: str) -> None:
        """:raises Refusal: 429 for an address that tried too many wrong tokens"""
        now = time.monotonic()
        with self._lock:
            recent = [at for at in self._failures.get(address, ()) if now - at < _MINUTE]
            if address in self._failures:
                self._failures[address] = recent
        if len(recent) >= FAILURES:
            message = "Too many wrong tokens; try again in a minute."
            raise Refusal(429, "too-many-requests", message, headers={"Retry-After": "60"})


def register(app: Flask) -> None:
    """Lets only bearers of a token use the API, if there are tokens."""
    app.extensions["access"] = Access.of(app.config)
    if app.extensions["access"].tokens:
        app.before_request(_guard)


def may_edit() -> bool:
    """Whether the request's bearer may change something in its space."""
    access: Access = current_app.extensions["access"]
    return not access.tokens or (_role_here(access) or 0) >= EDITOR


def token_of_request() -> str:
    """The token that a request bears, in its header or its cookie; empty without one."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return token.strip()
    return request.cookies.get(COOKIE, "")


def _guard() -> None:
    if not request.path.startswith("/api/") or request.path in OPEN_PATHS:
        return
    access: Access = current_app.extensions["access"]
    role = _role_here(access)
    if role is None:
        # A known token is let in whatever others behind the same address tried. A cookie that is
        # out of date is no guess.
        if "Authorization" in request.headers:
            access.require_patience(request.remote_addr or "")
            access.fail(request.remote_addr or "")
        message = "This server asks for a token: send it as “Authorization: Bearer …”."
        raise Refusal(401, "unauthorized", message, headers={"WWW-Authenticate": "Bearer"})
    if role < _needed():
        message = "This token does not allow that in this space."
        raise Refusal(403, "forbidden", message)


def _role_here(access: Access) -> int | None:
    if request.endpoint == "spaces.list_spaces":
        # It names all spaces, whatever the query says.
        named = EVERY_SPACE
    else:
        named = (request.view_args or {}).get("space") or request.args.get("space", "default")
    return access.role(token_of_request(), str(named))


def _needed() -> int:
    if request.endpoint in ("spaces.list_spaces", "spaces.delete_space"):
        return ADMIN
    # A browser that only looks asks by the same request, without ops: `sync` looks at them. That
    # somebody is there changes nothing.
    is_look = request.method in ("GET", "HEAD", "OPTIONS") or request.endpoint in LOOKS
    return VIEWER if is_look else EDITOR


def _read(path: str) -> Mapping[str, Mapping[str, str]]:
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"The file of tokens {path} cannot be read ({error}); "
            'write it as {"<token>": {"<space or *>": "viewer", "editor" or "admin"}}.'
        ) from error
    is_fine = isinstance(found, dict) and all(
        token and isinstance(roles, dict) and all(role in ROLES for role in roles.values())
        for token, roles in found.items()
    )
    if not is_fine:
        raise ConfigError(
            f"The file of tokens {path} is malformed; "
            'write it as {"<token>": {"<space or *>": "viewer", "editor" or "admin"}}.'
        )
    return found
