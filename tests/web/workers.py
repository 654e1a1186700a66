"""Processes that behave badly."""

import os
import time

from tenderlint.web.task import Made, Step, encode


def hang(_, answers):
    answers.send_bytes(encode(Step("reading", 0, 2, "slow.pdf")))
    time.sleep(60)


def crash(_, answers):
    answers.send_bytes(encode(Step("reading", 1, 2, "bad.pdf")))
    os.kill(os.getpid(), 9)


def babble(_, answers):
    answers.send_bytes(b"\x80\x04cos\nsystem\n")
    time.sleep(60)


def fine(_, answers):
    answers.send_bytes(encode(Made(())))
