// A headless Chromium that reaches nothing but the file it is shown.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

export function launch() {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(`${EXECUTABLE} is missing; install the package chromium, or name another in CHROMIUM`);
  }
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** Opens a page and keeps what it complains of and what it asks for. */
export async function open(browser, file, options = {}) {
  const { hash = "", ...context } = options;
  const window = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...context });
  const page = await window.newPage();
  const heard = { complaints: [], requests: [], dialogs: [] };
  page.on("console", (message) => ["error", "warning"].includes(message.type())
    && heard.complaints.push(message.text()));
  page.on("pageerror", (error) => heard.complaints.push(String(error)));
  page.on("request", (request) => heard.requests.push(request.url()));
  page.on("dialog", (dialog) => { heard.dialogs.push(dialog.message()); dialog.dismiss(); });
  await page.goto(`file://${file}${hash}`);
  return { page, heard, close: () => window.close() };
}
