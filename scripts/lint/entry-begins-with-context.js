/**
 * A server action or route handler first asks who is there: `const ctx = await requestContext();`,
 * or another of `sources` where nobody need be.
 */
export const entryBeginsWithContext = {
  meta: {
    type: "problem",
    schema: [{ type: "array", items: { type: "string" } }],
    defaultOptions: [["requestContext"]],
  },
  create(context) {
    const [sources] = context.options;
    const isActions = context.filename.endsWith("actions.ts");
    return {
      Program(node) {
        if (isActions && node.body[0]?.directive !== "use server") {
          context.report({ node, message: 'actions.ts begins with "use server".' });
        }
      },
      ExportNamedDeclaration({ exportKind, declaration, source, specifiers }) {
        if (exportKind === "type" || isPlainValue(declaration)) return;
        for (const node of specifiers) {
          context.report({ node, message: "Export an entry where it is declared." });
        }
        if (!declaration || source) return;
        if (declaration.type !== "FunctionDeclaration") {
          context.report({ node: declaration, message: "An entry is a function declaration." });
        } else if (!beginsWithContext(declaration, sources)) {
          const message = `An entry begins with \`const ctx = await ${sources[0]}();\`.`;
          context.report({ node: declaration.id, message });
        }
      },
    };
  },
};

/** Settings that Next reads from a route: `export const dynamic = "force-dynamic"`. */
function isPlainValue(declaration) {
  if (declaration?.type !== "VariableDeclaration") return false;
  return declaration.declarations.every(({ init }) => init?.type === "Literal");
}

function beginsWithContext({ body }, sources) {
  const [first] = body.body;
  if (first?.type === "ExpressionStatement") return awaits(first.expression, sources);
  if (first?.type !== "VariableDeclaration") return false;
  const [{ id, init }] = first.declarations;
  return id.name === "ctx" && awaits(init, sources);
}

function awaits(node, sources) {
  return node?.type === "AwaitExpression" && sources.includes(node.argument.callee?.name);
}
