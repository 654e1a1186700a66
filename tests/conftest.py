"""What every test has: a cache folder of the run's own, so that no test writes into a person's, and no stopwatch."""

import os
import shutil
import tempfile

from hypothesis import settings

_NAME = "TENDERLINT_CACHE_DIR"


# How long one example takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_configure(config):
    # Workers inherit the folder of the process that starts them, or each would compile the catalogue anew.
    if _NAME not in os.environ:
        config.own_cache = os.environ[_NAME] = tempfile.mkdtemp(prefix="tenderlint-tests-")


def pytest_unconfigure(config):
    if own := getattr(config, "own_cache", None):
        shutil.rmtree(own, ignore_errors=True)
