"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useId, useRef, useState } from "react";
import { PictureFile } from "@/components/picture/picture-file";
import { useFormState } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/control";
import { Field } from "@/components/ui/field";
import {
  addPictureLine,
  describePicture,
  marksIn,
  takeOutPicture,
  withMarks,
  withoutMarks,
} from "@/lib/domain/bank/picture-marks";
import { longestPictureWords, type PictureLine } from "@/lib/domain/item/picture";
import { BoldButton, MarkedTextarea } from "./marked-textarea";

type Props = Omit<ComponentProps<typeof MarkedTextarea>, "value" | "onChange"> & {
  /** What the field is called, for the names of its buttons. */
  readonly name: string;
  readonly value: string;
  readonly onText: (markup: string) => void;
};

/**
 * A text of an item in which pictures stand as lines of their own: "[Hình 1]" among the words, the
 * picture and what it shows under them.
 */
export function PicturedTextarea({ name, value, onText, ...control }: Props) {
  const t = useTranslations("picture");
  const ownId = useId();
  const id = control.id ?? ownId;
  // What was typed while a picture was on its way.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const [known, setKnown] = useState(() => marksIn(value, []));
  const [added, setAdded] = useState<string | null>(null);
  const marks = marksIn(value, known);
  const sign = (number: number) => t("mark", { number });
  const change = (markup: string) => {
    setKnown(marks);
    onText(markup);
  };
  const shown = marks.filter(({ file }) => value.includes(`](${file})`));
  return (
    <>
      <MarkedTextarea
        {...control}
        id={id}
        value={withMarks(value, marks, sign)}
        onChange={({ currentTarget }) => change(withoutMarks(currentTarget.value, marks, sign))}
      />
      <div className="flex flex-wrap items-center gap-x-2">
        <BoldButton field={id} label={t("bold")} />
        <PictureFile
          label={t("addTo", { name })}
          onKept={({ sha256: file }) => {
            const text = latest.current;
            change(text.includes(`](${file})`) ? text : addPictureLine(text, file));
            setAdded(file);
          }}
        />
      </div>
      {shown.map((picture) => (
        <PictureRow
          key={picture.file}
          picture={picture}
          number={marks.indexOf(picture) + 1}
          fresh={added === picture.file}
          onDescribe={(alt) => change(describePicture(value, { ...picture, alt }))}
          onTakeOut={() => change(takeOutPicture(value, picture.file))}
        />
      ))}
    </>
  );
}

type RowProps = {
  readonly picture: PictureLine;
  readonly number: number;
  /** It was added just now: what it shows is written next. */
  readonly fresh: boolean;
  readonly onDescribe: (alt: string) => void;
  readonly onTakeOut: () => void;
};

function PictureRow({ picture: { file, alt }, number, fresh, onDescribe, onTakeOut }: RowProps) {
  const t = useTranslations("picture");
  const row = useRef<HTMLDivElement>(null);
  const error = usePictureError(alt);
  useEffect(() => {
    if (fresh) row.current?.querySelector("textarea")?.focus();
  }, [fresh]);
  return (
    <div
      ref={row}
      className="sm:grid-cols-[160px_minmax(0,1fr)] mt-2 grid gap-3 border-l-4 border-rule-strong pl-3"
    >
      <div>
        <p className="text-15 font-semibold">{t("mark", { number })}</p>
        <img
          src={`/api/v1/media/${file}`}
          alt={alt || t("noWords")}
          className="mt-1 max-h-32 max-w-full border border-rule-strong bg-sheet"
        />
      </div>
      <div>
        <Field label={t("words", { number })} help={t("wordsHelp", { number })} error={error}>
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={longestPictureWords}
              value={alt}
              onChange={({ currentTarget }) => onDescribe(currentTarget.value)}
            />
          )}
        </Field>
        <Button
          size="low"
          variant="plain"
          icon={Trash2}
          aria-label={t("takeOutOf", { number })}
          onClick={onTakeOut}
        >
          {t("takeOut")}
        </Button>
      </div>
    </div>
  );
}

/** What the form found wrong with a picture, as long as it is still so. */
function usePictureError(alt: string): string | undefined {
  const form = useFormState();
  const code = form?.state.errors?.pictures;
  if (code === undefined) return undefined;
  if (code === "picture_without_words" && alt.trim() !== "") return undefined;
  return form?.textOf(code);
}
