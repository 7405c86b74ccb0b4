// Makes the pictures in docs/screenshots from real runs: node screenshots.mjs
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { MUTATIONS } from "./broken-service.mjs";
import { launch, open } from "./browser.mjs";
import { FOLDER, makeRuns, SCREENSHOTS } from "./runs.mjs";

/** Pictures go to docs/screenshots, or to the folder named, where they are only looked at. */
export async function takeScreenshots(runs, browser, folder = SCREENSHOTS) {
  await mkdir(folder, { recursive: true });
  const picture = async (name, file, options = {}) => {
    const { page, close } = await open(browser, file, options);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
    await close();
  };
  for (const verdict of ["conformant", "non-conformant", "not-fully-verified"]) {
    await picture(verdict, path.join(runs[verdict], "index.html"));
  }
  const broken = path.join(runs["non-conformant"], "index.html");
  await picture("rule", broken, { hash: `#rule-${MUTATIONS[0].rule}` });
  await picture("diff", runs.diff);
  return { picture, broken };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const runs = await makeRuns();
  const browser = await launch();
  const { broken } = await takeScreenshots(runs, browser, process.argv[2]);
  const { page, close } = await open(browser, broken);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.pdf({ path: path.join(FOLDER, "print.pdf"), format: "A4" });
  await close();
  await browser.close();
}
