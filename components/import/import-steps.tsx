import { useTranslations } from "next-intl";
import { Flow } from "@/components/ui/flow";

const steps = ["file", "look", "place", "write"] as const;
type ImportStep = (typeof steps)[number];

/** Where an import stands; `done` is behind the last step. */
export function ImportSteps({ at }: { readonly at: ImportStep | "done" }) {
  const t = useTranslations("import.steps");
  const current = at === "done" ? steps.length : steps.indexOf(at);
  return <Flow label={t("label")} steps={steps.map((step) => t(step))} at={current} />;
}
