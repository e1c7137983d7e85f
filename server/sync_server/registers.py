"""Records as registers, the values that merge by themselves, and back.

The browser has the same in TypeScript (``src/sync/merge/registers.ts``); both are held to the same
vectors (``tests/registers.golden.json``).
"""

import re
from typing import Any

from .keys import NODES
from .merge import DELETED, POSITION, Registers
from .strict_json import Json

VALUE = "$value"
"""The register of a document that is no object."""

_MAP_FIELDS = frozenset({"props", "styles", "bindings", "events", "meta"})
"""Fields of a node whose keys are registers of their own."""
_NAMES = frozenset({"id", "treeId"})
_PLACE = frozenset({"parentId", "slot", "order", "deleted"})
_ESCAPE = "~"
"""Before a field whose own name looks like a register of another kind."""
_ODD = re.compile(r"[~$]")


def registers_of(key: str, record: Json) -> dict[str, Any]:
    """The registers of a record. What a node is called is its key's business."""
    if not isinstance(record, dict):
        return {VALUE: record}
    if not key.startswith(NODES):
        return {_path_of(field): value for field, value in record.items()}
    registers: dict[str, Any] = {}
    for field, value in record.items():
        if field in _NAMES or field in _PLACE:
            continue
        if field in _MAP_FIELDS and isinstance(value, dict) and value:
            registers.update((f"{field}.{name}", entry) for name, entry in value.items())
        elif field != "props" or value != {}:
            # Every node has props: that it has none of them is no value.
            registers[_path_of(field)] = value
    position = [record.get("parentId"), record.get("slot"), record.get("order")]
    if is_position(position):
        registers[POSITION] = position
    else:
        # Kept as it is, though it is no place.
        names = ("parentId", "slot", "order")
        registers.update((_ESCAPE + name, record[name]) for name in names if name in record)
    if record.get("deleted") is True:
        registers[DELETED] = True
    return registers


def record_of(key: str, registers: Registers) -> Json:
    """The record that registers stand for. The inverse of ``registers_of``.

    That a document other than a node lies in the trash is not in it: the field would be the
    author's.
    """
    if VALUE in registers:
        return registers[VALUE]
    tree_id, slash, node_id = key.removeprefix(NODES).partition("/")
    is_node = bool(slash) and key.startswith(NODES)
    record: dict[str, Json] = {"id": node_id, "treeId": tree_id} if is_node else {}
    maps: dict[str, dict[str, Json]] = {}
    for path, value in registers.items():
        if path == POSITION:
            record.update(zip(("parentId", "slot", "order"), value, strict=True))
        elif path == DELETED:
            if value is True and is_node:
                record["deleted"] = True
        elif path.startswith(_ESCAPE):
            record[path.removeprefix(_ESCAPE)] = value
        else:
            field, dot, name = path.partition(".")
            if dot and field in _MAP_FIELDS:
                # At the place of its first key, so that a document reads in its author's order.
                record.setdefault(field, {})
                maps.setdefault(field, {})[name] = value
            else:
                record[path] = value
    # Somebody emptied a map while somebody else added a key: the keys stand.
    record.update(maps)
    if is_node:
        record.setdefault("props", {})
    return record


def is_position(value: Json) -> bool:
    """Whether a value is the place of a node: parent (None for the root), slot and order."""
    if not isinstance(value, list) or len(value) != 3:
        return False
    parent_id, slot, order = value
    return (
        (parent_id is None or isinstance(parent_id, str))
        and isinstance(slot, str)
        and isinstance(order, str)
    )


def register_problem(key: str, path: str, value: Json) -> str | None:
    """Why a register cannot take a value, as a sentence; None when it can."""
    if not path.startswith("$"):
        return None
    if path == DELETED:
        return None if value is True else f"“{DELETED}” is true, or has no value."
    if path == VALUE:
        return None if not key.startswith(NODES) else "The record of a node is an object."
    if path == POSITION and key.startswith(NODES):
        return None if is_position(value) else f"“{POSITION}” is [parent or null, slot, order]."
    return f"“{path}” is no register of this record."


def _path_of(field: str) -> str:
    head, dot, _ = field.partition(".")
    is_odd = _ODD.match(field) or (dot and head in _MAP_FIELDS)
    return _ESCAPE + field if is_odd else field
