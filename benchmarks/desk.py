"""How the desk bears many packs at once: all of them finished, when, and the memory of every process of it.

    python benchmarks/desk.py [--packs 20] [--at-once 2]

Sends the two samples in turn, all at the same time, from as many browsers. Needs Linux, whose /proc tells memory.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import httpx

SAMPLES = Path(__file__).parent.parent / "samples"
PACKS = ("heavy-handed", "exemplary")
GLANCE = 0.1
DATA = {"Accept": "application/json"}


@dataclass
class Watch:
    """The most memory that the desk, and all its processes together, were seen to hold, in MiB."""

    desk: int
    most_of_desk: float = 0
    most_of_one: float = 0
    most_of_all: float = 0
    most_processes: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Look again and again until it is over."""
        while not self.over.wait(GLANCE):
            held = {process: proportional(process) for process in family(self.desk)}
            self.most_of_desk = max(self.most_of_desk, held.get(self.desk, 0))
            self.most_of_one = max(self.most_of_one, *(held[each] for each in held if each != self.desk), 0)
            self.most_of_all = max(self.most_of_all, sum(held.values()))
            self.most_processes = max(self.most_processes, len(held))


def family(process: int) -> list[int]:
    """A process with its children and theirs."""
    found = [process]
    for each in found:
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue
    return found


def proportional(process: int) -> float:
    """MiB, with memory that several processes share divided among them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0)


@dataclass
class Sent:
    """One pack: seconds until it was taken, until its report was there, and of the slowest answer in between."""

    taken: float
    report: float
    slowest: float
    state: str


def send(address: str, name: str) -> Sent:
    """Send one sample as a browser does, and wait for its report."""
    base = address.partition("/?")[0]
    with httpx.Client(base_url=base, headers={"Origin": base}, follow_redirects=True, timeout=300) as client:
        csrf = client.get(address).text.partition('name="csrf" value="')[2].partition('"')[0]
        files = [("files", (file.name, file.read_bytes())) for file in sorted((SAMPLES / name).iterdir())]
        begun = time.perf_counter()
        pack = client.post("/packs", data={"csrf": csrf}, files=files, headers=DATA).json()["address"]
        taken, slowest, state = time.perf_counter() - begun, 0.0, "waiting"
        while state in ("waiting", "running"):
            time.sleep(GLANCE)
            asked = time.perf_counter()
            state = client.get(f"{pack}/status", headers=DATA).json()["state"]
            slowest = max(slowest, time.perf_counter() - asked)
        page = client.get(pack).text
        report = time.perf_counter() - begun
        return Sent(taken, report, slowest, state if 'id="made"' in page else "no report")


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--packs", type=int, default=20)
    reader.add_argument("--at-once", type=int, default=os.cpu_count() or 1)
    chosen = reader.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tenderlint", "serve", "--no-browser", "--port", "0"]
        command += ["--at-once", str(chosen.at_once)]
        environment = {**os.environ, "TMPDIR": folder}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as desk:
            address = desk.stdout.readline().rpartition(" ")[2].strip() if desk.stdout else ""
            alone = [send(address, name) for name in (PACKS[0], *PACKS)][1:]
            watch = Watch(desk.pid)
            threading.Thread(target=watch.run, daemon=True).start()
            with ThreadPoolExecutor(chosen.packs) as browsers:
                names = [PACKS[number % len(PACKS)] for number in range(chosen.packs)]
                sent = list(browsers.map(send, [address] * len(names), names))
            watch.over.set()
            desk.terminate()
        left = list(Path(folder).iterdir())
    tell(chosen, alone, sent, watch, left)


def tell(chosen: argparse.Namespace, alone: list[Sent], sent: list[Sent], watch: Watch, left: list[Path]) -> None:
    """The figures as rows of a table."""
    done = [each for each in sent if each.state == "done"]
    times = sorted(each.report for each in sent)
    shown = (times[0], statistics.median(times), times[-1])
    memory = (watch.most_of_desk, watch.most_of_one, watch.most_of_all)
    rows = {
        "One pack alone, until its report (heavy-handed, exemplary)": seconds(*(each.report for each in alone)),
        "Packs sent at once, and finished": f"{len(sent)}, {len(done)}",
        "Until the first, the median and the last report": seconds(*shown),
        "Until the last pack was taken": seconds(max(each.taken for each in sent)),
        "Slowest answer of the desk meanwhile": f"{max(each.slowest for each in sent):.2f} s",
        "Most memory: the desk, one check, everything": f"{', '.join(f'{each:.0f}' for each in memory)} MiB",
        f"Most processes, with {chosen.at_once} checks at a time": str(watch.most_processes),
        "Files left behind when it was ended": str(len(left)),
    }
    for what, measured in rows.items():
        print(f"| {what} | {measured} |")


def seconds(*times: float) -> str:
    return ", ".join(f"{each:.1f} s" for each in times)


if __name__ == "__main__":
    main()
