"""The real desk in a process of its own, and a person's browser in as few lines as a test needs."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

DATA = {"Accept": "application/json"}
INDEMNITY = "The Contractor shall indemnify the Council against all losses, claims and costs.\n"


@dataclass
class Serving:
    """A desk that runs."""

    address: str
    """With its token."""
    folder: Path
    """Where its private folder lies."""
    process: subprocess.Popen[str]

    @property
    def base(self) -> str:
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    def kept(self) -> list[Path]:
        """The folders of packs that are on this machine now."""
        return list(self.folder.glob("tenderlint-desk-*/*"))

    def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGTERM)
        _, told = self.process.communicate(timeout=30)
        return self.process.returncode, told


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Serving]:
    """A desk on a free port, ended with the test."""
    command = [sys.executable, "-m", "tenderlint", "serve", "--no-browser", "--port", "0", *options]
    environment = {**os.environ, "TMPDIR": str(folder)}
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment, **pipes) as process:
        line = process.stdout.readline() if process.stdout else ""
        try:
            yield Serving(line.rpartition(" ")[2].strip(), folder, process)
        finally:
            process.kill()


class Browser:
    """A browser that has come in by the address with the token."""

    def __init__(self, desk: Serving) -> None:
        self.client = httpx.Client(base_url=desk.base, headers={"Origin": desk.base}, follow_redirects=True, timeout=60)
        self.start = self.client.get(desk.address)
        (self.csrf,) = set(re.findall(r'name="csrf" value="([^"]+)"', self.start.text))

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing on the desk."""
        for address in set(re.findall(r'action="(/packs/[\w-]+)/close"', self.client.get("/").text)):
            self.close(address)
        self.client.close()

    def close(self, address: str) -> None:
        assert self.client.post(f"{address}/close", data={"csrf": self.csrf}).status_code == 200

    def post(
        self, path: str, *files: tuple[str, bytes], headers: dict[str, str] = DATA, **fields: str
    ) -> httpx.Response:
        parts = [("files", each) for each in files] or [("files", ("", b""))]
        return self.client.post(path, data={"csrf": self.csrf, **fields}, files=parts, headers=headers)

    def send(self, *files: tuple[str, bytes], **fields: str) -> str:
        """Send a pack that is taken, and return its address."""
        answer = self.post("/packs", *files, **fields)
        assert answer.status_code == 201, answer.text
        return answer.json()["address"]

    def wait(self, address: str) -> str:
        """Until the check has ended; how it ended."""
        while (told := self.client.get(f"{address}/status", headers=DATA).json())["state"] in ("waiting", "running"):
            time.sleep(0.05)
        return told["state"]

    def page(self, address: str) -> str:
        """The page of a pack when its check has ended, on one line."""
        self.wait(address)
        return " ".join(self.client.get(address).text.split())

    def refused(self, *files: tuple[str, bytes], **fields: str) -> tuple[int, str]:
        """The status and the sentence for a pack that is not taken."""
        answer = self.post("/packs", *files, **fields)
        return answer.status_code, answer.json()["error"]
