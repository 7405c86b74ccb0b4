// The pages as people meet them, in a real browser.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { MUTATIONS } from "./broken-service.mjs";
import { launch, open } from "./browser.mjs";
import { FOLDER, HOSTILE, makeRuns } from "./runs.mjs";
import { takeScreenshots } from "./screenshots.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const VERDICTS = ["conformant", "non-conformant", "not-fully-verified"];
let browser;
let runs;

before(async () => {
  runs = await makeRuns();
  browser = await launch();
});
after(() => browser?.close());

const index = (run) => path.join(run, "index.html");
const record = (run) => JSON.parse(readFileSync(path.join(run, "report.json"), "utf8"));

async function shown(file, options, look) {
  const opened = await open(browser, file, options);
  try {
    await look(opened.page, opened.heard);
  } finally {
    await opened.close();
  }
}

describe("every page", () => {
  for (const name of [...VERDICTS, "selected", "diff"]) {
    const file = () => name === "diff" ? runs.diff : index(runs[name]);

    test(`${name}: complains of nothing and asks nobody for anything`, () =>
      shown(file(), {}, (page, heard) => {
        assert.deepEqual(heard.complaints, []);
        assert.deepEqual(heard.requests, [`file://${file()}`]);
      }));

    for (const colorScheme of ["non-conformant", "diff"].includes(name) ? ["light", "dark"] : ["light"]) {
      test(`${name}: axe finds nothing, ${colorScheme}`, () =>
        shown(file(), { colorScheme, bypassCSP: true }, async (page) => {
          await page.evaluate(() => document.querySelectorAll(".differs").forEach((e) => { e.open = true; }));
          await page.addScriptTag({ path: AXE });
          const found = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }).then((r) => r.violations));
          assert.deepEqual(found.map((v) => `${v.impact} ${v.id}: ${v.nodes[0].html.slice(0, 200)}`), []);
        }));
    }

    test(`${name}: needs no sideways scrolling at 360 pixels`, () =>
      shown(file(), { viewport: { width: 360, height: 740 } }, async (page) => {
        await page.evaluate(() => document.querySelectorAll("details").forEach((e) => { e.open = true; }));
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 360, `the page is ${width} pixels wide`);
      }));

    test(`${name}: no label runs into its value at 390 pixels`, () =>
      shown(file(), { viewport: { width: 390, height: 844 } }, async (page) => {
        const close = await page.evaluate(() => [...document.querySelectorAll("dl > div")].filter((pair) => {
          const [label, value] = ["dt", "dd"].map((tag) => {
            const range = document.createRange();
            range.selectNodeContents(pair.querySelector(tag));
            return [...range.getClientRects()].filter((box) => box.width > 0);
          }).map((boxes, i) => i === 0 ? boxes.at(-1) : boxes[0]);
          return label && value && value.top < label.bottom && value.left - label.right < 4;
        }).map((pair) => pair.textContent.slice(0, 60)));
        assert.deepEqual(close, []);
      }));

    test(`${name}: weighs less than 2 MB and is there within two seconds`, () => {
      assert.ok(statSync(file()).size < 2_000_000);
      return shown(file(), {}, async (page) => {
        const took = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domInteractive);
        console.log(`${name}: ${statSync(file()).size} bytes, interactive after ${Math.round(took)} ms`);
        assert.ok(took < 2000, `it took ${took} ms`);
      });
    });
  }
});

