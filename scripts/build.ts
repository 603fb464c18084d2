import { ensureBuilt } from "./bootstrap/build.mjs";
import { root } from "./house/run";

const built = await ensureBuilt(root, new AbortController().signal);
if (!built) process.exitCode = 1;
