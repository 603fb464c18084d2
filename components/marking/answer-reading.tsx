import { useTranslations } from "next-intl";
import { FileReading } from "./file-reading";
import { ItemContent } from "@/components/item/item-content";
import { ModelAnswer, pointsWords } from "@/components/item/rubric-reading";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Block as ContentBlock } from "@/lib/domain/item/content";
import type { Rubric } from "@/lib/domain/item/rubric";
import { type CriterionPoints, sumOf } from "@/lib/domain/marking/mark";

type Other = {
  readonly round: number;
  readonly points: CriterionPoints;
  readonly comment: string;
};

type Props = {
  readonly stem: readonly ContentBlock[];
  readonly markId: string;
  readonly answer: string;
  /** What was handed in where the answer is a file. */
  readonly file: { readonly mediaType: string; readonly size: number } | undefined;
  readonly rubric: Rubric;
  /** What both markers gave, for whoever decides between them. */
  readonly others: readonly Other[];
};

/** The question and what somebody wrote; nothing tells who. */
export function AnswerReading({ markId, stem, answer, file, rubric, others }: Props) {
  const t = useTranslations("marking.answer");
  return (
    <>
      <Block>
        <SectionHead title={t("question")} />
        <div className="max-w-text text-18 font-semibold">
          <ItemContent blocks={stem} />
        </div>
      </Block>
      <Block>
        <SectionHead title={t("answer")} />
        {file ? (
          <FileReading address={`/marking/${markId}/file`} file={file} />
        ) : (
          <Written answer={answer} />
        )}
        <ModelAnswer model={rubric.model} />
      </Block>
      {others.length > 0 && <Others rubric={rubric} others={others} />}
    </>
  );
}

function Written({ answer }: Pick<Props, "answer">) {
  const t = useTranslations("marking.answer");
  return (
    <>
      <p className="max-w-text border-l-4 border-rule-strong pl-4 text-18 leading-read wrap-anywhere whitespace-pre-line text-pen">
        {answer}
      </p>
      <p className="mt-2 text-15 text-ink-2">{t("length", { count: answer.length })}</p>
    </>
  );
}

function Others({ rubric, others }: Pick<Props, "rubric" | "others">) {
  const t = useTranslations("marking.answer");
  return (
    <Block>
      <SectionHead title={t("others")} />
      <Table caption={t("others")} inMargin={false}>
        <thead>
          <tr>
            <Th>{t("criterion")}</Th>
            {others.map(({ round }) => (
              <Th key={round} numeric>
                {t("marker", { round })}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rubric.criteria.map(({ id, text }) => (
            <Tr key={id}>
              <Th scope="row">
                <span className="font-normal">{text}</span>
              </Th>
              {others.map(({ round, points }) => (
                <Td key={round} numeric>
                  {pointsWords(points[id] ?? 0)}
                </Td>
              ))}
            </Tr>
          ))}
          <Tr kind="total">
            <Th scope="row">{t("sum")}</Th>
            {others.map(({ round, points }) => (
              <Td key={round} numeric>
                {pointsWords(sumOf(points))}
              </Td>
            ))}
          </Tr>
        </tbody>
      </Table>
      {others
        .filter(({ comment }) => comment !== "")
        .map(({ round, comment }) => (
          <p key={round} className="max-w-text text-15 whitespace-pre-line">
            <b>{t("marker", { round })}:</b> {comment}
          </p>
        ))}
    </Block>
  );
}
