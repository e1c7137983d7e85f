"""What happened in a space since a cursor, in pages of whole revisions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from .cursor import Cursor, continues, latest
from .database import Connection
from .space import Space
from .strict_json import dump

PAGE_ROWS = 2000
"""About how many records a page has, unless told otherwise."""


@dataclass(frozen=True)
class Page:
    """Some of the records that changed since a cursor, in the order in which they did.

    :ivar to: the cursor for what comes after this page
    :ivar since: the cursor that the page continues; None when it is the space as a whole
    :ivar rows: key, revision, stored text (None: purged)
    """

    to: Cursor
    since: Cursor | None
    rows: list[tuple[str, int, str | None]]
    has_more: bool

    def members(self) -> str:
        """The page as members of a JSON object; stored texts go in as they are."""
        changes = ",".join(map(row_text, self.rows))
        since = "null" if self.since is None else f'"{self.since}"'
        more = dump(self.has_more)
        return f'"c":"{self.to}","since":{since},"ch":[{changes}],"more":{more}'


def row_text(row: tuple[str, int, str | None]) -> str:
    """A record on the wire: its key, revision and registers, or null when it is purged."""
    key, rev, text = row
    return f"[{dump(key)},{rev},{'null' if text is None else text}]"


def read_page(
    connection: Connection, space: str, cursor: Cursor | None, limit: int = PAGE_ROWS
) -> Page:
    """The page after a cursor; the whole space without one, or for one that is too old.

    At least one revision and about ``limit`` records. A client that stops between two pages has
    seen every revision up to its cursor and nothing of a later one. A space of more records than
    ``limit`` is not told whole: the page is empty and has more, which the snapshot tells.

    :raises Stranger: the cursor is of another history
    """
    end = latest(connection, space)
    if cursor is None or not continues(connection, space, cursor):
        whole = _rows(connection, space, "value IS NOT NULL ORDER BY key LIMIT ?", (limit + 1,))
        is_whole = len(whole) <= limit
        return Page(end, None, whole if is_whole else [], has_more=not is_whole)
    rows = _rows(connection, space, "rev > ? ORDER BY rev, key LIMIT ?", (cursor.rev, limit))
    if len(rows) < limit:
        return Page(end, cursor, rows, has_more=False)
    last_key, last_rev, _ = rows[-1]
    rows += _rows(connection, space, "rev = ? AND key > ? ORDER BY key", (last_rev, last_key))
    (nonce,) = connection.execute(
        "SELECT nonce FROM revs WHERE space = ? AND rev = ?", (space, last_rev)
    ).fetchone()
    return Page(Cursor(last_rev, nonce), cursor, rows, has_more=last_rev < end.rev)


def page_of_push(space: Space, cursor: Cursor | None, sent: Iterable[str]) -> Page:
    """The page after a cursor, with the records that a push named, whether they changed or not.

    Whoever sent an op that changed nothing shows what they wrote until they hear what stands.

    :raises Stranger: the cursor is of another history
    """
    if cursor == space.begun_at and len(space.written) <= PAGE_ROWS:
        # They knew all but what the push itself wrote: nothing has to be read.
        own = sorted((rev, key, text) for key, (rev, text) in space.written.items())
        rows = [(key, rev, text) for rev, key, text in own]
        page = Page(space.head, cursor, rows, has_more=False)
    else:
        page = read_page(space.connection, space.name, cursor)
    if page.since is None:
        return page
    told = {key for key, _, _ in page.rows}
    wanted = [key for key in dict.fromkeys(sent) if key not in told]
    space.load(wanted)
    stored = ((key, space.stored(key)) for key in wanted)
    more = [(key, *row) for key, row in stored if row is not None]
    return replace(page, rows=[*page.rows, *more])


def read_after(
    connection: Connection, space: str, key: str, limit: int
) -> list[tuple[str, int, str | None]]:
    """Records of the space by key, beginning after one: a part of a snapshot."""
    return _rows(
        connection, space, "key > ? AND value IS NOT NULL ORDER BY key LIMIT ?", (key, limit)
    )


def _rows(
    connection: Connection, space: str, condition: str, values: tuple[int | str, ...]
) -> list[tuple[str, int, str | None]]:
    return connection.execute(
        f"SELECT key, rev, value FROM records WHERE space = ? AND {condition}", (space, *values)
    ).fetchall()
