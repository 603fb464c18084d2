// Plain JavaScript without dependencies: this runs before anything is installed.
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./bootstrap/install.mjs";
import { nodeIsRecent } from "./bootstrap/node-version.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

if (nodeIsRecent() && (await install())) {
  process.chdir(root);
  const { register } = await import("tsx/esm/api");
  register();
  await import("./test.ts");
} else {
  process.exitCode = 1;
}

function install() {
  return ensureInstalled(root, new AbortController().signal, { development: true });
}
