"""What every test has: a cache folder of the run's own, so that no test writes into a person's."""

import os
import tempfile
from pathlib import Path


def pytest_configure(config):
    # One folder for all workers of a run, or each would compile the catalogue anew.
    shared = Path(tempfile.gettempdir()) / f"tenderlint-tests-{os.environ.get('PYTEST_XDIST_TESTRUNUID', os.getpid())}"
    os.environ.setdefault("TENDERLINT_CACHE_DIR", str(shared))
