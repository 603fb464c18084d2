import { CircleCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { ItemContent } from "@/components/item/item-content";
import { OptionWords } from "@/components/item/item-reading";
import { StatusMark } from "@/components/ui/status-mark";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { optionLetter } from "@/lib/domain/bank/lint-item";
import type { Block } from "@/lib/domain/item/content";
import type {
  ChoiceStatistics,
  ItemStatistics as Statistics,
} from "@/lib/domain/measurement/item-statistics";
import { percentText } from "./figures-text";

type Choice = ChoiceStatistics & {
  /** The option it stands for, its place among them from 0, and what it says. */
  readonly option: string;
  readonly place: number;
  readonly content: readonly Block[];
  readonly right: boolean;
};

export type ChoiceGroup = {
  /** What it is chosen for; null where the item as a whole asks once. */
  readonly prompt: readonly Block[] | null;
  readonly choices: readonly Choice[];
};

/** A choice as the rows of the table name it: the number of its prompt, if any, and its letter. */
export function choiceName(groups: readonly ChoiceGroup[], id: string): string {
  const index = groups.findIndex(({ choices }) => choices.some((choice) => choice.id === id));
  const group = groups[index];
  const choice = group?.choices.find((each) => each.id === id);
  if (!group || !choice) return id;
  const letter = optionLetter(choice.place);
  return group.prompt === null ? letter : `${index + 1}${letter}`;
}

type Props = { readonly groups: readonly ChoiceGroup[]; readonly statistics: Statistics };

/** What was chosen, by all and by the best and the worst; nothing where nothing was chosen between. */
export function ChoicesTable({ groups, statistics }: Props) {
  const t = useTranslations("statistic.choices");
  if (groups.length === 0) return null;
  const { highN, lowN } = statistics;
  return (
    <Table caption={t("caption")} stacks>
      <thead>
        <tr>
          <Th numeric>{t("letter")}</Th>
          <Th>{t("option")}</Th>
          <Th numeric>{t("all")}</Th>
          <Th numeric>{t("high", { n: highN })}</Th>
          <Th numeric>{t("low", { n: lowN })}</Th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group, index) => (
          <GroupRows key={index} group={group} number={index + 1} groups={groups} />
        ))}
      </tbody>
    </Table>
  );
}

type GroupProps = {
  readonly group: ChoiceGroup;
  readonly number: number;
  readonly groups: readonly ChoiceGroup[];
};

function GroupRows({ group: { prompt, choices }, number, groups }: GroupProps) {
  const t = useTranslations("statistic.choices");
  return (
    <>
      {prompt && (
        <Tr kind="group">
          <Td numeric>{number}</Td>
          <Th scope="row" colSpan={4}>
            {prompt.length > 0 ? <ItemContent blocks={prompt} /> : t("gap", { number })}
          </Th>
        </Tr>
      )}
      {choices.map((choice) => (
        <ChoiceRow key={choice.id} choice={choice} name={choiceName(groups, choice.id)} />
      ))}
    </>
  );
}

function ChoiceRow({ choice, name }: { readonly choice: Choice; readonly name: string }) {
  const t = useTranslations("statistic.choices");
  const format = useFormatter();
  const share = (value: number | null) => (value === null ? t("none") : percentText(format, value));
  const { option, content, right, count } = choice;
  return (
    <Tr>
      <Td numeric>{name}</Td>
      <Th scope="row">
        <div className="max-w-text font-normal">
          <OptionWords id={option} content={content} />
          {right && (
            <StatusMark tone="ok" icon={CircleCheck}>
              {t("right")}
            </StatusMark>
          )}
        </div>
      </Th>
      <Td numeric label={t("allShort")}>
        {share(choice.share)}
        <small>{t("persons", { count })}</small>
      </Td>
      <Td numeric label={t("highShort")}>
        {share(choice.high)}
      </Td>
      <Td numeric label={t("lowShort")}>
        {share(choice.low)}
      </Td>
    </Tr>
  );
}
