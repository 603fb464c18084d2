import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const root = join(import.meta.dirname, "..");
const out = join(root, "dist", "exam");
const assets = join(out, "assets");
const publicPath = "/thi/assets/";

/** The oldest browser this is built for: the last Chrome of Windows 7. */
const target = "chrome109";

/**
 * Builds the candidate's page into `dist/exam`: one script, one stylesheet, its fonts and the
 * service worker, named by digest and compressed beforehand, and the page that names them. The
 * English texts are a file of their own: few read them, and everybody would wait for them.
 */
export async function buildExam(): Promise<void> {
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const built = await bundlePage();
  for (const { path, contents } of built.outputFiles) writeFileSync(path, contents);
  const [script, style] = namesOf(built.metafile);
  const files = readdirSync(assets).sort();
  await esbuild.build(workerOptions(files));
  const { name, bytes } = englishTexts();
  writeFileSync(join(assets, name), bytes);
  writeFileSync(join(out, "index.html"), page(script, style));
  for (const file of [...files, name]) compress(join(assets, file));
  compress(join(out, "sw.js"));
}

/** Everything that comes with the page, not yet written and not yet compressed. */
export async function bundlePage() {
  const built = await esbuild.build(pageOptions());
  const strangers = strangersIn(Object.keys(built.metafile.inputs));
  if (strangers.length > 0)
    throw new Error(`The candidate's page takes in ${strangers.join(", ")}`);
  return built;
}

function englishTexts(): { readonly name: string; readonly bytes: Buffer } {
  const source = readFileSync(join(root, "messages", "en", "exam.json"), "utf8");
  const bytes = Buffer.from(JSON.stringify(JSON.parse(source)));
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return { name: `english-${digest}.json`, bytes };
}

function pageOptions() {
  return {
    absWorkingDir: root,
    entryPoints: { exam: "client/exam/main.tsx", style: "client/exam/style/exam.css" },
    bundle: true,
    minify: true,
    format: "esm",
    // Letters as they are: escaped, a page in Vietnamese is longer.
    charset: "utf8",
    target,
    outdir: assets,
    publicPath,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "warning",
    define: {
      "process.env.NODE_ENV": '"production"',
      ENGLISH_TEXTS: JSON.stringify(publicPath + englishTexts().name),
    },
  } as const satisfies esbuild.BuildOptions;
}

function workerOptions(files: readonly string[]): esbuild.BuildOptions {
  const addresses = files.map((file) => publicPath + file);
  const version = createHash("sha256").update(addresses.join("\n")).digest("hex").slice(0, 16);
  return {
    absWorkingDir: root,
    entryPoints: ["client/service-worker/worker.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target,
    outfile: join(out, "sw.js"),
    legalComments: "none",
    logLevel: "warning",
    define: { SHELL_FILES: JSON.stringify(addresses), SHELL_VERSION: JSON.stringify(version) },
  };
}

/**
 * Packages that the page must not carry over a thin line: whatever is not its library came in by an
 * import of a value where a type was meant.
 */
export function strangersIn(inputs: readonly string[]): string[] {
  const packages = inputs.flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
  return [...new Set(packages.filter((name) => name !== "preact"))];
}

/** The built names of script and stylesheet. */
function namesOf({ outputs }: esbuild.Metafile): [string, string] {
  const names = Object.keys(outputs).map((path) => basename(path));
  const script = names.find((name) => /^exam-.*\.js$/.test(name));
  const style = names.find((name) => /^style-.*\.css$/.test(name));
  if (!script || !style) throw new Error("The build made no page.");
  return [script, style];
}

/** `{{facts}}` is filled in by the server for each request. */
function page(script: string, style: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Sát Hạch</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${publicPath}${style}">
<script type="module" src="${publicPath}${script}"></script>
</head>
<body>
<div id="root"><noscript>Trang thi cần JavaScript. Xin gọi giám thị. · This page needs JavaScript.</noscript></div>
<script type="application/json" id="facts">{{facts}}</script>
</body>
</html>
`;
}

function compress(path: string): void {
  if (path.endsWith(".woff2")) return;
  const bytes = readFileSync(path);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, options));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

/** Builds again whenever a source changes. */
async function watchExam(): Promise<void> {
  const again: esbuild.Plugin = {
    name: "build-again",
    setup: (build) => build.onEnd(() => void buildExam().catch(() => undefined)),
  };
  const context = await esbuild.context({ ...pageOptions(), plugins: [again] });
  await context.watch();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await (process.argv.includes("--watch") ? watchExam() : buildExam());
}
