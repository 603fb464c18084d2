"use client";

import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import { Block } from "@/components/ui/page";
import type { TypedChange } from "@/lib/domain/bank/change-typed";
import { emptyFile, type TypedFile, type TypedItem } from "@/lib/domain/bank/typed-item";
import { fileKinds } from "@/lib/domain/item/file-answer";
import { RubricFields } from "./essay-fields";

type Props = { readonly item: TypedItem; readonly change: (change: TypedChange) => void };

/** What file is to be handed in, and what its markers look for. */
export function FileFields({ item, change }: Props) {
  const t = useTranslations("item.editor.file");
  const kindWords = useTranslations("item.fileKind");
  const file = item.file ?? emptyFile;
  const set = (values: Partial<TypedFile>) =>
    change({ kind: "set", values: { file: { ...file, ...values } } });
  return (
    <Block space="small">
      <fieldset className="mb-4 max-w-form">
        <legend className="font-semibold">{t("kinds")}</legend>
        <div className="flex flex-wrap gap-x-6">
          {fileKinds.map((kind) => (
            <label key={kind} className="flex min-h-target items-center gap-2">
              <input
                type="checkbox"
                checked={file.kinds.includes(kind)}
                onChange={({ currentTarget: { checked } }) =>
                  set({
                    kinds: fileKinds.filter((each) =>
                      each === kind ? checked : file.kinds.includes(each),
                    ),
                  })
                }
                className="size-5 accent-pen"
              />
              {kindWords(kind)}
            </label>
          ))}
        </div>
        <p className="text-15 text-ink-2">{t("kindsHelp")}</p>
      </fieldset>
      <Field label={t("megabytes")} help={t("megabytesHelp")}>
        {(control) => (
          <Input
            {...control}
            look="short"
            inputMode="numeric"
            value={file.megabytes}
            onChange={({ currentTarget: { value } }) => set({ megabytes: value })}
          />
        )}
      </Field>
      <RubricFields item={item} change={change} />
    </Block>
  );
}
