"""Reads what somebody tells of themselves: who they are, what they look at, what they selected."""

import json
import re
from dataclasses import dataclass
from typing import Any

from .strict_json import Json

MOST_BYTES = 4096
"""Of all that one person tells."""
MOST_SELECTED = 50
MOST_NAME = 60
MOST_ID = 200
"""In characters, as are names."""

_WHO = re.compile(r"[\w\-]{1,40}\.[\w\-]{1,40}", re.ASCII)


class BadState(Exception):
    """A body that cannot be taken; the message is a sentence.

    :ivar at: which part of the body is meant
    """

    def __init__(self, message: str, at: str) -> None:
        super().__init__(message)
        self.at = at


@dataclass(frozen=True)
class Told:
    """What a body says.

    :ivar state: None: they are gone
    """

    who: str
    state: dict[str, Any] | None


def read_state(body: Json) -> Told:
    """Who tells something, and what.

    :raises BadState: it is malformed, or too large
    """
    if not isinstance(body, dict):
        raise BadState("Send an object.", "$")
    who = body.get("who")
    if not isinstance(who, str) or not _WHO.fullmatch(who):
        message = (
            "“who” is “<person>.<tab>”, each of 1 to 40 letters, digits, hyphens or underscores."
        )
        raise BadState(message, "$.who")
    if body.get("gone") is True:
        return Told(who, None)
    state = {
        "name": _text(body.get("name"), MOST_NAME, "name"),
        "document": None if body.get("document") is None else _id(body["document"], "document"),
        "selection": _selection(body.get("selection")),
    }
    if len(json.dumps(state, ensure_ascii=False).encode()) > MOST_BYTES:
        raise BadState(f"What you tell is larger than {MOST_BYTES} bytes.", "$")
    return Told(who, state)


def _selection(value: Json) -> list[str]:
    if not isinstance(value, list) or len(value) > MOST_SELECTED:
        message = f"“selection” is a list of at most {MOST_SELECTED} ids."
        raise BadState(message, "$.selection")
    return [_id(one, f"selection[{at}]") for at, one in enumerate(value)]


def _id(value: Json, at: str) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= MOST_ID:
        raise BadState(f"An id is a text of 1 to {MOST_ID} characters.", f"$.{at}")
    return value


def _text(value: Json, most: int, at: str) -> str:
    text = value.strip() if isinstance(value, str) else ""
    is_fine = 0 < len(text) <= most and all(char >= " " and char != "\x7f" for char in text)
    if not is_fine:
        message = f"“{at}” is a text of 1 to {most} characters, without line breaks."
        raise BadState(message, f"$.{at}")
    return text
