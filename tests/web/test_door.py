"""Who comes in, from where, and what every answer says to the browser."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

import httpx
import pytest

from tenderlint.web.app import application
from tenderlint.web.desk import Desk
from tenderlint.web.guard import HEADERS
from tenderlint.web.hosts import Hosts, is_loopback
from tenderlint.web.limits import Limits
from tenderlint.web.sessions import Sessions
from tests.web.serving import DATA, Browser, Serving


def bare(desk: Serving, path: str, **headers: str) -> httpx.Response:
    return httpx.get(f"{desk.base}{path}", headers=headers)


def test_every_answer_tells_the_browser_to_trust_nothing_else(desk: Serving, browser: Browser) -> None:
    answers = [
        browser.client.get("/"),
        browser.client.get("/static/desk.css"),
        browser.client.get("/nowhere"),
        browser.client.get("/packs/unknown"),
        bare(desk, "/"),
        bare(desk, "/", Host="evil.example"),
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 404, 404, 403, 421]
    for answer in answers:
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
        assert "server" not in answer.headers


def test_the_token_is_traded_for_a_cookie_and_leaves_the_address(desk: Serving) -> None:
    answer = httpx.get(desk.address)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize("path", ["/", "/packs/x", "/packs/x/status", "/?token=", "/?token=wrong", "/?token=%C3%A9"])
def test_nobody_comes_in_without_the_token(desk: Serving, path: str) -> None:
    answer = bare(desk, path)
    assert answer.status_code == 403
    assert "Open the whole address, with its token" in answer.text
    assert "set-cookie" not in answer.headers


def test_a_link_in_a_mail_leads_in_too(desk: Serving) -> None:
    answer = httpx.get(desk.address, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200
    assert 'content="0; url=/"' in answer.text
    assert "token" not in answer.text.replace("tenderlint", "")


def test_it_answers_to_no_other_name(desk: Serving, browser: Browser) -> None:
    port = desk.base.rpartition(":")[2]
    for name, status in [
        ("evil.example", 421),
        (f"127.0.0.1.evil.example:{port}", 421),
        ("192.168.0.9", 421),
        ("[", 421),
        ("", 421),
        (f"LOCALHOST:{port}", 200),
        (f"[::1]:{port}", 200),
    ]:
        assert browser.client.get("/", headers={"Host": name, "Origin": f"http://{name.lower()}"}).status_code in {
            status,
            403 if status == 200 else status,
        }
        answer = httpx.get(f"{desk.base}/static/desk.css", headers={"Host": name})
        assert answer.status_code == status, name


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "file://"])
def test_nothing_is_done_for_a_page_of_another_site(browser: Browser, origin: str) -> None:
    answer = browser.post("/packs", ("a.md", b"x"), headers={**DATA, "Origin": origin})
    assert answer.status_code == 403
    assert "came from another site" in answer.json()["error"]


def test_nothing_is_done_where_no_origin_is_told(desk: Serving, browser: Browser) -> None:
    cookies = dict(browser.client.cookies)
    answer = httpx.post(f"{desk.base}/packs", cookies=cookies, data={"csrf": browser.csrf}, files={"files": b"x"})
    assert answer.status_code == 403


def test_a_form_without_its_mark_is_turned_away_and_leaves_nothing(desk: Serving, browser: Browser) -> None:
    for mark in ("", "wrong"):
        assert browser.refused(("a.md", b"x"), csrf=mark)[0] == 403
    address = browser.send(("a.md", INDEED))
    for _ in range(2):
        answer = browser.client.post(f"{address}/close", data={"csrf": "wrong"}, headers=DATA)
        assert (answer.status_code, answer.json()["error"][:30]) == (403, "This form is out of date, so n")
    assert browser.wait(address) == "done"
    browser.close(address)
    assert desk.kept() == []


INDEED = b"The library opens at nine."


def test_another_browser_is_shown_nothing_of_mine(desk: Serving, browser: Browser) -> None:
    address = browser.send(("a.md", INDEED))
    assert browser.wait(address) == "done"
    with Browser(desk) as other:
        for path in (address, f"{address}/status", f"{address}/files/report-1", f"{address}/fit"):
            assert other.client.get(path).status_code == 404
        assert other.post(f"{address}/again").status_code == 404
        assert other.client.post(f"{address}/close", data={"csrf": other.csrf}).status_code == 404
        assert "a.md" not in other.client.get("/").text
    assert browser.client.get(f"{address}/files/report-1").status_code == 200
    browser.close(address)


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static/app.py",
        "/packs/",
        "/packs/x/files/..%2f..%2fx",
    ],
)
def test_no_folder_is_listed_and_no_path_leads_out(browser: Browser, path: str) -> None:
    assert browser.client.get(path).status_code in {404, 405}


def through_a_proxy(path: str, tmp_path, **headers: str) -> httpx.Response:
    """What a desk without a token answers that listens to the whole network."""
    hosts = Hosts("0.0.0.0", frozenset({"tender.example"}))
    app = application(Desk(Limits(), tmp_path), hosts, Sessions(None), "mark")

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://tender.example") as client:
            return await client.get(path, headers=headers)

    return asyncio.run(ask())


def test_behind_a_proxy_no_token_is_asked_for(tmp_path) -> None:
    answer = through_a_proxy("/", tmp_path, **{"X-Forwarded-Proto": "https"})
    assert answer.status_code == HTTPStatus.SEE_OTHER
    assert "secure" in answer.headers["set-cookie"].lower()
    assert through_a_proxy("/", tmp_path, Host="10.0.0.4:8420").status_code == HTTPStatus.SEE_OTHER
    assert through_a_proxy("/", tmp_path, Host="evil.example").status_code == HTTPStatus.MISDIRECTED_REQUEST


def test_what_leads_no_further_than_this_machine() -> None:
    assert [is_loopback(each) for each in ("127.0.0.1", "::1", "localhost", "127.8.8.8", "0.0.0.0", "10.0.0.1")] == [
        *[True] * 4,
        *[False] * 2,
    ]
