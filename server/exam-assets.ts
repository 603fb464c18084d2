import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Installation } from "@/lib/domain/installation/installation";
import { quitPath } from "@/lib/domain/safe-browser/quit-path";
import type { RouteHandler } from "./route-handler";

type Encoding = "br" | "gzip";

type Asset = {
  readonly type: string;
  /** Of its content: whoever has the same is told so instead of being sent it again. */
  readonly tag: string;
  readonly bytes: Buffer;
  readonly packed: Readonly<Partial<Record<Encoding, Buffer>>>;
};

export type ExamAssetsOptions = {
  /** Where `scripts/build-exam.ts` left the page. */
  readonly directory: string;
  /** What the head of the page says; asked for at most every half minute. */
  readonly installation: () => Promise<Installation>;
  /** To which candidates' machines seal what they cannot send. */
  readonly emergencyKey: string;
};

const assetPath = "/thi/assets/";
const workerPath = "/thi/sw.js";
const previewPath = "/thi/xem-thu";
const pagePath = /^\/thi(\/([0-9a-f-]{36}\/?)?)?$/;

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  woff2: "font/woff2",
};

const freshMs = 30_000;

/**
 * Serves the candidate's page under `/thi`: the page itself, its files under names that carry their
 * digest, and the service worker. Everything is read once and held compressed.
 */
export function createExamAssets(options: ExamAssetsOptions): RouteHandler {
  const { directory } = options;
  const assets = readAssets(join(directory, "assets"));
  const worker = readAsset(directory, "sw.js");
  const page = createPage(readFileSync(join(directory, "index.html"), "utf8"), options);
  return async (request, response) => {
    const path = pathOf(request.url);
    if (!path.startsWith("/thi")) return false;
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const asset = path.startsWith(assetPath) ? assets.get(path.slice(assetPath.length)) : undefined;
    if (asset) send({ request, response, asset, headers: immutable });
    else if (path === workerPath)
      send({ request, response, asset: worker, headers: workerHeaders });
    else if (path === previewPath)
      send({ request, response, asset: await page(), headers: previewHeaders });
    else if (pagePath.test(path) || path === quitPath)
      send({ request, response, asset: await page(), headers: pageHeaders });
    else return false;
    return true;
  };
}

/** The page with the facts of this installation in it, made again when they change. */
function createPage(
  template: string,
  { installation, emergencyKey }: ExamAssetsOptions,
): () => Promise<Asset> {
  let kept: { readonly facts: string; readonly asset: Asset; readonly at: number } | null = null;
  return async () => {
    if (kept && performance.now() - kept.at < freshMs) return kept.asset;
    const { parentBody, ownBody, support, demonstration } = await installation();
    // "<" cannot end the element that holds it.
    const facts = JSON.stringify({
      parentBody,
      ownBody,
      support,
      demonstration,
      emergencyKey,
    }).replaceAll("<", "\\u003c");
    const asset =
      kept?.facts === facts ? kept.asset : pack("text/html; charset=utf-8", fill(template, facts));
    kept = { facts, asset, at: performance.now() };
    return asset;
  };
}

function fill(template: string, facts: string): Buffer {
  return Buffer.from(template.split("{{facts}}").join(facts));
}

function pack(type: string, bytes: Buffer): Asset {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const packed = { br: brotliCompressSync(bytes, options), gzip: gzipSync(bytes) };
  return { type, tag: tagOf(bytes), bytes, packed };
}

/** Weak, since it is the same however it is packed. What stands in the heads counts as content. */
function tagOf(bytes: Buffer): string {
  const heads = JSON.stringify([pageHeaders, previewHeaders, workerHeaders]);
  const digest = createHash("sha256").update(heads).update(bytes).digest("base64url");
  return `W/"${digest.slice(0, 16)}"`;
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder).filter((name) => !/\.(br|gz)$/.test(name));
  return new Map(names.map((name) => [name, readAsset(folder, name)]));
}

function readAsset(folder: string, name: string): Asset {
  const type = types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  const path = join(folder, name);
  const bytes = readFileSync(path);
  const tag = tagOf(bytes);
  if (name.endsWith(".woff2")) return { type, tag, bytes, packed: {} };
  return {
    ...{ type, tag, bytes },
    packed: { br: readFileSync(`${path}.br`), gzip: readFileSync(`${path}.gz`) },
  };
}

type Sending = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly asset: Asset;
  readonly headers: Readonly<Record<string, string>>;
};

function send({ request, response, asset, headers }: Sending): void {
  if (request.headers["if-none-match"] === asset.tag) {
    response.writeHead(304, { "cache-control": headers["cache-control"], etag: asset.tag });
    response.end();
    return;
  }
  const encoding = encodingFor(request, asset);
  const bytes = encoding ? (asset.packed[encoding] ?? asset.bytes) : asset.bytes;
  response.writeHead(200, {
    "content-type": asset.type,
    "content-length": bytes.length,
    etag: asset.tag,
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",
    vary: "accept-encoding",
    ...(encoding && { "content-encoding": encoding }),
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function encodingFor(request: IncomingMessage, asset: Asset): Encoding | undefined {
  const accepted = request.headers["accept-encoding"] ?? "";
  return (["br", "gzip"] as const).find(
    (encoding) => asset.packed[encoding] && new RegExp(`\\b${encoding}\\b`).test(accepted),
  );
}

function pathOf(url = "/"): string {
  const end = url.indexOf("?");
  return end < 0 ? url : url.slice(0, end);
}

const immutable = { "cache-control": "public, max-age=31536000, immutable" };

/** Nothing from elsewhere, nothing in the markup, nobody around it. */
function policy(ancestors: "'none'" | "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    "trusted-types sat-hach",
  ].join("; ");
}

const pageHeaders = {
  "cache-control": "no-cache",
  "content-security-policy": policy("'none'"),
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};

/** The preview stands in a frame of our own editor. */
const previewHeaders = { ...pageHeaders, "content-security-policy": policy("'self'") };

const workerHeaders = {
  "cache-control": "no-cache",
  "content-security-policy": "default-src 'none'; connect-src 'self'",
  // The page itself is `/thi`, one step above the worker's own folder.
  "service-worker-allowed": "/thi",
};
