"""The line: bounded, and one pack's misfortune is no other's."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest

from tenderlint.web.desk import Desk
from tenderlint.web.job import Job, State
from tenderlint.web.limits import Limits
from tenderlint.web.refuse import Refused
from tenderlint.web.supervise import supervise
from tenderlint.web.task import Made, Task, Upload, Wishes
from tests.web import workers


def job(folder: Path, *, name: str = "one", size: int = 1, limits: Limits | None = None) -> Job:
    place = folder / name
    place.mkdir(exist_ok=True)
    task = Task(
        id=name,
        title=name,
        folder=place,
        uploads=(Upload("a.md", place / "0001.bin", size),),
        wishes=Wishes(),
        limits=limits or Limits(),
        csrf="",
    )
    return Job(task=task, session="me")


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        (workers.hang, "The check took longer than the 4 seconds it may take at “slow.pdf”, and was stopped."),
        (workers.crash, "The check broke off at “bad.pdf”. Leave that file out and check the rest"),
        (workers.babble, "The check broke off. Leave that file out"),
    ],
)
def test_a_process_that_hangs_crashes_or_babbles_fails_alone(tmp_path: Path, target, sentence: str) -> None:
    bad = job(tmp_path, limits=Limits(seconds=4))
    bad.state = State.RUNNING
    supervise(bad, target)
    assert bad.state is State.FAILED
    assert bad.sentence.startswith(sentence)
    good = job(tmp_path, name="two")
    good.state = State.RUNNING
    supervise(good, workers.fine)
    assert (good.state, good.made) == (State.DONE, Made(()))


def test_a_check_that_is_cancelled_ends_at_once_and_leaves_nothing(tmp_path: Path) -> None:
    desk = Desk(Limits(at_once=1), tmp_path, partial(supervise, target=workers.hang))
    desk.open()
    running, waiting = job(tmp_path), job(tmp_path, name="two")
    desk.add(running)
    desk.add(waiting)
    while running.step is None:
        time.sleep(0.01)
    assert desk.ahead(waiting) == 1
    desk.close(waiting)
    desk.close(running)
    assert running.ended.is_set()
    assert list(tmp_path.iterdir()) == []
    assert desk.of("me") == []
    desk.shut()


def test_a_desk_that_is_shut_ends_every_check(tmp_path: Path) -> None:
    desk = Desk(Limits(at_once=2), tmp_path, partial(supervise, target=workers.hang))
    desk.open()
    for name in ("one", "two", "three"):
        desk.add(job(tmp_path, name=name))
    desk.shut()
    assert list(tmp_path.iterdir()) == []


def test_the_line_and_the_disk_are_bounded(tmp_path: Path) -> None:
    held = Event()
    desk = Desk(Limits(at_once=1, waiting=1, held=1), tmp_path, lambda _: held.wait() and None)
    desk.open()
    desk.add(job(tmp_path))
    with desk.place():
        with pytest.raises(Refused, match="Too many packs are being checked"), desk.place():
            pass
        assert len(list(tmp_path.iterdir())) == 2
    desk.add(job(tmp_path, name="two"))
    with pytest.raises(Refused, match="Too many packs"), desk.place():
        pass
    held.set()
    desk.shut()
    large = Desk(Limits(held=1), tmp_path)
    large.add(job(tmp_path, size=2 * 1024 * 1024))
    with pytest.raises(Refused, match="no room for another pack"), large.place():
        pass


def done(each: Job) -> None:
    each.made, each.state = Made(()), State.DONE


def test_a_result_is_deleted_when_its_time_is_over(tmp_path: Path) -> None:
    desk = Desk(Limits(minutes=0.002), tmp_path, done)
    desk.open()
    kept = job(tmp_path)
    desk.add(kept)
    kept.ended.wait()
    while desk.get("one", "me"):
        time.sleep(0.01)
    desk.shut()  # it waits for a deletion that is under way
    assert list(tmp_path.iterdir()) == []


def test_a_job_that_cannot_be_started_says_so(tmp_path: Path) -> None:
    def broken(_: Job) -> None:
        raise OSError

    desk = Desk(Limits(at_once=1), tmp_path, broken)
    desk.open()
    lost = job(tmp_path)
    desk.add(lost)
    lost.ended.wait()
    assert lost.sentence.startswith("The check could not be started on this machine.")
    desk.shut()


def test_closing_from_many_threads_at_once_is_harmless(tmp_path: Path) -> None:
    desk = Desk(Limits(), tmp_path, done)
    desk.open()
    jobs = [job(tmp_path, name=str(number)) for number in range(20)]
    threads = [Thread(target=desk.close, args=(each,)) for each in jobs for _ in range(3)]
    for each in jobs:
        desk.add(each)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    desk.shut()
    assert list(tmp_path.iterdir()) == []
