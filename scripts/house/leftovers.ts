import type { Problem, SourceFile } from "./files";

type Leftover = { readonly files: RegExp; readonly text: RegExp; readonly why: string };

const leftovers: readonly Leftover[] = [
  {
    files: /^tests\//,
    text: /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fixme|fails)\b/,
    why: "a test that does not run, or that keeps others from running",
  },
  {
    files: /^(?:app|client|components|content|db|docs|i18n|lib|messages|scripts|server|tests)\//,
    text: new RegExp(`\\b(?:${["TO" + "DO", "FIX" + "ME", "HA" + "CK"].join("|")})\\b`),
    why: "do it now, or open an issue",
  },
  {
    files: /\.(?:tsx?|m?js|cjs)$/,
    text: /(?:es|ox)lint-(?:disable|enable)(?!.* -- \S)/,
    why: "a rule is turned off only with a reason: -- why",
  },
  {
    files: /^db\/routines\//,
    text: /^(?!\s*--).*\b(?:now\(\)|current_timestamp\b|transaction_timestamp\(\))/im,
    why: "stands still for a whole transaction: clock_timestamp() after the lock",
  },
];

/** What should not have been left behind, line by line. */
export function checkLeftovers(files: readonly SourceFile[]): Problem[] {
  return leftovers.flatMap(({ files: where, text, why }) =>
    files
      .filter(({ path }) => where.test(path))
      .flatMap((file) =>
        file.text
          .split("\n")
          .flatMap((line, index) => (text.test(line) ? [`${file.path}:${index + 1}: ${why}`] : [])),
      ),
  );
}
