import { useTranslations } from "next-intl";
import { Flow } from "@/components/ui/flow";

const steps = ["file", "look", "apply"] as const;

/** Where an import stands; `done` is behind the last step. */
export function RegisterSteps({ at }: { readonly at: (typeof steps)[number] | "done" }) {
  const t = useTranslations("register.steps");
  const current = at === "done" ? steps.length : steps.indexOf(at);
  return <Flow label={t("label")} steps={steps.map((step) => t(step))} at={current} />;
}
