import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { chromiumPath } from "./browser/chromium";

const pictures = join(import.meta.dirname, "..", "content", "pictures");
const sources = join(pictures, "src");
const frame = "frame.html";
const slot = "<!-- picture -->";

/**
 * Draws the pictures of the bank's questions from their sources: 440 px wide, so that they can be
 * read on a phone, at one and a half times that density and in sixteen colours: screens show no
 * difference to double density and more colours, which weigh three times as much on a slow line.
 * Names on the command line draw only those.
 */
async function draw(wanted: readonly string[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--font-render-hinting=none"],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 440, height: 300 },
      deviceScaleFactor: 1.5,
    });
    for (const name of names().filter((each) => wanted.length === 0 || wanted.includes(each))) {
      await drawOne(page, name);
    }
  } finally {
    await browser.close();
  }
}

function names(): string[] {
  return readdirSync(sources)
    .filter((file) => file.endsWith(".html") && file !== frame)
    .map((file) => file.replace(/\.html$/, ""));
}

async function drawOne(page: Page, name: string): Promise<void> {
  const [before = "", after = ""] = readFileSync(join(sources, frame), "utf8").split(slot);
  const source = readFileSync(join(sources, `${name}.html`), "utf8");
  await page.setContent(`${before}${source}${after}`);
  const shot = await page.locator("body").screenshot();
  const file = join(pictures, `${name}.png`);
  const { size } = await sharp(shot)
    .png({ palette: true, colours: 16, dither: 0, effort: 10 })
    .toFile(file);
  process.stdout.write(`${name} ${Math.ceil(size / 1024)} KB\n`);
}

await draw(process.argv.slice(2));
