const openers = new Set(["transaction", "begin"]);

/**
 * A use case that opens a transaction records what it did in that transaction.
 *
 * Read-only transactions, which say so in their options, have nothing to record.
 */
export const transactionWithEvent = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const transactions = [];
    const calls = new Set();
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === "Identifier") calls.add(callee.name);
        if (callee.type !== "MemberExpression") return;
        if (openers.has(callee.property.name) && !isReadOnly(node)) transactions.push(node);
      },
      "Program:exit"() {
        if (calls.has("insertAuditEvent") || calls.has("insertAuditEvents")) return;
        for (const node of transactions) {
          const message = "A transaction writes an audit event: call insertAuditEvent(tx, …).";
          context.report({ node, message });
        }
      },
    };
  },
};

function isReadOnly({ arguments: [, options] }) {
  if (options?.type !== "ObjectExpression") return false;
  return options.properties.some(
    ({ key, value }) => key?.name === "accessMode" && value.value === "read only",
  );
}
