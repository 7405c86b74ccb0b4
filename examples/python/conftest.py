"""A stub for pytest: copy this file beside your tests. SLB_STUB_JAR names the jar (mvn package builds it)."""

import json
import os
import pathlib
import subprocess
import urllib.request

import pytest

BUILT = pathlib.Path(__file__).resolve().parents[2] / "stubs/target/slb-stub.jar"
READY = "SLB stub ready at "


class SlbStub:
    """The address of a running stub, and its admin API."""

    def __init__(self, url):
        self.url = url

    def arm(self, action, code, times=1):
        """The next calls of this operation receive this documented error."""
        self._admin("arm", {"action": action, "code": code, "times": times})

    def reset(self):
        self._admin("reset", {})

    def _admin(self, what, body):
        call = urllib.request.Request(f"{self.url}/__admin/slb/{what}", json.dumps(body).encode(), method="POST")
        with urllib.request.urlopen(call, timeout=10) as reply:
            reply.read()


@pytest.fixture(scope="session")
def slb_process():
    """Starts the stub once, on a free port, and stops it after the last test."""
    jar = os.environ.get("SLB_STUB_JAR", BUILT)
    command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(jar), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            # The first line is the ready line; it is empty if the stub ended instead.
            line = process.stdout.readline()
            assert line.startswith(READY), f"the stub is not ready: {line!r}"
            yield SlbStub(line[len(READY):].strip())
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.fixture
def slb(slb_process):
    """The stub, reset before each test."""
    slb_process.reset()
    return slb_process
