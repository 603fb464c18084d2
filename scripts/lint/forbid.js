/**
 * A rule that reports whatever matches one of `selectors`.
 *
 * One rule each, not `no-restricted-syntax` for all: a later block of the configuration replaces
 * that rule's list, and what an earlier one forbade would be allowed without a word.
 *
 * @param {string} message
 * @param {string[]} selectors
 */
export function forbid(message, ...selectors) {
  return {
    meta: { type: "problem", schema: [] },
    create: (context) =>
      Object.fromEntries(
        selectors.map((selector) => [selector, (node) => context.report({ node, message })]),
      ),
  };
}
