/**
 * Exported functions of lib/domain and lib/services say what they are in the field's words.
 */
export const documentedExport = {
  meta: { type: "suggestion", schema: [] },
  create(context) {
    const { sourceCode } = context;
    return {
      "ExportNamedDeclaration[declaration.type='FunctionDeclaration']"(node) {
        const comment = sourceCode.getCommentsBefore(node).at(-1);
        if (comment?.type === "Block" && comment.value.startsWith("*")) return;
        context.report({
          node: node.declaration.id,
          message: "An exported function is documented.",
        });
      },
    };
  },
};
