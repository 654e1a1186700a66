"""A council's repository in a folder of its own, with the real git and the program as people call it."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import docx

ROOT = Path(__file__).parents[2]
BUYER = "Harrowfleet Town Council invites bids to run the town's lunch club for older people."


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository; ``programs`` is a folder in front of the search path."""

    folder: Path
    programs: Path

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a program in it, with both outputs as one, as a terminal shows them."""
        return subprocess.run(
            command,
            cwd=self.folder,
            env={**os.environ, **self.environment, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    @property
    def environment(self) -> dict[str, str]:
        """No setting of the person who runs the tests has a say."""
        nobody = {
            f"GIT_{who}_{what}": f"tests{'@example.org' if what == 'EMAIL' else ''}"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        return {
            **nobody,
            "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "PRE_COMMIT_HOME": str(self.programs / "kept-by-pre-commit"),
            "COLUMNS": "200",
        }

    def write(self, name: str, *paragraphs: str) -> Path:
        """A Word file with these paragraphs, or a text file with these lines."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix != ".docx":
            file.write_text("\n".join([*paragraphs, ""]), "utf-8")
            return file
        document = docx.Document()
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        document.save(str(file))
        return file

    def commit(self, message: str = "A change") -> subprocess.CompletedProcess[str]:
        """Commit everything that changed, through whatever hooks are installed."""
        self.run("git", "add", "--all")
        return self.run("git", "commit", "--quiet", "--message", message)


def begun(folder: Path) -> Repository:
    """An empty repository, with a ``tenderlint`` on its search path that is the code under test."""
    programs = folder / "programs"
    programs.mkdir(parents=True)
    for name in ("tenderlint", "pre-commit"):
        program = programs / name
        module = name.replace("-", "_")
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {module} "$@"\n', "utf-8")
        program.chmod(0o755)
    made = Repository(folder / "tenders of the council", programs)
    made.folder.mkdir()
    made.run("git", "init", "--quiet", "--initial-branch=main")
    return made


def offline() -> dict[str, str]:
    """What makes pip build and install our code from what is here: the builder is that of the tests, and nothing that
    it depends on is fetched.
    """
    # Of this setting of pip, “0” is what turns isolation off.
    return {
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_NO_INDEX": "1",
        "PYTHONPATH": sysconfig.get_path("purelib"),
    }
