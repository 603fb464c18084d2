"use client";

import { useTranslations } from "next-intl";
import { Input, Textarea } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import { Block } from "@/components/ui/page";
import type { TypedChange } from "@/lib/domain/bank/change-typed";
import type { TypedItem } from "@/lib/domain/bank/typed-item";

import { EssayFields } from "./essay-fields";
import { FileFields } from "./file-fields";

type Props = { readonly item: TypedItem; readonly change: (change: TypedChange) => void };

/** What a candidate has to type, and how closely. */
export function TypedFields(props: Props) {
  switch (props.item.type) {
    case "short_text":
      return <TextFields {...props} />;
    case "numeric":
      return <NumberFields {...props} />;
    case "essay":
      return <EssayFields {...props} />;
    case "file_upload":
      return <FileFields {...props} />;
    default:
      return null;
  }
}

function TextFields({ item: { accepted, reading }, change }: Props) {
  const t = useTranslations("item.editor");
  const set = (values: Partial<TypedItem>) => change({ kind: "set", values });
  return (
    <Block space="small">
      <Field label={t("accepted")} help={t("acceptedHelp")}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            value={accepted}
            onChange={({ currentTarget: { value } }) => set({ accepted: value })}
          />
        )}
      </Field>
      {(["marks", "capitals"] as const).map((rule) => (
        <label key={rule} className="flex min-h-low items-center gap-2">
          <input
            type="checkbox"
            checked={reading[rule]}
            onChange={({ currentTarget: { checked } }) =>
              set({ reading: { ...reading, [rule]: checked } })
            }
            className="size-5 accent-pen"
          />
          {t(`reading.${rule}`)}
        </label>
      ))}
      <p className="mt-1 text-15 text-ink-2">{t("readingHelp")}</p>
    </Block>
  );
}

function NumberFields({ item: { number }, change }: Props) {
  const t = useTranslations("item.editor");
  return (
    <Block space="small" className="grid max-w-form gap-x-5 md:grid-cols-3">
      {(["value", "tolerance", "unit"] as const).map((part) => (
        <Field key={part} label={t(`number.${part}`)} help={t(`number.${part}Help`)}>
          {(control) => (
            <Input
              {...control}
              value={number[part]}
              onChange={({ currentTarget: { value } }) =>
                change({ kind: "set", values: { number: { ...number, [part]: value } } })
              }
            />
          )}
        </Field>
      ))}
    </Block>
  );
}
