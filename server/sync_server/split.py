"""Takes a nested tree apart into records, touching only those of nodes that differ."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from .nested import NestedTree
from .node_records import Node, is_trashed, place_of, reachable, sort_order
from .orders import InvalidOrder, orders_between
from .strict_json import Json, canonical


def split(
    tree_id: str, tree: NestedTree, stored: Mapping[str, Node], stored_root: str | None
) -> dict[str, Node | None]:
    """The node records to write so that the tree reads like the nested one; None is for the trash.

    Kept as they are: the records of nodes that did not change, and what the nested form does
    not show, which is the trash and what waits for a parent that is not there.

    :param stored: the tree's live node records, by node id
    :param stored_root: the root as the stored header names it
    """
    changes: dict[str, Node | None] = {}
    for place, siblings in tree.places.items():
        parent_id, slot = place
        for node_id, order in _orders(siblings, stored, place).items():
            placement: Node = {
                "treeId": tree_id,
                "parentId": parent_id,
                "slot": slot,
                "order": order,
            }
            own = tree.nodes[node_id]
            record = {"id": node_id, **placement, "type": own["type"], "props": {}, **own}
            if node_id not in stored or not _is_same(record, stored[node_id]):
                changes[node_id] = record
    shown = reachable(stored, stored_root)
    gone = {
        node_id
        for node_id in stored.keys() - tree.nodes.keys()
        if node_id in shown or _would_show(node_id, tree, stored)
    }
    # What hangs below a node lies in the trash with it.
    changes.update((node, None) for node in gone if place_of(stored[node])[0] not in gone)
    return changes


def _is_same(record: Node, stored: Node) -> bool:
    """Whether a stored record says the same; one that leaves out a default does."""
    _, slot = place_of(stored)
    defaults: dict[str, Json] = {"id": record["id"], "treeId": record["treeId"], "parentId": None}
    defaults |= {"slot": slot, "order": "", "props": {}}
    return canonical(record) == canonical({**defaults, **stored})


def _would_show(node_id: str, tree: NestedTree, stored: Mapping[str, Node]) -> bool:
    """Whether a node that the nested tree does not have would turn up below one that it has."""
    seen: set[str] = set()
    current: str | None = node_id
    while current is not None and current not in seen:
        if current in tree.nodes:
            return True
        if current not in stored or is_trashed(stored[current]):
            return False
        seen.add(current)
        current, _ = place_of(stored[current])
    return False


def _orders(
    siblings: Sequence[str], stored: Mapping[str, Node], place: tuple[str | None, str]
) -> dict[str, Json]:
    """An order for each sibling; as many as possible keep the one they have."""
    before = {
        node_id: stored[node_id]
        for node_id in siblings
        if node_id in stored and place_of(stored[node_id]) == place
    }
    ranked = [(sort_order(before[node_id]), node_id) for node_id in siblings if node_id in before]
    keep = {node_id: order for order, node_id in _longest_ascending(ranked)}
    try:
        # What a record has as its order is kept even if it is no text: it sorts like "".
        kept = {node_id: before[node_id].get("order", order) for node_id, order in keep.items()}
        return {**_fill(siblings, keep), **kept}
    except InvalidOrder:
        # Two siblings share an order, or one has none, right where another must go between.
        return dict(zip(siblings, orders_between(None, None, len(siblings)), strict=True))


def _fill(siblings: Sequence[str], keep: Mapping[str, str]) -> dict[str, str]:
    """Orders for the siblings that do not keep theirs, between those that do."""
    orders: dict[str, str] = {}
    low: str | None = None
    gap: list[str] = []
    for node_id in (*siblings, None):
        if node_id is not None and node_id not in keep:
            gap.append(node_id)
            continue
        high = None if node_id is None else keep[node_id]
        orders.update(zip(gap, orders_between(low, high, len(gap)), strict=True))
        low, gap = high, []
    return orders


def _longest_ascending(ranked: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The longest subsequence that is in ascending order (patience sorting)."""
    tops: list[tuple[str, str]] = []
    top_at: list[int] = []
    previous: list[int] = []
    for position, rank in enumerate(ranked):
        pile = bisect_left(tops, rank)
        previous.append(top_at[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [rank]
        top_at[pile : pile + 1] = [position]
    longest: list[tuple[str, str]] = []
    position = top_at[-1] if top_at else -1
    while position >= 0:
        longest.append(ranked[position])
        position = previous[position]
    return longest[::-1]
