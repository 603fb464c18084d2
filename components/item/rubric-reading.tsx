import { useTranslations } from "next-intl";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { localNumber } from "@/lib/domain/item/decimal";
import type { Interaction } from "@/lib/domain/item/interaction";
import { type Rubric, rubricPoints } from "@/lib/domain/item/rubric";

type Props = {
  readonly rubric: Rubric;
  readonly interaction: Interaction;
};

/** What markers look for in an answer, for those who may read it. */
export function RubricReading({ rubric, interaction }: Props) {
  const t = useTranslations("item.rubric");
  return (
    <>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <Th>{t("criterion")}</Th>
            <Th numeric>{t("points")}</Th>
          </tr>
        </thead>
        <tbody>
          {rubric.criteria.map(({ id, text, points }) => (
            <Tr key={id}>
              <Td>
                <span className="block min-w-40 whitespace-pre-line">{text}</span>
              </Td>
              <Td numeric>{pointsWords(points)}</Td>
            </Tr>
          ))}
          <Tr kind="total">
            <Th scope="row">{t("total")}</Th>
            <Td numeric>{pointsWords(rubricPoints(rubric))}</Td>
          </Tr>
        </tbody>
      </Table>
      <p className="mt-2 text-15 text-ink-2">
        <Limits interaction={interaction} />
      </p>
      <ModelAnswer model={rubric.model} />
    </>
  );
}

function Limits({ interaction }: Pick<Props, "interaction">) {
  const t = useTranslations("item.rubric");
  const kindWords = useTranslations("item.fileKind");
  if (interaction.type === "file_upload") {
    const kinds = interaction.kinds.map((kind) => kindWords(kind)).join(", ");
    return t("file", { kinds, megabytes: interaction.megabytes });
  }
  if (interaction.type !== "essay") return null;
  const { longest, expected } = interaction;
  return `${t("limit", { longest })} ${expected === null ? "" : t("expected", { expected })}`;
}

/** What a good answer may say, where somebody wrote it. */
export function ModelAnswer({ model }: { readonly model: string }) {
  const t = useTranslations("item.rubric");
  if (model === "") return null;
  return (
    <details className="mt-3 max-w-text">
      <summary className="min-h-target cursor-pointer font-semibold text-pen">{t("model")}</summary>
      <p className="whitespace-pre-line">{model}</p>
    </details>
  );
}

/** Hundredths of a point as officers write them: "1,25". */
export function pointsWords(hundredths: number): string {
  return localNumber(String(hundredths / 100));
}
