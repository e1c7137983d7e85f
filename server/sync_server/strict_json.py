"""JSON as the standard has it: what Python's parser lets through besides is refused."""

import json
import math
from typing import Any, NoReturn

Json = Any
"""A parsed JSON value."""


class InvalidJson(ValueError):
    """A text that is not a JSON value this server stores; the message is a sentence."""


def parse(body: bytes, max_depth: int) -> Json:
    """Reads one JSON value from UTF-8.

    :param max_depth: how deep arrays and objects may nest
    :raises InvalidJson: malformed; not UTF-8; NaN, Infinity or a number out of range; a name
        twice in one object; half a surrogate pair; nested too deep
    """
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidJson(f"The body is not UTF-8 (at byte {error.start}).") from error
    try:
        value = json.loads(
            text,
            parse_constant=_refuse_constant,
            parse_float=_finite,
            parse_int=_integer,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise InvalidJson(f"The body is not valid JSON ({error.msg}, {where}).") from error
    except RecursionError as error:
        raise _too_deep(max_depth) from error
    _check_depth(value, max_depth)
    try:
        dump(value).encode("utf-8")
    except UnicodeEncodeError as error:
        raise InvalidJson("A text in the body holds half a surrogate pair.") from error
    return value


def dump(value: Json) -> str:
    """The value as compact JSON text, its names in the order they came."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def canonical(value: Json) -> str:
    """A text that two values share only if they are equal as JSON (1, 1.0 and true are not)."""
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True
    )


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidJson(f"{name} is not JSON; send null or a number.")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise InvalidJson(f"The number {text[:40]} is out of range.")
    return number


def _integer(text: str) -> int:
    # A double ends below 310 digits, and so do the clients that must read this back.
    if len(text) > 310 or not math.isfinite(float(text)):
        raise InvalidJson(f"The number {text[:40]}… is out of range.")
    return int(text)


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    members = dict(pairs)
    if len(members) < len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))
        raise InvalidJson(f"An object has the name {twice[:80]!a} twice.")
    return members


def _check_depth(value: Json, max_depth: int) -> None:
    level = [value]
    for _ in range(max_depth + 1):
        containers = [item for item in level if isinstance(item, (list, dict))]
        if not containers:
            return
        level = [
            child
            for container in containers
            for child in (container.values() if isinstance(container, dict) else container)
        ]
    raise _too_deep(max_depth)


def _too_deep(max_depth: int) -> InvalidJson:
    return InvalidJson(f"The body nests arrays and objects deeper than {max_depth} levels.")
