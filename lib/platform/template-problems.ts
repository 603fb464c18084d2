import { getTranslations } from "next-intl/server";
import type { SaveTemplateRejection } from "@/lib/services/paper/save-template";

type Problems = Extract<SaveTemplateRejection, { code: "problems" }>["problems"];

const shown = 6;

/** What keeps a template from being used, as sentences one after another. */
export async function templateProblems(problems: Problems): Promise<string> {
  const t = await getTranslations("paper.template.problem");
  const sentences = problems
    .slice(0, shown)
    .map(({ code, line, word }) => t(code, { line, word: word.slice(0, 60) }));
  const more = problems.length - sentences.length;
  return [...sentences, ...(more > 0 ? [t("more", { count: more })] : [])].join(" ");
}
