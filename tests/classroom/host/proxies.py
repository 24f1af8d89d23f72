"""Reverse proxies that stand before a class: nginx and Caddy by our own files, and a small one.

All speak TLS for class.example.org by a certificate that nobody has signed but itself.
"""

from __future__ import annotations

import asyncio
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import ClientSession, WSMsgType, web
from aiohttp.abc import AbstractResolver, ResolveResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from multidict import CIMultiDict

from bench.longday.server import free_port

NAME = "class.example.org"

DEPLOY = Path(__file__).parents[3] / "deploy"


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate and its key, as files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "fullchain.pem", folder / "privkey.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return paths


@asynccontextmanager
async def small(folder: Path, port: int, behind: int) -> AsyncIterator[None]:
    """What deploy/nginx.conf says, in a few lines."""
    there = f"http://127.0.0.1:{behind}"

    async def passed(request: web.Request) -> web.StreamResponse:
        head = CIMultiDict(request.headers)
        for name in ("Connection", "Upgrade", "Transfer-Encoding"):
            head.popall(name, None)
        head["X-Forwarded-For"], head["X-Forwarded-Proto"] = request.remote or "", "https"
        if request.headers.get("Upgrade", "").lower() == "websocket":
            return await upgraded(request, head)
        async with session.request(
            request.method,
            there + request.path_qs,
            headers=head,
            data=await request.read(),
            allow_redirects=False,
        ) as answer:
            told = CIMultiDict(answer.headers)
            for name in ("Content-Length", "Transfer-Encoding", "Connection"):
                told.popall(name, None)
            return web.Response(status=answer.status, headers=told, body=await answer.read())

    async def upgraded(request: web.Request, head: CIMultiDict[str]) -> web.StreamResponse:
        for name in [name for name in head if name.startswith("Sec-WebSocket")]:
            head.popall(name, None)
        async with session.ws_connect(there + request.path_qs, headers=head) as inner:
            outer = web.WebSocketResponse()
            await outer.prepare(request)

            async def inward() -> None:
                async for message in outer:
                    await inner.send_str(message.data)

            typing = asyncio.create_task(inward())
            async for message in inner:
                if message.type is WSMsgType.BINARY:
                    await outer.send_bytes(message.data)
            typing.cancel()
            return outer

    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(*certificate(folder))
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", passed)
    runner = web.AppRunner(app, shutdown_timeout=0.5)
    async with ClientSession(auto_decompress=False) as session:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port, ssl_context=tls).start()
        try:
            yield
        finally:
            await runner.cleanup()


@asynccontextmanager
async def nginx(folder: Path, port: int, behind: int) -> AsyncIterator[None]:
    """nginx by our file, at another port and with another certificate."""
    chain, key = certificate(folder)
    ours = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    for was, now in (
        ("listen 80;", f"listen 127.0.0.1:{free_port()};"),
        ("    listen [::]:80;\n", ""),
        ("listen 443 ssl;", f"listen 127.0.0.1:{port} ssl;"),
        ("    listen [::]:443 ssl;\n", ""),
        (f"/etc/letsencrypt/live/{NAME}/fullchain.pem", str(chain)),
        (f"/etc/letsencrypt/live/{NAME}/privkey.pem", str(key)),
        ("http://127.0.0.1:8000", f"http://127.0.0.1:{behind}"),
    ):
        assert was in ours, was
        ours = ours.replace(was, now)
    (folder / "ours.conf").write_text(ours, encoding="utf-8")
    (folder / "whole.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{ include {folder}/ours.conf; }}\n",
        encoding="utf-8",
    )
    async with _running(port, "nginx", "-c", str(folder / "whole.conf")):
        yield


@asynccontextmanager
async def caddy(folder: Path, port: int, behind: int) -> AsyncIterator[None]:
    """Caddy by our file, at another port and with another certificate."""
    chain, key = certificate(folder)
    ours = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    for was, now in (
        (f"\n{NAME} {{\n", f"\nhttps://{NAME}:{port} {{\n\ttls {chain} {key}\n"),
        ("127.0.0.1:8000", f"127.0.0.1:{behind}"),
    ):
        assert was in ours, was
        ours = ours.replace(was, now)
    begin = "{\n\tadmin off\n\tauto_https off\n}\n"
    (folder / "Caddyfile").write_text(begin + ours, encoding="utf-8")
    async with _running(
        port, "caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"
    ):
        yield


@asynccontextmanager
async def _running(port: int, *command: str) -> AsyncIterator[None]:
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 20
        while True:
            assert program.poll() is None, f"{command[0]} has ended"
            assert time.monotonic() < until, f"{command[0]} does not listen"
            with closing(socket.socket()) as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            await asyncio.sleep(0.05)
        yield
    finally:
        program.terminate()
        program.wait(20)


def installed(program: str) -> bool:
    return shutil.which(program) is not None


class Here(AbstractResolver):
    """Finds the class's name at this machine."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        assert host == NAME
        return [
            ResolveResult(
                hostname=host, host="127.0.0.1", port=port, family=socket.AF_INET, proto=0, flags=0
            )
        ]

    async def close(self) -> None:
        """Nothing was opened."""
