"""Puts a tree together from its header and node records, as nested JSON text."""

from collections.abc import Mapping

from .nested import CHILDREN, NESTING, PLACEMENT
from .node_records import Node, children_of, is_trashed
from .strict_json import Json, dump

FIRST = ("id", "type", "name", "props")
"""The members a person looks for first, in this order; the rest follows as stored."""


def assemble(header: Mapping[str, Json], nodes: Mapping[str, Node]) -> str | None:
    """The nested form of a tree; None when the root that the header names is not there to be seen.

    Nodes whose parents are missing, or that hang in a circle, are left out. Writes text and
    keeps its own stack, since a tree may be deeper than Python's.
    """
    root_id = header.get("rootId")
    if not isinstance(root_id, str) or root_id not in nodes or is_trashed(nodes[root_id]):
        return None
    index = children_of(nodes)
    members = {name: header[name] for name in header if name not in ("rootId", "root")}
    parts = [_open(members), ',"root":' if members else '"root":']
    seen: set[str] = set()
    # What is left to write, the next thing last: text, or a node by its id.
    left: list[tuple[bool, str]] = [(False, "}"), (True, root_id)]
    while left:
        is_node, entry = left.pop()
        if not is_node:
            parts.append(entry)
        else:
            seen.add(entry)
            parts.append(_open(_members(entry, nodes[entry])))
            left.extend(reversed(_inside(index.get(entry, {}), seen)))
    return "".join(parts)


def _inside(slots: Mapping[str, list[str]], seen: set[str]) -> list[tuple[bool, str]]:
    """What follows a node's own members: its children by slot, and the closing brace."""
    present = {
        slot: [child for child in children if child not in seen]
        for slot, children in sorted(slots.items())
    }
    children = present.pop(CHILDREN, [])
    entries: list[tuple[bool, str]] = []
    if children:
        entries += [(False, f',"{CHILDREN}":['), *_list(children), (False, "]")]
    named = {slot: nodes for slot, nodes in present.items() if nodes}
    for position, (slot, slot_children) in enumerate(named.items()):
        opening = "," if position else ',"slots":{'
        entries += [(False, f"{opening}{dump(slot)}:["), *_list(slot_children), (False, "]")]
    if named:
        entries.append((False, "}"))
    return [*entries, (False, "}")]


def _list(node_ids: list[str]) -> list[tuple[bool, str]]:
    entries: list[tuple[bool, str]] = []
    for node_id in node_ids:
        entries += [(False, ","), (True, node_id)]
    return entries[1:]


def _members(node_id: str, node: Node) -> dict[str, Json]:
    own = {**node, "id": node_id, "props": node.get("props", {})}
    rest = [name for name in own if name not in FIRST]
    shown = [name for name in (*FIRST, *rest) if name in own]
    return {name: own[name] for name in shown if name not in PLACEMENT | NESTING}


def _open(members: Mapping[str, Json]) -> str:
    """An object without its closing brace, so that more can follow."""
    return dump(members)[:-1]
