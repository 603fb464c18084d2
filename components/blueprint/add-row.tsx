"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/control";
import { FieldGroup } from "@/components/ui/field";
import type { MatrixRow } from "@/lib/domain/blueprint/matrix";
import type { Named } from "./blueprint-matrix";

type Props = {
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
  readonly add: (row: MatrixRow) => void;
};

/** A line of its own for items of one shared system, or for what people mark. */
export function AddRow({ topics, systems, add }: Props) {
  const t = useTranslations("blueprint.matrix");
  const [topic, setTopic] = useState(topics[0]?.id ?? "");
  const [system, setSystem] = useState(systems[0]?.id ?? "");
  const [byHand, setByHand] = useState(false);
  return (
    <FieldGroup label={t("addRow")} help={t("addRowHelp")}>
      <div className="grid items-end gap-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <Choice label={t("addTopic")} list={topics} value={topic} choose={setTopic} />
        <Choice
          label={t("addSystem")}
          list={byHand ? [{ id: "", name: t("anySystemChoice") }, ...systems] : systems}
          value={system}
          choose={setSystem}
        />
        <Button icon={Plus} onClick={() => add({ topic, system: system || null, byHand })}>
          {t("add")}
        </Button>
      </div>
      <label className="mt-1 flex min-h-target items-center gap-3">
        <input
          type="checkbox"
          checked={byHand}
          onChange={({ currentTarget: { checked } }) => {
            setByHand(checked);
            setSystem(checked ? "" : (systems[0]?.id ?? ""));
          }}
          className="size-6 shrink-0 accent-pen"
        />
        {t("addByHand")}
      </label>
    </FieldGroup>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly list: readonly Named[];
  readonly value: string;
  readonly choose: (id: string) => void;
};

function Choice({ label, list, value, choose }: ChoiceProps) {
  return (
    <label className="text-14 text-ink-2">
      {label}
      <Select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {list.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}
