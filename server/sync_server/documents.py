"""Documents, what the REST API reads and writes: records, with each tree as one value."""

import json
import sqlite3
from collections.abc import Mapping

from . import records
from .assemble import assemble
from .keys import NODES, TREES
from .nested import parse_nested
from .node_records import load_nodes, node_key
from .split import split
from .strict_json import Json, dump

# The rows that are documents of their own: neither deleted nor the node of a tree.
SHOWN = f"value IS NOT NULL AND NOT (key >= '{NODES}' AND key < '{NODES[:-1]};')"


def list_keys(connection: sqlite3.Connection, space: str) -> list[str]:
    """The keys of a space's documents, sorted by code point."""
    rows = connection.execute(
        f"SELECT key FROM records WHERE space = ? AND {SHOWN} ORDER BY key", (space,)
    )
    return [key for (key,) in rows]


def measure(connection: sqlite3.Connection, space: str) -> tuple[int, int]:
    """How many documents a space has, and the bytes of all its live values, nodes included."""
    (count,) = connection.execute(
        f"SELECT COUNT(*) FROM records WHERE space = ? AND {SHOWN}", (space,)
    ).fetchone()
    (size,) = connection.execute(
        "SELECT COALESCE(SUM(LENGTH(CAST(value AS BLOB))), 0) FROM records"
        " WHERE space = ? AND value IS NOT NULL",
        (space,),
    ).fetchone()
    return count, size


def read(connection: sqlite3.Connection, space: str, key: str) -> str | None:
    """A document as JSON text, a tree assembled; None when there is none."""
    text = records.get(connection, space, key)
    header = _header(key, text)
    if header is None:
        return text
    return assemble(header, load_nodes(connection, space, _tree_id(key) or "")) or text


def write(connection: sqlite3.Connection, space: str, documents: Mapping[str, Json]) -> None:
    """Stores documents under one revision; a nested tree as its header and nodes."""
    changes: dict[str, str | None] = {}
    for key, value in documents.items():
        changes.update(_changes(connection, space, key, value))
    records.write(connection, space, changes)


def delete(connection: sqlite3.Connection, space: str, key: str) -> bool:
    """Deletes a document, a tree with all its nodes; False when there is none."""
    if records.get(connection, space, key) is None:
        return False
    tree_id = _tree_id(key)
    node_ids = [] if tree_id is None else load_nodes(connection, space, tree_id)
    gone = [key, *(node_key(tree_id or "", node_id) for node_id in node_ids)]
    records.write(connection, space, dict.fromkeys(gone))
    return True


def _changes(
    connection: sqlite3.Connection, space: str, key: str, value: Json
) -> dict[str, str | None]:
    """What to write so that the document reads like the value."""
    tree_id = _tree_id(key)
    if tree_id is None:
        return {key: dump(value)}
    stored = load_nodes(connection, space, tree_id)
    # With a slash in the id, the keys of its nodes could be those of another tree's.
    tree = None if "/" in tree_id else parse_nested(tree_id, value)
    if tree is None:
        gone = dict.fromkeys(node_key(tree_id, node_id) for node_id in stored)
        return {key: dump(value), **gone}
    header = _header(key, records.get(connection, space, key)) or {}
    nodes = split(tree_id, tree, stored, header.get("rootId"))
    return {
        key: dump({**tree.header, "rootId": tree.root_id}),
        **{
            node_key(tree_id, node_id): None if node is None else dump(node)
            for node_id, node in nodes.items()
        },
    }


def _tree_id(key: str) -> str | None:
    """The id of the tree that a key is for; None for other keys."""
    return key.removeprefix(TREES) if key.startswith(TREES) and key != TREES else None


def _header(key: str, text: str | None) -> dict[str, Json] | None:
    """The header of a tree that is stored as node records; None for any other document."""
    if text is None or _tree_id(key) is None:
        return None
    value = json.loads(text)
    is_header = isinstance(value, dict) and isinstance(value.get("rootId"), str)
    return value if is_header else None
