"""Runs the shell steps of the action and of the snippets on a stub, as far as they go without their hosts.

Not run: steps that are other people's actions (Java's setup, artifacts), and the Groovy around Jenkins' shell steps.
"""

import json
import os
import pathlib
import re
import subprocess
import zipfile

import pytest
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "examples/ci"
JAR = pathlib.Path(os.environ.get("SLB_CONFORMANCE_JAR", ROOT / "features/target/slb-conformance.jar"))
READY = "SLB stub ready at "
# Few rules; each of two parts has some.
FAST = "--only SetBackendServers/behaviour/zero --only 'RemoveVServerGroupBackendServers/*/*'"
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


@pytest.fixture(scope="module", params=["SetBackendServers/behaviour/zero/zero-as-1"], ids=["broken"])
def target(request):
    """The profile of a running stub, by default of one that breaks a rule, and whether it does."""
    defect = ["--defect", request.param] if request.param else []
    command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(JAR), "stub", "--port", "0", *defect]
    with zipfile.ZipFile(JAR) as jar:
        profile = jar.read("slbkit/features/embedded-stub.yaml").decode()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as stub:
        try:
            line = stub.stdout.readline()
            assert line.startswith(READY), line
            yield {"profile": profile, "url": line[len(READY):].strip(), "differs": request.param is not None}
        finally:
            stub.terminate()
            stub.wait(timeout=30)


@pytest.fixture
def folder(target, tmp_path):
    (tmp_path / "slb-target.yaml").write_text(target["profile"])
    return tmp_path


def shell(script, folder, target, **variables):
    """Runs a step as its host does, and returns its exit code."""
    env = {**os.environ, "JAVA_TOOL_OPTIONS": QUICK, "SLB_STUB": target["url"], "SLB_JAR": str(JAR), **variables}
    script = script.replace(" verify ", f" verify {FAST} ")
    return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], cwd=folder, env=env).returncode


def judged(report, target):
    """The report has the verdicts that are right for this stub."""
    rules = json.loads((report / "report.json").read_text())["rules"]
    differ = [r["id"] for r in rules if r["verdict"] == "differs"]
    assert ("SetBackendServers/behaviour/zero" in differ) == target["differs"], differ
    assert not differ or target["differs"]
    assert sum(r["verdict"] == "conforms" for r in rules) > 10
    assert (report / "index.html").stat().st_size > 0
    assert (report / "junit.xml").stat().st_size > 0


class Action:
    """action.yml with its inputs, a small reading of its expressions."""

    def __init__(self, **inputs):
        action = yaml.safe_load((ROOT / "action.yml").read_text())
        assert action["runs"]["using"] == "composite"
        unknown = set(inputs) - set(action["inputs"])
        assert not unknown, unknown
        self.inputs = {name: inputs.get(name, spec["default"]) for name, spec in action["inputs"].items()}
        self.steps = action["runs"]["steps"]

    def value(self, text):
        inner = re.fullmatch(r"\$\{\{ (.+) }}", text).group(1)
        first = re.match(r"inputs\.(\w+)", inner)
        if inner == "github.action_path":
            return str(ROOT)
        value = self.inputs[first.group(1)]
        rest = inner[first.end():]
        assert rest in ("", " || format('{0}/features/target/slb-conformance.jar', github.action_path)"), inner
        return value or (str(JAR) if rest else "")

    def wanted(self, condition):
        tests = re.findall(r"inputs\.(\w+) (==|!=) ''", condition)
        assert tests or "cancelled" in condition, condition
        return all((self.inputs[name] == "") == (sign == "==") for name, sign in tests)

    def run(self, folder, target):
        """Like the host: after a failure, only steps that do not mind it. Returns the first failure's exit code."""
        code = 0
        for step in self.steps:
            condition = step.get("if", "")
            if "run" not in step or (condition and not self.wanted(condition)) or (code and "cancelled" not in condition):
                continue
            env = {name: self.value(text) for name, text in step["env"].items()}
            assert "${{" not in step["run"], "a step reads inputs as variables only"
            env["GITHUB_STEP_SUMMARY"] = str(folder / "step-summary.md")
            code = shell(step["run"], folder, target, **env) or code
        return code


@pytest.mark.parametrize("target", [None], ids=["good"], indirect=True)
def test_the_action_passes_a_good_target(folder, target):
    assert Action(jar=str(JAR)).run(folder, target) == 0
    judged(folder / "conformance", target)


