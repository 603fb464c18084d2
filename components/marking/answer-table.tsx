import { CircleAlert, CircleCheck, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { pointsWords } from "@/components/item/rubric-reading";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";

type Standing = "settled" | "open" | "disputed" | "unassigned";

type Answer = {
  readonly id: string;
  readonly code: string;
  readonly position: number;
  readonly possible: number;
  /** By round; null when nobody has it, without points until it is handed in. */
  readonly rounds: readonly ({ readonly points: number | null } | null)[];
  readonly settled: { readonly points: number; readonly of: number } | null;
  readonly standing: Standing;
};

const looks = {
  settled: { tone: "ok", icon: CircleCheck },
  open: { tone: "off", icon: Clock },
  disputed: { tone: "wait", icon: CircleAlert },
  unassigned: { tone: "bad", icon: CircleAlert },
} as const;

/** Every answer by its code: what each round gave, and what it came to. */
export function AnswerTable({ answers }: { readonly answers: readonly Answer[] }) {
  const t = useTranslations("marking.sitting.answers");
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("position")}</Th>
          <Th>{t("code")}</Th>
          <Th numeric>{t("first")}</Th>
          <Th numeric>{t("second")}</Th>
          <Th numeric>{t("third")}</Th>
          <Th numeric>{t("result")}</Th>
          <Th>{t("standing")}</Th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ id, code, position, possible, rounds, settled, standing }) => (
          <Tr key={id}>
            <Td numeric>{position}</Td>
            <Th scope="row">{code}</Th>
            {(["first", "second", "third"] as const).map((round, index) => (
              <Td key={round} numeric label={t(round)}>
                <Round round={rounds[index] ?? null} />
              </Td>
            ))}
            <Td numeric label={t("result")}>
              {settled && (
                <b>
                  {t("of", {
                    points: pointsWords(Math.round((settled.points * possible) / settled.of)),
                    possible: pointsWords(possible),
                  })}
                </b>
              )}
            </Td>
            <Td label={t("standing")}>
              <StatusMark {...looks[standing]}>{t(`is.${standing}`)}</StatusMark>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Round({ round }: { readonly round: Answer["rounds"][number] }) {
  const t = useTranslations("marking.sitting.answers");
  if (round === null) return "–";
  return round.points === null ? t("waiting") : pointsWords(round.points);
}
