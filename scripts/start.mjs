// Plain JavaScript without dependencies: this runs before anything is installed, also on a Node
// that is too old for the rest.
import { nodeIsRecent } from "./bootstrap/node-version.mjs";

if (nodeIsRecent()) {
  import("./bootstrap/start.mjs").then(({ start }) => start());
} else {
  process.exitCode = 1;
}
