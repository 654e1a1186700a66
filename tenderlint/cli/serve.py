"""``tenderlint serve``: the same check on a page of this machine, for people who use no terminal."""

from __future__ import annotations

import click

from tenderlint.cli.failures import Failure
from tenderlint.cli.group import debug_option

_WHOLE = click.IntRange(min=1)


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Listen on this address.")
@click.option("--port", type=click.IntRange(0, 65535), metavar="N", help="Default: 8420, or any that is free.")
@click.option("--no-browser", is_flag=True, help="Print the address and open nothing.")
@click.option("--allow-host", multiple=True, metavar="NAME", help="Answer to this name too: that of a proxy in front.")
@click.option("--trust-proxy", is_flag=True, help="Ask for no token: a proxy in front says who may come in.")
@click.option("--max-megabytes", type=_WHOLE, metavar="N", help="Most of one pack.  [default: 200]")
@click.option("--max-files", type=_WHOLE, metavar="N", help="Most files of one pack.  [default: 300]")
@click.option("--max-pages", type=_WHOLE, metavar="N", help="Most PDF pages of one pack.  [default: 5000]")
@click.option("--max-seconds", type=_WHOLE, metavar="N", help="Longest time of one check.  [default: 300]")
@click.option("--max-memory", type=click.IntRange(min=512), metavar="N", help="MB of one check.  [default: 2048]")
@click.option("--keep-minutes", type=_WHOLE, metavar="N", help="How long a result is kept.  [default: 60]")
@click.option("--at-once", type=_WHOLE, metavar="N", help="Packs checked at a time.  [default: one a processor]")
@click.option("--waiting", type=click.IntRange(min=0), metavar="N", help="Packs that may wait.  [default: 40]")
@debug_option
def command(
    *,
    host: str,
    port: int | None,
    no_browser: bool,
    allow_host: tuple[str, ...],
    trust_proxy: bool,
    **bounds: int | None,
) -> None:
    """Open a page to drop a pack on, on this machine.

    Nothing that is dropped there is kept: it is deleted when the result is closed, after an hour, and when this
    command ends (Ctrl+C).
    """
    from msgspec.structs import replace  # noqa: PLC0415 - keeps --help quick

    from tenderlint.web.hosts import is_loopback  # noqa: PLC0415
    from tenderlint.web.limits import Limits  # noqa: PLC0415
    from tenderlint.web.server import Setting, serve  # noqa: PLC0415

    limits = replace(
        Limits(),
        **{
            name.removeprefix("max_").replace("keep_", ""): value for name, value in bounds.items() if value is not None
        },
    )
    setting = Setting(host=host, port=port, names=allow_host, proxied=trust_proxy, limits=limits)
    _warn(local=is_loopback(host), trust_proxy=trust_proxy)
    try:
        serve(setting, lambda address: _announce(address, browser=not no_browser))
    except OSError as fault:
        raise Failure(
            f"{host} port {port or 'any'} cannot be used: {fault.strerror}. Choose another with --port."
        ) from None
    click.echo("Closed. Everything that was sent has been deleted.", err=True)


def _warn(*, local: bool, trust_proxy: bool) -> None:
    if trust_proxy:
        click.echo(
            "Warning: no token is asked for. Whoever reaches this port can use the desk: let only your proxy reach it.",
            err=True,
        )
    elif not local:
        click.echo(
            "Warning: other machines can reach this desk, and what they send is not encrypted. Put a proxy with TLS in "
            "front of it (docs/serve.md), and give the address below only to your team.",
            err=True,
        )


def _announce(address: str, *, browser: bool) -> None:
    click.echo(f"The desk is open at {address}")
    click.echo("Close it with Ctrl+C; everything that was sent is deleted then.", err=True)
    if browser:
        import webbrowser  # noqa: PLC0415 - needed only here

        webbrowser.open(address)
