"""Ops and records of the merge as JSON."""

from collections.abc import Mapping
from typing import Any

from .merge import ABSENT, Absent, Op, Registers, Value
from .strict_json import Json

_SIGN = "$"
"""On the wire ``null`` says that there is no value, so JSON's own goes as ``{"$": null}``."""


def to_wire(value: Value) -> Json:
    """A register's value on the wire."""
    if isinstance(value, Absent):
        return None
    return {_SIGN: value} if value is None or _is_signed(value) else value


def from_wire(value: Json) -> Value:
    """The value that a wire value stands for."""
    if value is None:
        return ABSENT
    return value[_SIGN] if _is_signed(value) else value


def _is_signed(value: Json) -> bool:
    return isinstance(value, dict) and value.keys() == {_SIGN}


def op_from_wire(value: Json) -> Op | None:
    """The op that ``{"mid", "k", "new"?, "set": {path: [from, to]}}`` stands for, or None."""
    if not isinstance(value, dict):
        return None
    mid, key, changes = value.get("mid"), value.get("k"), value.get("set")
    creates = value.get("new")
    if not isinstance(mid, int) or isinstance(mid, bool) or mid < 1:
        return None
    if not isinstance(key, str) or not isinstance(changes, dict):
        return None
    if isinstance(creates, bool) or creates not in (None, 1, "u", "o"):
        return None
    if any(not isinstance(pair, list) or len(pair) != 2 for pair in changes.values()):
        return None
    pairs = {path: (from_wire(pair[0]), from_wire(pair[1])) for path, pair in changes.items()}
    return Op(mid, key, pairs, creates)


def registers_to_wire(record: Registers) -> dict[str, Json]:
    """A record as the wire has it: an object of its registers."""
    return {path: to_wire(value) for path, value in record.items()}


def registers_from_wire(record: Mapping[str, Json]) -> dict[str, Any]:
    """The registers of a wire record."""
    values = {path: from_wire(value) for path, value in record.items()}
    return {path: value for path, value in values.items() if not isinstance(value, Absent)}
