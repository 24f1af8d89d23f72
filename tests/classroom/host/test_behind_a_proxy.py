"""Behind a reverse proxy: its word for who asks counts, and nobody else's."""

from __future__ import annotations

from http.cookies import SimpleCookie

import aiohttp

from game.classroom.door import Held
from game.classroom.web import Served, serve
from tests.classroom.doors import SmallDoor


class Listed(SmallDoor):
    """A door that remembers from where people knocked."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def knock(self, code: str, name: str, address: str) -> str:
        self.addresses.append(address)
        return super().knock(code, name, address)


async def join(served: Served, **named: str) -> SimpleCookie:
    headers = {name.replace("_", "-"): value for name, value in named.items()}
    origin = f"http://127.0.0.1:{served.port}"
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            f"{origin}/join",
            data={"code": "DOVE-1234", "name": "Ada"},
            headers={"Origin": origin, **headers},
            allow_redirects=False,
        ) as answer,
    ):
        assert answer.status == 303
        return SimpleCookie(answer.headers["Set-Cookie"])


async def test_the_address_is_the_last_which_the_proxy_has_seen_itself() -> None:
    door = Listed()
    async with await serve(door, "127.0.0.1", 0, proxied=True) as served:
        await join(served, X_Forwarded_For="10.0.0.1, 198.51.100.7")
        await join(served)
    assert door.addresses == ["198.51.100.7", "127.0.0.1"]


async def test_over_tls_at_the_proxy_the_ticket_goes_over_nothing_else() -> None:
    async with await serve(Listed(), "127.0.0.1", 0, proxied=True) as served:
        cookie = await join(served, X_Forwarded_For="198.51.100.7", X_Forwarded_Proto="https")
        assert cookie["ticket"]["secure"]
        assert not (await join(served))["ticket"]["secure"]


async def test_without_a_proxy_nobody_passes_for_somebody_else() -> None:
    door = Listed()
    async with await serve(door, "127.0.0.1", 0) as served:
        cookie = await join(served, X_Forwarded_For="198.51.100.7", X_Forwarded_Proto="https")
    assert door.addresses == ["127.0.0.1"]
    assert not cookie["ticket"]["secure"]


async def test_a_seats_socket_opens_behind_a_proxy_too() -> None:
    door = Listed()
    async with await serve(door, "127.0.0.1", 0, proxied=True) as served:
        cookie = await join(served, X_Forwarded_For="198.51.100.7")
        origin = f"http://127.0.0.1:{served.port}"
        ticket = cookie["ticket"].value
        assert isinstance(door.held(ticket), Held)
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(
                f"{origin}/socket?width=40&height=10",
                headers={
                    "Origin": origin,
                    "Cookie": f"ticket={ticket}",
                    "X-Forwarded-For": "198.51.100.7",
                },
            ) as socket,
        ):
            assert (await socket.receive(timeout=10)).type is aiohttp.WSMsgType.BINARY
        await door.close()