def test_the_action_judges_posts_its_summary_and_annotates_what_differs(folder, target, capfd):
    assert Action(jar=str(JAR)).run(folder, target) == 1
    judged(folder / "conformance", target)
    assert (folder / "step-summary.md").read_text() == (folder / "conformance/summary.md").read_text()
    lines = [line for line in capfd.readouterr().out.splitlines() if line.startswith("::")]
    rules = json.loads((folder / "conformance/report.json").read_text())["rules"]
    differ = [r["id"] for r in rules if r["verdict"] == "differs" and r["level"] != "observe"]
    assert sorted(line.split("title=")[1].split("::")[0] for line in lines) == sorted(differ)
    zero = next(line for line in lines if "title=SetBackendServers/behaviour/zero::" in line)
    assert zero.startswith("::error ") and "Expected " in zero and ", observed " in zero


def test_no_text_of_the_target_is_a_command(folder, target, capfd):
    def rule(name, **members):
        return {"id": name, "statement": "s", "selected": True, "verdict": "differs", "level": "must", "cause": "",
                "expected": "x", "observed": "50%\r\n::set-env name=A::b", **members}
    report = folder / "conformance"
    report.mkdir()
    (report / "report.json").write_text(json.dumps({"rules": [
        rule("a"), rule("b", level="should"), rule("c", known={"reason": "known"}),
        rule("d", known={"reason": "known", "stale": "differs in another way"}), rule("e", since="2099-01"),
        rule("f", level="observe"), rule("g", verdict="conforms"), rule("h", selected=False)]}))
    step = next(s for s in Action().steps if s.get("name", "").startswith("Annotate"))
    assert shell(step["run"], folder, target, REPORT="conformance") == 0
    lines = capfd.readouterr().out.splitlines()
    said = "s. Expected x, observed 50%25%0D%0A::set-env name=A::b "
    assert lines == [f"::error title=a::{said}", f"::warning title=b::{said}", f"::error title=d::{said}"]


def test_the_action_merges_parts(folder, target):
    for part in "12":
        assert Action(jar=str(JAR), shard=f"{part}/2", report=f"parts/part-{part}").run(folder, target) == 0
    assert not (folder / "step-summary.md").exists()
    assert Action(jar=str(JAR), merge="parts").run(folder, target) == 1
    judged(folder / "conformance", target)
    assert (folder / "step-summary.md").stat().st_size > 0


def test_the_action_fails_if_the_profile_is_wrong(folder, target):
    assert Action(jar=str(JAR), target="missing.yaml", shard="1/2").run(folder, target) == 2


def test_the_workflow_gives_inputs_that_the_action_has():
    jobs = yaml.safe_load((HERE / "github.yml").read_text())["jobs"]
    calls = [s["with"] for j in jobs.values() for s in j["steps"] if s["uses"].startswith("slbkit/slb-kit@")]
    assert len(calls) == 2
    for call in calls:
        Action(**call)
    assert calls[0]["shard"].endswith(f"/{len(jobs['part']['strategy']['matrix']['part'])}")


def test_gitlab(folder, target):
    pipeline = yaml.safe_load((HERE / "gitlab-ci.yml").read_text())
    part, report = pipeline["slb-part"], pipeline["slb-report"]
    for index in "12":
        assert "$CI_NODE_TOTAL" in part["script"][0]
        code = shell("\n".join(part["script"]), folder, target, CI_NODE_INDEX=index, CI_NODE_TOTAL="2")
        assert code in (0, part["allow_failure"]["exit_codes"])
    assert shell("\n".join(report["script"]), folder, target) == 1
    judged(folder / "conformance", target)


def test_jenkins(folder, target):
    text = (HERE / "Jenkinsfile").read_text()
    part, report = re.findall(r"sh '(.+)'", text)
    parts = re.findall(r"'(\d)'", re.search(r"values (.+)", text).group(1))
    assert f'"$PART/{len(parts)}"' in part and f"(1..{len(parts)})" in text
    for index in "12":
        assert shell(part.replace(f"/{len(parts)}", "/2", 1), folder, target, PART=index) == 0
    assert shell(report, folder, target) == 1
    judged(folder / "conformance", target)


def test_the_job_runs_the_command_that_the_image_has(folder, target):
    claim, job = yaml.safe_load_all((ROOT / "examples/kubernetes/job.yaml").read_text())
    spec = job["spec"]["template"]["spec"]
    container = spec["containers"][0]
    assert {m["name"] for m in container["volumeMounts"]} == {v["name"] for v in spec["volumes"]}
    assert f"USER {spec['securityContext']['runAsUser']}:{spec['securityContext']['runAsGroup']}" in (
        ROOT / "Dockerfile").read_text()
    command = " ".join(["java", "-jar", str(JAR), *container["args"]])
    local = command.replace("/target/slb-target.yaml", "slb-target.yaml").replace("/report/", "report/")
    assert shell(local, folder, target) == 1
    judged(folder / "report/conformance", target)
