"""The app as a process of its own, so that a test can kill it the hard way."""

import select
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
START_SECONDS = 60


@dataclass
class Server:
    """A server below a prefix; `kind` is served (live), built (a release) or pseudo."""

    kind: str
    folder: Path
    url: str = ""
    process: subprocess.Popen[str] | None = field(default=None, repr=False)

    @property
    def port(self) -> int:
        return int(self.url.split(":")[2].split("/")[0]) if self.url else 0

    def start(self) -> "Server":
        """Start, or start again at the same address; returns when it answers."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.prefixed", self.kind, str(self.folder), str(self.port)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        said = select.select([self.process.stdout], [], [], START_SECONDS)[0]
        self.url = self.process.stdout.readline().strip() if said else ""
        if not self.url:
            self.kill()
            raise AssertionError(f"the {self.kind} app did not start")
        return self

    def kill(self) -> None:
        """End it with SIGKILL, as a power cut would."""
        if self.process:
            self.process.kill()
            self.process.wait()
            assert self.process.stdout
            self.process.stdout.close()
            self.process = None
