"""Somebody who listens to the events of a space."""

from .process import ServerProcess

EVENTS = "/api/v1/spaces/default/events"


class Listener:
    """Reads a stream event by event."""

    def __init__(self, server: ServerProcess) -> None:
        self.connection = server.connect()
        self.connection.request("GET", EVENTS)
        self.response = self.connection.getresponse()

    def fields(self) -> dict[str, str]:
        """The fields of the next event that has data."""
        fields: dict[str, str] = {}
        while True:
            line = self.response.readline().decode()
            if not line:
                raise EOFError
            name, colon, value = line.rstrip("\n").partition(": ")
            if name == "" and "data" in fields:
                return fields
            if colon and name:
                fields[name] = value

    def event(self) -> str:
        """The data of the next event."""
        return self.fields()["data"]

    def close(self) -> None:
        """Hangs up."""
        self.response.close()
        self.connection.close()