describe("the first screen", () => {
  for (const verdict of VERDICTS) {
    test(`of a ${verdict} run says so, of whom, and by what`, () =>
      shown(index(runs[verdict]), {}, async (page) => {
        const { target, suite, run, summary } = record(runs[verdict]);
        assert.equal(summary.verdict, verdict);
        const words = await inView(page);
        for (const fact of [target.endpoint, suite.version, suite.commit, run.id, String(summary.conforms)]) {
          assert.ok(words.includes(fact), `${fact} is not on the first screen`);
        }
      }));
  }

  test("of a non-conformant run shows the first difference, expected against observed", () =>
    shown(index(runs["non-conformant"]), {}, async (page) => {
      const words = await inView(page);
      assert.ok(words.includes("BackendServer.InvalidType") && words.includes("BackendServers.InvalidType"));
    }));

  test("names each broken rule and no other", () =>
    shown(index(runs["non-conformant"]), {}, async (page) => {
      const links = await page.locator("section[aria-labelledby=differences] .problems a")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href").replace("#rule-", "")));
      assert.deepEqual(links.sort(), MUTATIONS.map((mutation) => mutation.rule).sort());
    }));

  test("tells what changed since the earlier run", () =>
    shown(index(runs["non-conformant"]), {}, async (page) => {
      const words = await page.locator("section[aria-labelledby=changes]").innerText();
      const worse = MUTATIONS.flatMap(({ rule, hides }) => [rule, ...hides]);
      assert.match(words, new RegExp(`\\b${worse.length} worse`));
      worse.forEach((rule) => assert.ok(words.includes(`${rule} `), rule));
    }));

  test("tells how many rules are proven able to fail", () =>
    shown(index(runs.conformant), {}, async (page) => {
      const { suite, rules } = record(runs.conformant);
      const proven = rules.filter((r) => r.selected && r.level !== "observe" && suite.proof.rules[r.id]).length;
      assert.ok(proven > 0);
      assert.match(await inView(page), new RegExp(`\\b${proven}\\s+proven able to fail`));
    }));

  test("tells what was not selected", () =>
    shown(index(runs.selected), {}, async (page) => {
      const words = await page.locator("section[aria-labelledby=not-selected]").innerText();
      assert.match(words, /CreateVServerGroup/);
    }));
});

describe("the matrix", () => {
  for (const width of [390, 800, 1200]) {
    test(`shows its total column whole at ${width} pixels`, () =>
      shown(index(runs["non-conformant"]), { viewport: { width, height: 844 } }, async (page) => {
        const cells = await page.locator(".matrix tr > :last-child").evaluateAll((all) => all.map((cell) => {
          const box = cell.getBoundingClientRect();
          const frame = cell.closest(".scroll").getBoundingClientRect();
          return box.left >= frame.left && box.right <= frame.right + 1
            && [...cell.querySelectorAll(".count")].every((c) => c.getBoundingClientRect().right <= box.right + 1);
        }));
        assert.ok(cells.length > 2);
        assert.ok(cells.every(Boolean), JSON.stringify(cells));
      }));
  }
});

