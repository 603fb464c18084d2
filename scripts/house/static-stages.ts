import { runNode, tool } from "./run";
import { check, type Stage } from "./stage";

const node = (name: string, ...args: string[]) => check(name, () => runNode(args));
const typescript = (name: string, script: string) => node(name, "--import", "tsx", script);

/** Next makes the types of routes, as its build does too; "types" and "lint" read them. */
export const routeTypes = node("route types", tool("next/dist/bin/next"), "typegen");

/** What is checked of files as they stand. */
export const fileStages: readonly Stage[] = [
  typescript("boundaries", "scripts/check-boundaries.ts"),
  typescript("structure", "scripts/check-structure.ts"),
  node("format", tool("oxfmt/bin/oxfmt"), "--list-different"),
  node("dead code", tool("knip/bin/knip.js")),
];

/** What is checked when the types of routes are made; the longest begins first. */
export const typeStages: readonly Stage[] = [
  // What only types can tell is told by the native compiler, on all cores.
  node("lint", tool("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings", "."),
  // The native compiler; the framework still needs the one before it as a library.
  // Whole: what it keeps of the run before hid a caller whose callee had changed.
  node("types", tool("typescript-7/bin/tsc"), "--noEmit", "--incremental", "false", "-p", "."),
];
