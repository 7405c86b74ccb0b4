// How long a page takes to open: node time-to-open.mjs index.html...
import path from "node:path";
import { statSync } from "node:fs";
import { launch } from "./browser.mjs";

const ROUNDS = 5;
const browser = await launch();
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** From asking for the page to its first frame with everything in it. */
async function once(file) {
  const window = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await window.newPage();
  const frame = () => page.evaluate(() => new Promise((drawn) =>
    requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const began = performance.now();
  await page.goto(`file://${path.resolve(file)}`, { waitUntil: "load" });
  await frame();
  const opened = performance.now() - began;
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  await window.close();
  return { opened, elements };
}

console.log("| page | KiB | elements | ms to open |\n|---|---:|---:|---:|");
for (const file of process.argv.slice(2)) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await once(file));
  }
  console.log(`| ${file} | ${Math.round(statSync(file).size / 1024)} | ${rounds[0].elements} | ${
    Math.round(median(rounds.map((r) => r.opened)))} |`);
}
await browser.close();
