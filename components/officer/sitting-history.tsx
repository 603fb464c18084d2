import { useTranslations } from "next-intl";
import { useScale } from "@/components/result/use-scale";
import { dayText } from "@/components/ui/instant";
import { Table, Td, Th } from "@/components/ui/table";

export type SittingLine = {
  readonly candidateId: string;
  readonly unitName: string;
  readonly title: string;
  readonly absenceReason: string | null;
  readonly sittingName: string;
  readonly sittingState: "draft" | "ready" | "open" | "closed" | "settled";
  readonly windowFrom: Date;
  readonly testName: string;
  readonly attemptState: string | null;
  readonly points: number | null;
  readonly possible: number | null;
  readonly passed: boolean | null;
};

type SittingHistoryProps = { readonly sittings: readonly SittingLine[] };

/** The sittings somebody was listed in, with the unit and title held then. */
export function SittingHistory({ sittings }: SittingHistoryProps) {
  const t = useTranslations("officer.sittings");
  const scored = sittings.some(({ points }) => points !== null);
  return (
    <Table stacks caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("number")}</Th>
          <Th>{t("sitting")}</Th>
          <Th numeric>{t("day")}</Th>
          <Th>{t("as")}</Th>
          <Th>{t("attempt")}</Th>
          {scored && <Th numeric>{t("score")}</Th>}
        </tr>
      </thead>
      <tbody>
        {sittings.map((line, index) => (
          <tr key={line.candidateId}>
            <Td>{sittings.length - index}</Td>
            <Th scope="row">
              {line.sittingName}
              {line.testName !== line.sittingName && <small>{line.testName}</small>}
            </Th>
            <Td label={t("day")} numeric>
              {dayText(line.windowFrom)}
            </Td>
            <Td label={t("as")}>
              {line.unitName}
              <small>{line.title}</small>
            </Td>
            <Td label={t("attempt")}>
              {t(`states.${standingOf(line)}`, { reason: line.absenceReason ?? "" })}
            </Td>
            {scored && (
              <Td label={t("score")} numeric>
                <Score {...line} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const over = new Set(["closed", "settled"]);

function standingOf({ sittingState, attemptState, absenceReason }: SittingLine) {
  if (attemptState === "submitted" || attemptState === "expired") return "done";
  if (attemptState === "in_progress" || attemptState === "paused") return "working";
  if (absenceReason) return "excused";
  return over.has(sittingState) ? "absent" : "listed";
}

function Score({ points, possible, passed }: SittingLine) {
  const t = useTranslations("officer.sittings");
  const scale = useScale();
  if (points === null || !possible) return null;
  return (
    <>
      {scale.mean((points / possible) * 100)}
      <small>{passed ? t("passed") : t("failed")}</small>
    </>
  );
}
