import { useFormatter, useTranslations } from "next-intl";
import { dayText } from "@/components/ui/instant";
import { Note } from "@/components/ui/note";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { EffectSum } from "@/lib/domain/scoring/effect";

type Props = {
  readonly effect: {
    readonly sum: EffectSum;
    readonly sittings: readonly {
      readonly sittingId: string;
      readonly name: string;
      readonly testName: string;
      readonly windowFrom: Date;
      readonly released: boolean;
      readonly sum: EffectSum;
    }[];
    readonly cut: boolean;
  };
};

/** Whom another way of scoring changes, by sitting and as a whole. */
export function EffectTable({ effect: { sum, sittings, cut } }: Props) {
  const t = useTranslations("scoring.effect");
  return (
    <>
      {cut && <Note tone="wait">{t("cut", { attempts: sum.attempts })}</Note>}
      <Table caption={t("caption")} stacks>
        <thead>
          <tr>
            <Th numeric>{t("attempts")}</Th>
            <Th>{t("sitting")}</Th>
            <Th numeric>{t("raised")}</Th>
            <Th numeric>{t("lowered")}</Th>
            <Th numeric>{t("nowPassed")}</Th>
            <Th numeric>{t("nowFailed")}</Th>
            <Th numeric>{t("mean")}</Th>
          </tr>
        </thead>
        <tbody>
          {sittings.map((row) => (
            <Tr key={row.sittingId} {...(row.sum.nowFailed > 0 && { kind: "look" as const })}>
              <Td numeric label={t("attempts")}>
                {row.sum.attempts}
              </Td>
              <Th scope="row">
                {row.name}
                <small>
                  {row.testName}, {dayText(row.windowFrom)}
                  {row.released && `. ${t("released")}`}
                </small>
              </Th>
              <Sum sum={row.sum} />
            </Tr>
          ))}
          <Tr kind="total">
            <Td numeric label={t("attempts")}>
              {sum.attempts}
            </Td>
            <Th scope="row">{t("all")}</Th>
            <Sum sum={sum} />
          </Tr>
        </tbody>
      </Table>
    </>
  );
}

function Sum({ sum }: { readonly sum: EffectSum }) {
  const t = useTranslations("scoring.effect");
  const format = useFormatter();
  const { meanBefore, meanAfter } = sum;
  return (
    <>
      <Td numeric label={t("raised")}>
        {sum.raised}
      </Td>
      <Td numeric label={t("lowered")}>
        {sum.lowered}
      </Td>
      <Td numeric label={t("nowPassed")}>
        {sum.nowPassed}
      </Td>
      <Td numeric label={t("nowFailed")}>
        {sum.nowFailed}
      </Td>
      <Td numeric label={t("mean")}>
        {meanBefore !== null &&
          meanAfter !== null &&
          t("change", {
            before: format.number(meanBefore, "percent"),
            after: format.number(meanAfter, "percent"),
          })}
      </Td>
    </>
  );
}