describe("the rules", () => {
  test("are filtered by operation, family, verdict and text, and all come back", () =>
    shown(index(runs["non-conformant"]), {}, async (page) => {
      const all = record(runs["non-conformant"]).rules;
      const choice = (name) => page.getByRole("combobox", { name: new RegExp(`^${name}`) });
      const visible = () => page.locator("details.rule:visible").count();
      assert.equal(await visible(), all.length);
      await choice("Operation").selectOption("SetBackendServers");
      assert.equal(await visible(), all.filter((r) => r.operation === "SetBackendServers").length);
      await choice("Family").selectOption("error");
      await choice("Verdict").selectOption("differs");
      assert.equal(await visible(), 1);
      await page.getByRole("button", { name: "Show all" }).click();
      await page.getByRole("searchbox", { name: "Text" }).fill("mismatched.zoneid");
      assert.equal(await visible(), all.filter((r) =>
        `${r.id} ${r.statement}`.toLowerCase().includes("mismatched.zoneid")).length);
      assert.match(await page.locator("output[name=count]").innerText(), /^\d+ of \d+ rules$/);
    }));

  test("open by a deep link, with the pair side by side and the command to run it again", () => {
    const hash = `#rule-${MUTATIONS[0].rule}`;
    return shown(index(runs["non-conformant"]), { hash }, async (page) => {
      const rule = page.locator(`[id="${hash.slice(1)}"]`);
      assert.ok(await rule.evaluate((e) => e.open));
      await page.waitForFunction((id) => document.getElementById(id).getBoundingClientRect().top < 100, hash.slice(1));
      const words = await rule.innerText();
      assert.match(words, /with the fault/);
      assert.match(words, /400 BackendServers\.InvalidType/);
      assert.match(words, /curl /);
      assert.match(words, /verify .*--only/);
      const sides = await rule.locator(".sides > details").evaluateAll((all) =>
        all.map((e) => e.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
      assert.equal(sides.length, 2);
      assert.equal(sides[0].top, sides[1].top);
      assert.ok(sides[0].left < sides[1].left);
    });
  });

  test("tell their scenario with the sentence that failed, their history and what proves them", () => {
    const hash = `#rule-${MUTATIONS[0].rule}`;
    return shown(index(runs["non-conformant"]), { hash }, async (page) => {
      const rule = page.locator(`[id="${hash.slice(1)}"]`);
      const sentences = await rule.locator("details[open] .steps").first().locator("li").allInnerTexts();
      assert.match(sentences[0], /^✓ Given /);
      assert.equal(sentences.filter((s) => /^✗ Then .*failed here$/s.test(s)).length, 1);
      const history = await rule.locator(".history li").allInnerTexts();
      assert.equal(history.length, 4);
      assert.match(history[2], /✓$/);
      assert.match(history[3], /^this run ✗ differs$/);
      assert.match(await rule.innerText(), /Proven by/);
    });
  });

  test("point to the member that breaks its schema", () => {
    const hash = `#rule-${MUTATIONS[1].rule}`;
    return shown(index(runs["non-conformant"]), { hash }, async (page) => {
      const words = await page.locator(`[id="${hash.slice(1)}"]`).innerText();
      assert.match(words, /\/BackendServers\/BackendServer\/0\/Weight is "\d+"/);
    });
  });

  test("are reached and opened by the keyboard alone", () =>
    shown(index(runs["non-conformant"]), {}, async (page) => {
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
      await page.keyboard.press("Enter");
      for (let i = 0; i < 6; i++) {
        await page.keyboard.press("Tab");
      }
      const rule = () => page.evaluate(() => {
        const details = document.activeElement.closest("details.rule");
        return details && { open: details.open, outline: getComputedStyle(document.activeElement).outlineStyle };
      });
      assert.deepEqual(await rule(), { open: false, outline: "solid" });
      await page.keyboard.press("Enter");
      assert.equal((await rule()).open, true);
    }));

  test("are all there without script", () =>
    shown(index(runs["non-conformant"]), { javaScriptEnabled: false }, async (page) => {
      const html = await page.content();
      assert.equal(html.match(/<details class="rule /g).length, record(runs["non-conformant"]).rules.length);
      assert.equal(await page.locator("#filter").isVisible(), false);
    }));
});

describe("on paper", () => {
  test("the differences are open, the filter is gone, and it becomes a document", () =>
    shown(index(runs["non-conformant"]), {}, async (page) => {
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("#filter").isVisible(), false);
      assert.equal(await page.locator("details.rule.differs:not([open])").count(), 0);
      const pdf = await page.pdf({ format: "A4" });
      assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    }));
});

describe("the pictures", () => {
  test("of each kind of run can be taken and are fit for a page of documentation", async () => {
    const folder = path.join(FOLDER, "screenshots");
    await takeScreenshots(runs, browser, folder);
    const sizes = readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).size]);
    assert.deepEqual(sizes.map(([name]) => name).sort(),
      [...VERDICTS, "diff", "rule"].map((name) => `${name}.png`).sort());
    assert.deepEqual(sizes.filter(([, size]) => size < 10_000 || size > 400_000), []);
  });
});

describe("a record in which every text is an attack", () => {
  test("runs nothing, asks nobody, and leads nowhere", () =>
    shown(path.join(HOSTILE, "index.html"), {}, async (page, heard) => {
      await page.evaluate(() => document.querySelectorAll("details").forEach((e) => { e.open = true; }));
      await page.waitForTimeout(300);
      assert.deepEqual(heard, { complaints: [], requests: [`file://${HOSTILE}/index.html`], dialogs: [] });
      assert.equal(await page.locator("img, iframe, object, embed, link, base, [onerror], [src]").count(), 0);
      assert.equal(await page.locator("script").count(), 1);
      const links = await page.locator("a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      assert.deepEqual(links.filter((href) => !href.startsWith("#")), []);
      assert.match(await page.locator("h1").innerText(), /<script>alert\(1\)<\/script>/);
    }));
});

/** The words that a reader sees before scrolling. */
function inView(page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      if (box.width > 0 && box.top >= 0 && box.bottom <= innerHeight) {
        words.push(walker.currentNode.data);
      }
    }
    return words.join(" ");
  });
}
