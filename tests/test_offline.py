"""A whole check needs no network: with sockets denied it does its work all the same."""

import socket

import pytest
from pytest_socket import SocketBlockedError, disable_socket, enable_socket

from tenderlint import Config, lint
from tests.command import SAMPLES


@pytest.fixture
def no_sockets():
    disable_socket()
    yield
    enable_socket()


@pytest.mark.usefixtures("no_sockets")
def test_a_check_opens_no_socket(tmp_path, monkeypatch):
    # A fresh cache, so that compiling the catalogue is part of what is tried.
    monkeypatch.setenv("TENDERLINT_CACHE_DIR", str(tmp_path))
    with pytest.warns(UserWarning, match="socket"), pytest.raises(SocketBlockedError):
        socket.socket()
    report = lint([SAMPLES / "heavy-handed"], Config(jobs=1))
    assert report.findings
    assert not report.unread
