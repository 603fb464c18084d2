const spoken = new Set([
  ...["aria-label", "aria-description", "aria-roledescription", "aria-valuetext"],
  ...["title", "placeholder", "alt", "label", "heading", "caption", "hint", "legend"],
]);

/**
 * Words that a person reads or hears come from messages/, in both languages.
 */
export const noHardCodedText = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const report = (node) =>
      context.report({ node, message: "Text belongs in messages/<language>/<noun>.json." });
    return {
      JSXText: (node) => hasLetters(node.value) && report(node),
      "JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer"(node) {
        for (const text of textsOf(node.expression)) if (hasLetters(text)) report(node);
      },
      JSXAttribute(node) {
        if (!spoken.has(node.name.name)) return;
        const value =
          node.value?.type === "JSXExpressionContainer" ? node.value.expression : node.value;
        if (value && textsOf(value).some(hasLetters)) report(node);
      },
    };
  },
};

/** Literal texts that an expression may come to. */
function textsOf(node) {
  switch (node?.type) {
    case "Literal":
      return [String(node.value)].filter(() => typeof node.value === "string");
    case "TemplateLiteral":
      return node.quasis.map(({ value }) => value.cooked);
    case "ConditionalExpression":
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case "LogicalExpression":
      return [...textsOf(node.left), ...textsOf(node.right)];
    default:
      return [];
  }
}

const hasLetters = (text) => /\p{L}/u.test(text);

const vietnamese = /[\u00C0-\u1EF9]/u;

/**
 * Vietnamese in a string of code is a text that has no English.
 */
export const noVietnameseLiteral = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const report = (node) =>
      context.report({ node, message: "Text belongs in messages/<language>/<noun>.json." });
    return {
      Literal: (node) =>
        typeof node.value === "string" && vietnamese.test(node.value) && report(node),
      TemplateElement: (node) => vietnamese.test(node.value.cooked ?? "") && report(node),
    };
  },
};
