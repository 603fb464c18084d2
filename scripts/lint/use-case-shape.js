import { basename } from "node:path";

const takers = new Set(["ctx", "tx", "db"]);

/**
 * The shape of lib/services: a use case takes `ctx: Context` first, is the only one in its file and
 * has its name. Any other exported function that does something takes the context, transaction or
 * pool of the use case it is a step of.
 */
export const useCaseShape = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const name = camelCase(basename(context.filename, ".ts"));
    const useCases = [];
    return {
      "ExportNamedDeclaration > FunctionDeclaration"(node) {
        const first = nameOf(node.params[0]);
        if (node.async && !takers.has(first)) {
          const message = "A service takes `ctx` first (a step of one: `ctx`, `tx` or `db`).";
          context.report({ node, message });
        }
        if (isUseCase(node)) useCases.push(node);
      },
      "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator"(node) {
        if (node.init?.type !== "ArrowFunctionExpression" || !node.init.async) return;
        context.report({ node, message: "Write a service as a function declaration." });
      },
      "Program:exit"() {
        for (const node of useCases.slice(1)) {
          context.report({ node, message: "One use case a file." });
        }
        for (const node of useCases.slice(0, 1)) {
          if (node.id.name !== name) {
            context.report({ node, message: `The use case of this file is called ${name}.` });
          }
        }
      },
    };
  },
};

function isUseCase({ params: [first] }) {
  const type = first?.typeAnnotation?.typeAnnotation;
  return nameOf(first) === "ctx" && type?.typeName?.name === "Context";
}

function nameOf(parameter) {
  return parameter?.type === "Identifier" ? parameter.name : undefined;
}

function camelCase(kebab) {
  return kebab.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
