"use client";

import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/control";
import { Block } from "@/components/ui/page";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { type CriteriaLine, type CriteriaSection, maximum } from "@/lib/domain/inspection/criteria";
import { moved, readPoints, rescaled } from "@/lib/domain/inspection/edit-criteria";
import type { Locale } from "@/messages/namespaces";
import { type Group, LineForm } from "./line-form";
import { WordsFields } from "./words-fields";

type SectionEditorProps = {
  readonly section: CriteriaSection;
  readonly groups: readonly Group[];
  readonly change: (section: CriteriaSection) => void;
  readonly addLine: () => void;
};

/** One part of a set: its name, its lines, and what they are worth together. */
export function SectionEditor({ section, groups, change, addLine }: SectionEditorProps) {
  const t = useTranslations("criteria.editor");
  const [opened, setOpened] = useState<number | null>(null);
  const setLines = (lines: CriteriaLine[]) => change({ ...section, lines });
  return (
    <>
      <Block space="small">
        <WordsFields
          label={t("sectionName")}
          value={section.name}
          change={(name) => change({ ...section, name: name ?? { vi: "", en: "" } })}
        />
        <Rescale section={section} change={change} />
      </Block>
      <Table stacks caption={t("linesCaption")}>
        <thead>
          <tr>
            <Th>{t("code")}</Th>
            <Th>{t("lineName")}</Th>
            <Th>{t("formula")}</Th>
            <Th numeric>{t("max")}</Th>
            <Th>{t("acts")}</Th>
          </tr>
        </thead>
        <tbody>
          {section.lines.map((line, at) => (
            // By place: the code is what is being typed.
            <Fragment key={at}>
              <LineRow
                line={line}
                opened={opened === at}
                open={() => setOpened(opened === at ? null : at)}
                move={(by) => {
                  setLines(moved(section.lines, at, by));
                  setOpened(null);
                }}
                remove={() => {
                  setLines(section.lines.filter((_, index) => index !== at));
                  setOpened(null);
                }}
              />
              {opened === at && (
                <Tr kind="under">
                  <Td aria-hidden="true" />
                  <Td colSpan={4}>
                    <LineForm
                      line={line}
                      groups={groups}
                      change={(next) =>
                        setLines(section.lines.map((each, index) => (index === at ? next : each)))
                      }
                    />
                  </Td>
                </Tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </Table>
      <Block space="small">
        <Button
          icon={Plus}
          onClick={() => {
            addLine();
            setOpened(section.lines.length);
          }}
        >
          {t("addLine")}
        </Button>
      </Block>
    </>
  );
}

type LineRowProps = {
  readonly line: CriteriaLine;
  readonly opened: boolean;
  readonly open: () => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
};

function LineRow({ line, opened, open, move, remove }: LineRowProps) {
  const t = useTranslations("criteria.editor");
  const locale = useLocale() as Locale;
  const format = useFormatter();
  const { code } = line;
  return (
    <Tr {...(opened && { kind: "opens" as const })}>
      <Th scope="row">{code}</Th>
      <Td>
        {line.name[locale] || line.name.vi}
        {line.notFor && <small>{t("notForShort", { groups: line.notFor.groups.length })}</small>}
        {line.gate && <small>{t("gateShort")}</small>}
      </Td>
      <Td label={t("formula")}>{t(`formulas.${line.formula.kind}`)}</Td>
      <Td label={t("max")} numeric>
        {line.max > 0 ? format.number(line.max / 100) : ""}
      </Td>
      <Td>
        <span className="flex flex-wrap">
          <Tool icon={Pencil} label={t("edit", { code })} pressed={opened} act={open}>
            {t("editShort")}
          </Tool>
          <Tool icon={ArrowUp} label={t("up", { code })} act={() => move(-1)} />
          <Tool icon={ArrowDown} label={t("down", { code })} act={() => move(1)} />
          <Tool icon={Trash2} label={t("remove", { code })} act={remove} />
        </span>
      </Td>
    </Tr>
  );
}

type ToolProps = {
  readonly icon: typeof Pencil;
  readonly label: string;
  readonly act: () => void;
  readonly pressed?: boolean;
  readonly children?: string;
};

function Tool({ icon, label, act, pressed, children = "" }: ToolProps) {
  return (
    <Button
      size="low"
      variant="plain"
      icon={icon}
      aria-label={label}
      aria-expanded={pressed}
      title={label}
      onClick={act}
    >
      {children}
    </Button>
  );
}

type RescaleProps = Pick<SectionEditorProps, "section" | "change">;

/** Makes the part worth so many points, its lines in the same proportion. */
function Rescale({ section, change }: RescaleProps) {
  const t = useTranslations("criteria.editor");
  const [text, setText] = useState("");
  const points = readPoints(text);
  if (maximum([section]) === 0) return null;
  return (
    <p className="mb-3 flex flex-wrap items-center gap-2 text-15">
      {t("rescale")}
      <Input
        look="short"
        inputMode="decimal"
        aria-label={t("rescaleLabel")}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button
        size="low"
        disabled={points === null || points === 0}
        onClick={() => points !== null && change(rescaled(section, points))}
      >
        {t("rescaleButton")}
      </Button>
    </p>
  );
}
