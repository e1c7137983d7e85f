"""Laws of trees that are stored as node records, on random trees and random edits."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync_server import documents, records
from sync_server.database import Database
from sync_server.space import Space as Stored

from .rows import put_rows
from .trees import Tree, nested_trees, node_ids

KEY = "componentTrees:t"
LAWS = settings(
    deadline=None,
    # A failure prints how to run it again; nothing is kept between runs.
    database=None,
    print_blob=True,
    max_examples=50,
    # The database is the same for all examples of a law; each begins by clearing its space.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


class Space:
    """One space of a database, emptied."""

    def __init__(self, database: Database) -> None:
        self.database = database
        with self.database.write("s") as connection:
            records.forget(connection, "s")

    def put(self, tree: Tree) -> None:
        with self.database.write("s") as connection:
            documents.write(Stored(connection, "s"), {KEY: tree})

    def push(self, changes: dict[str, object]) -> None:
        with self.database.write("s") as connection:
            put_rows(connection, "s", changes)

    def get(self) -> Tree:
        with self.database.read() as connection:
            return json.loads(documents.read(connection, "s", KEY) or "null")

    def rows(self) -> dict[str, tuple[str | None, int]]:
        with self.database.read() as connection:
            found = connection.execute("SELECT key, value, rev FROM records").fetchall()
        return {key: (value, rev) for key, value, rev in found}


@LAWS
@given(nested_trees())
def test_a_tree_is_read_as_it_was_put(database: Database, tree: Tree) -> None:
    space = Space(database)
    space.put(tree)
    assert space.get() == tree
    live = {key for key, (value, _) in space.rows().items() if value is not None}
    assert live == {KEY, *(f"nodes:t/{node_id}" for node_id in node_ids(tree))}


@LAWS
@given(st.lists(nested_trees(), min_size=2, max_size=4))
def test_whatever_was_there_before_a_put_is_read_as_put(
    database: Database, trees: list[Tree]
) -> None:
    space = Space(database)
    for tree in trees:
        space.put(tree)
        assert space.get() == tree


@LAWS
@given(nested_trees(), nested_trees())
def test_putting_what_was_read_writes_nothing(
    database: Database, first: Tree, second: Tree
) -> None:
    space = Space(database)
    space.put(first)
    space.put(second)
    before = space.rows()
    space.put(space.get())
    assert space.rows() == before


@LAWS
@given(nested_trees(), st.data())
def test_changing_one_prop_writes_one_record(
    database: Database, tree: Tree, data: st.DataObject
) -> None:
    space = Space(database)
    space.put(tree)
    before = space.rows()
    changed = data.draw(st.sampled_from(node_ids(tree)))
    edited = json.loads(json.dumps(tree))
    waiting = [edited["root"]]
    while waiting:
        node = waiting.pop()
        if node["id"] == changed:
            node["props"] = {"new": 1}
        waiting += node.get("children", [])
        waiting += [child for nodes in node.get("slots", {}).values() for child in nodes]
    space.put(edited)
    after = space.rows()
    assert {key for key in after if after[key] != before[key]} == {f"nodes:t/{changed}"}


@LAWS
@given(st.permutations(range(8)), st.permutations(range(8)))
def test_a_new_order_of_siblings_rewrites_as_few_as_possible(
    database: Database, first: list[int], second: list[int]
) -> None:
    def tree(order: list[int]) -> Tree:
        children = [{"id": str(n), "type": "Text", "props": {}} for n in order]
        return {"id": "t", "root": {"id": "r", "type": "Box", "props": {}, "children": children}}

    space = Space(database)
    space.put(tree(first))
    before = space.rows()
    space.put(tree(second))
    assert space.get() == tree(second)
    after = space.rows()
    moved = sum(before[key] != after[key] for key in after)
    assert moved == 8 - _longest_common_subsequence(first, second)


@LAWS
@given(nested_trees(), st.data())
def test_hostile_records_never_crash_a_read(
    database: Database, tree: Tree, data: st.DataObject
) -> None:
    """Records come from clients: parents may be missing, circular or nonsense."""
    ids = st.sampled_from([*node_ids(tree), "missing", "stray"])
    strange = st.fixed_dictionaries(
        {},
        optional={
            "id": ids,
            "treeId": st.sampled_from(["t", "other"]),
            "parentId": ids | st.none() | st.integers(),
            "slot": st.sampled_from(["children", "x"]) | st.none(),
            "order": st.sampled_from(["a0", "a0", "a1", "", "?"]) | st.integers() | st.none(),
            "deleted": st.booleans() | st.integers(0, 1),
            "type": st.sampled_from(["Box"]) | st.none(),
            "props": st.dictionaries(st.just("p"), st.integers()),
            "children": st.just([1]),
        },
    )
    changes = data.draw(st.dictionaries(ids.map(lambda n: f"nodes:t/{n}"), strange | st.none()))
    second = data.draw(nested_trees())
    space = Space(database)
    space.put(tree)
    space.push(dict(changes))
    assert space.get()["id"] == "t"
    space.put(second)
    assert space.get() == second


def _longest_common_subsequence(first: list[int], second: list[int]) -> int:
    lengths = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            best = max(lengths[i][j + 1], lengths[i + 1][j])
            lengths[i + 1][j + 1] = lengths[i][j] + 1 if a == b else best
    return lengths[-1][-1]
