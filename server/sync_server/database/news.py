"""How the processes of one database hear of each other's writes."""

from typing import Protocol


class Listener(Protocol):
    """Waits for writes; used by one thread."""

    def wait(self, seconds: float) -> None:
        """Returns once somebody may have written, or after so long."""

    def close(self) -> None:
        """Stops listening."""


class Announcer(Protocol):
    """Tells the listeners of all processes that this one wrote; used by one thread."""

    def announce(self) -> None:
        """Wakes them."""

    def close(self) -> None:
        """Lets go of the database."""
