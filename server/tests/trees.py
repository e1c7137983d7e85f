"""Random component trees in the nested form, and edits of them."""

from typing import Any

from hypothesis import strategies as st

Tree = dict[str, Any]

VALUES = st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.sampled_from(["", "é", "x"]))
MEMBERS = st.dictionaries(st.sampled_from(["a", "b", "", "id"]), VALUES, max_size=2)
IDS = [f"n{number}" for number in range(12)] + ["a/b", "a", "%", "é"]


@st.composite
def nested_trees(draw: st.DrawFn) -> Tree:
    """A tree of up to 16 nodes, as GET gives it: `props` always, no empty list of children.

    Two of these share most ids, so that one is an edit of the other: nodes move between parents
    and slots, change, vanish and come back.
    """
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, min_size=1))
    nodes: list[Tree] = []
    for node_id in ids:
        node: Tree = {"id": node_id, "type": draw(st.sampled_from(["Box", "Text"]))}
        node["props"] = draw(MEMBERS)
        if draw(st.booleans()):
            node["unknown"] = draw(MEMBERS)
        if nodes:
            parent = nodes[draw(st.integers(0, len(nodes) - 1))]
            slot = draw(st.sampled_from(["children", "children", "footer", ""]))
            home = parent if slot == "children" else parent.setdefault("slots", {})
            siblings = home.setdefault(slot, [])
            siblings.insert(draw(st.integers(0, len(siblings))), node)
        nodes.append(node)
    return {"id": "t", "name": draw(st.sampled_from(["One", "Two"])), "root": nodes[0]}


def node_ids(tree: Tree) -> list[str]:
    """The ids of all nodes."""
    found, waiting = [], [tree["root"]]
    while waiting:
        node = waiting.pop()
        found.append(node["id"])
        waiting += node.get("children", [])
        waiting += [child for nodes in node.get("slots", {}).values() for child in nodes]
    return found
