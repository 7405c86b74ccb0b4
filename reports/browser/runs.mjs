// The runs whose pages are opened: real ones, made by the packaged jar against the packaged stub.
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startBrokenService } from "./broken-service.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const JAR = path.join(ROOT, "features/target/slb-conformance.jar");
/** A run of half a minute is over before Java's second compiler pays off. */
const SHORT_RUN = ["-XX:TieredStopAtLevel=1"];
/** Named as users name theirs: a page must not depend on the folder of this repository. */
const WHOLE = "acme-slb.yaml";
const POOR = "acme-slb-without-provocations.yaml";
const PROFILES = {
  [WHOLE]: path.join(ROOT, "features/target/classes/slbkit/features/embedded-stub.yaml"),
  [POOR]: path.join(ROOT, "features/embedded-stub.yaml"),
};
export const FOLDER = path.join(ROOT, "reports/target/browser");
export const SCREENSHOTS = path.join(ROOT, "docs/screenshots");
export const HOSTILE = path.join(ROOT, "reports/target/samples/hostile");

/** Makes one run of each verdict and a comparison; SLB_KEEP_RUNS=1 reuses those that exist. */
export async function makeRuns() {
  const runs = Object.fromEntries(["conformant", "non-conformant", "not-fully-verified", "selected"]
    .map((verdict) => [verdict, path.join(FOLDER, verdict)]));
  runs.diff = path.join(FOLDER, "diff.html");
  if (process.env.SLB_KEEP_RUNS === "1" && existsSync(runs.diff)) {
    return runs;
  }
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const [name, file] of Object.entries(PROFILES)) {
    const profile = (await readFile(file, "utf8")).replace("name: embedded stub", "name: acme-slb");
    await writeFile(path.join(FOLDER, name), profile);
  }
  const stub = await startStub();
  const broken = await startBrokenService(stub.url);
  try {
    await verify(0, runs["not-fully-verified"], stub.url, ["--target", POOR]);
    await verify(0, runs.selected, stub.url, ["--target", WHOLE, "--operation", "SetBackendServers"]);
    await verify(0, runs.conformant, stub.url, ["--target", WHOLE]);
    await verify(1, runs["non-conformant"], broken.url, ["--target", WHOLE,
      "--earlier", runs.conformant, runs["not-fully-verified"], runs.selected]);
    await kit(1, ["report", "diff", runs.conformant, runs["non-conformant"], "--page", runs.diff]);
  } finally {
    broken.close();
    stub.close();
  }
  return runs;
}

function verify(exit, report, url, target) {
  return kit(exit, ["verify", "--parallel", "2", "--report", report, ...target], { SLB_STUB: url });
}

function kit(exit, args, env = {}) {
  return new Promise((resolve, reject) => {
    execFile("java", [...SHORT_RUN, "-jar", JAR, ...args], { env: { ...process.env, ...env }, cwd: FOLDER, maxBuffer: 1e8 },
      (error, out, err) => (error?.code ?? 0) === exit
        ? resolve(out)
        : reject(new Error(`slb-conformance ${args.join(" ")} ended with ${error?.code ?? 0}\n${out}\n${err}`)));
  });
}

function startStub() {
  const stub = spawn("java", [...SHORT_RUN, "-jar", JAR, "stub", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let said = "";
    stub.on("exit", (code) => reject(new Error(`the stub ended with ${code}: ${said}`)));
    stub.stdout.on("data", (chunk) => {
      said += chunk;
      const url = /https?:\/\/[\w.:[\]-]+/.exec(said)?.[0];
      if (url) {
        resolve({ url, close: () => stub.kill("SIGTERM") });
      }
    });
  });
}
