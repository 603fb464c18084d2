import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { documentedExport } from "./scripts/lint/documented-export.js";
import { entryBeginsWithContext } from "./scripts/lint/entry-begins-with-context.js";
import * as forbidden from "./scripts/lint/forbidden.js";
import { noHardCodedText, noVietnameseLiteral } from "./scripts/lint/no-hard-coded-text.js";
import { transactionWithEvent } from "./scripts/lint/transaction-with-event.js";
import { useCaseShape } from "./scripts/lint/use-case-shape.js";

const house = {
  rules: {
    "actions-have-their-file": forbidden.actionsHaveTheirFile,
    "client-code-has-its-place": forbidden.clientCodeHasItsPlace,
    "documented-export": documentedExport,
    "entry-begins-with-context": entryBeginsWithContext,
    "no-context-time": forbidden.noContextTime,
    "no-cookies": forbidden.noCookies,
    "no-database": forbidden.noDatabase,
    "no-default-export": forbidden.noDefaultExport,
    "no-environment": forbidden.noEnvironment,
    "no-hard-coded-text": noHardCodedText,
    "no-raw-sql": forbidden.noRawSql,
    "no-re-export": forbidden.noReExport,
    "no-transaction": forbidden.noTransaction,
    "no-vietnamese-literal": noVietnameseLiteral,
    "old-browsers": forbidden.oldBrowsers,
    "one-instant": forbidden.oneInstant,
    "one-link": forbidden.oneLink,
    "pure-domain": forbidden.pureDomain,
    "server-only": forbidden.serverOnly,
    "transaction-with-event": transactionWithEvent,
    "use-case-shape": useCaseShape,
  },
};

/** Turns rules of ours on for `files`; those in `except` have a reason, written beside them. */
const rule = (names, files, except = []) => ({
  files,
  ignores: except,
  rules: Object.fromEntries([names].flat().map((name) => [`house/${name}`, "error"])),
});

const source = ["**/*.{ts,tsx}"];
const tests = ["tests/**"];
const configuration = ["*.config.{js,ts,mjs}", ".dependency-cruiser.cjs"];

export default defineConfig(
  { ignores: [".next/", "dist/", "data/", "next-env.d.ts"] },
  {
    files: source,
    // Rules that need types are in .oxlintrc.json: the native compiler tells them in a fifth of the time.
    extends: [tseslint.configs.strict],
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
  {
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      // An exhaustive switch is one decision, however many cases it has.
      complexity: ["error", { max: 10, variant: "modified" }],
      "max-params": ["error", 4],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["**/*.{ts,js,mjs,cjs}"],
    ignores: tests,
    rules: { "max-lines-per-function": ["error", size(40)] },
  },
  {
    files: ["**/*.tsx"],
    ignores: tests,
    rules: { "max-lines-per-function": ["error", size(80)] },
  },
  rule("pure-domain", ["lib/domain/**"]),
  rule("documented-export", ["lib/domain/**", "lib/services/**"]),
  rule(
    "use-case-shape",
    ["lib/services/*/**"],
    [
      // Threads of its own, no data: there is nothing to authorise.
      "lib/services/access/password-hash.ts",
      // The system's own act: nobody asks for it, so it takes a pool instead of a context.
      "lib/services/result/recompute-results.ts",
      "lib/services/bank/recount-answers.ts",
    ],
  ),
  rule(
    "transaction-with-event",
    ["lib/services/*/**"],
    [
      // Figures derived from scores, whose rows are the history; and those rows themselves.
      "lib/services/result/recompute-results.ts",
      "lib/services/attempt/score-finishes.ts",
      // Statistics of items, which anybody can count again from scores and finishes.
      "lib/services/bank/count-answers.ts",
      "lib/services/bank/recount-answers.ts",
    ],
  ),
  rule("no-context-time", ["lib/services/{attempt,sitting}/**"]),
  // Saves and closings: their rows are the history (decision on processes and folders).
  rule(
    "no-transaction",
    ["{app,components,client,server,i18n}/**", "lib/{domain,forms,platform}/**"],
    // … and the browser's own database, where a candidate's answers wait.
    ["server/attempt/**", "client/exam/store/database.ts"],
  ),
  rule("no-raw-sql", source, [
    ...["server/attempt/**", "tests/**"],
    // Files of ours as they are, and `create role`, which takes no parameters.
    ...["db/migrate.ts", "server/postgres/ensure-database.ts"],
    // Routines of ours made worse on purpose.
    "scripts/chaos/mutants.ts",
  ]),
  rule("old-browsers", ["{client,components}/**", "lib/{domain,forms}/**"]),
  // Papers have words of their own for days and hours.
  rule("one-instant", source, [
    ...["components/ui/instant.ts", "lib/documents/paper/date-words.ts", "tests/**"],
  ]),
  rule("one-link", ["{app,components}/**"], ["components/ui/link.tsx"]),
  rule("entry-begins-with-context", ["app/**/{actions,route}.ts"], ["app/api/auth/**"]),
  {
    // Where nobody need be signed in, or where a person ends what keeps them from going on.
    files: ["app/{(public),(account),preferences}/**/{actions,route}.ts"],
    rules: {
      "house/entry-begins-with-context": [
        "error",
        ["requestContext", "publicContext", "unfinishedContext", "optionalContext"],
      ],
    },
  },
  rule("actions-have-their-file", source, ["app/**/actions.ts"]),
  // Next demands that these two run in the browser.
  rule("client-code-has-its-place", ["app/**"], ["app/**/{error,global-error}.tsx"]),
  rule("server-only", ["lib/**"]),
  rule(["no-cookies", "no-database"], ["app/**", "components/**"]),
  rule("no-hard-coded-text", ["{app,components,client}/**/*.tsx"]),
  rule("no-vietnamese-literal", [
    "{app,components,client,server}/**/*.{ts,tsx}",
    "lib/{services,platform,forms}/**",
  ]),
  rule("no-environment", source, [
    ...["lib/platform/env.ts", "tests/**", "scripts/**", ...configuration],
  ]),
  rule("no-re-export", source, ["db/schema/index.ts"]),
  rule("no-default-export", source, [
    "app/**/{page,layout,template,loading,error,global-error,not-found,default}.tsx",
    ...["i18n/request.ts", "tests/e2e/support/global-*.ts", ...configuration],
  ]),
);

function size(max) {
  return { max, skipBlankLines: true, skipComments: true };
}
