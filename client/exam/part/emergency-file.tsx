/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import type { OpenTest } from "../engine/opening";
import { useEngine } from "../engine/use-engine";
import { sealEmergencyFile } from "../store/emergency-file";
import { clockTime } from "../text/format";
import { useTexts } from "../text/text";
import { Icon } from "./icon";
import { usePage } from "./page-context";

/** Saves what the server has not got to a file that the invigilator carries over. */
export function EmergencyFileButton({ open }: { readonly open: OpenTest }) {
  const { t } = useTexts();
  const { facts } = usePage();
  const { held } = useEngine(open.engine);
  const [made, setMade] = useState<"no" | "saved" | "failed">("no");
  if (held.length === 0 || facts.emergencyKey === "") return null;
  const save = () => void saveFile(open, facts.emergencyKey).then(setMade, () => setMade("failed"));
  return (
    <div class="bar">
      <button type="button" class="btn" onClick={save}>
        <Icon name="save" /> {t("emergency.save", { count: held.length })}
      </button>
      <p role="status">{made !== "no" && t(`emergency.${made}`)}</p>
    </div>
  );
}

async function saveFile(
  { engine, session }: OpenTest,
  emergencyKey: string,
): Promise<"saved" | "failed"> {
  const { attemptId, token, state } = engine;
  const rows = state.held.map(({ epoch, seq, position, value }) => ({
    ...{ epoch, seq, position, value },
  }));
  const file = await sealEmergencyFile(emergencyKey, { attemptId, token, rows });
  if (!file) return "failed";
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(file)], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = address;
  const time = clockTime(Date.now()).replaceAll(":", "");
  link.download = `bai-thi-${session.admission.candidate.number}-${time}.sathach`;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return "saved";
}
