import { say } from "./say.mjs";

const required = [20, 19];

/** Whether this Node runs the product. Says what to do when it does not. */
export function nodeIsRecent() {
  const found = process.versions.node.split(".").map(Number);
  const recent = found[0] > required[0] || (found[0] === required[0] && found[1] >= required[1]);
  if (!recent) say("node_too_old", { required: required.join("."), found: process.versions.node });
  return recent;
}
