import { documentedExport } from "./documented-export.js";
import { entryBeginsWithContext } from "./entry-begins-with-context.js";
import * as forbidden from "./forbidden.js";
import { noHardCodedText, noVietnameseLiteral } from "./no-hard-coded-text.js";
import { transactionWithEvent } from "./transaction-with-event.js";
import { useCaseShape } from "./use-case-shape.js";

/** Rules of this house; .oxlintrc.json says where each is in force. */
export default {
  meta: { name: "house" },
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
