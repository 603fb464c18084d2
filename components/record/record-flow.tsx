import { useTranslations } from "next-intl";
import { Flow } from "@/components/ui/flow";
import { recordStates } from "@/lib/domain/inspection/state";

type RecordState = (typeof recordStates)[number];

/** The life of a record, with where it stands. */
export function RecordFlow({ state }: { readonly state: RecordState }) {
  const t = useTranslations("record.states");
  // Nothing comes after the last state: it is reached and done.
  const at = state === "sealed" ? recordStates.length : recordStates.indexOf(state);
  return <Flow label={t("label")} steps={recordStates.map((step) => t(step))} at={at} />;
}
