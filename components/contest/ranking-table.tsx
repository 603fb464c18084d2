import { Award } from "lucide-react";
import { useTranslations } from "next-intl";
import { Points } from "@/components/sitting/points";
import { exactText } from "@/components/ui/instant";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Prize } from "@/lib/domain/contest/prizes";
import { fullName } from "@/lib/domain/person/name";

export type RankLine = {
  readonly candidateId: string;
  readonly rank: number;
  readonly prize: Prize | null;
  readonly points: number;
  readonly possible: number;
  readonly guess: number | null;
  readonly off: number | null;
  readonly finishedAt: Date;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly unitName: string;
  readonly title: string;
};

type Props = {
  readonly caption: string;
  readonly ranks: readonly RankLine[];
  readonly scale: number;
};

/** Who came where in one audience: the rank is the margin. */
export function RankingTable({ caption, ranks, scale }: Props) {
  const t = useTranslations("contest.ranking");
  return (
    <Table caption={caption} stacks>
      <thead>
        <tr>
          <Th numeric>{t("rank")}</Th>
          <Th>{t("name")}</Th>
          <Th>{t("prize")}</Th>
          <Th numeric>{t("points", { scale })}</Th>
          <Th numeric>{t("guess")}</Th>
          <Th numeric>{t("finished")}</Th>
        </tr>
      </thead>
      <tbody>
        {ranks.map((row) => (
          <Tr key={row.candidateId}>
            <Td numeric>{row.rank}</Td>
            <Th scope="row">
              {fullName({ family: row.familyName, middle: row.middleName, given: row.givenName })}
              <small>
                {row.title} · {row.unitName}
              </small>
            </Th>
            <Td>
              <PrizeMark prize={row.prize} />
            </Td>
            <Td numeric label={t("points", { scale })}>
              <Points {...row} scale={scale} />
            </Td>
            <Td numeric label={t("guess")}>
              {row.guess}
              {row.off !== null && <small>{t("off", { off: row.off })}</small>}
            </Td>
            <Td numeric label={t("finished")}>
              <span className="whitespace-nowrap">{exactText(row.finishedAt)}</span>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A prize by its name; nothing where there is none. */
export function PrizeMark({ prize }: { readonly prize: Prize | null }) {
  const t = useTranslations("contest.prize");
  if (prize === null) return null;
  return (
    <span className="whitespace-nowrap">
      <StatusMark tone="ok" icon={Award}>
        {t(prize)}
      </StatusMark>
    </span>
  );
}
