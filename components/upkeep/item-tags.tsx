import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Block } from "@/components/ui/page";
import { SectionHead } from "@/components/ui/section-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type Tag = { readonly id: string; readonly name: string };

type Props = {
  readonly item: { readonly id: string; readonly bankId: string; readonly tags: readonly Tag[] };
  /** Names in use, to choose among while typing; null for whoever only reads. */
  readonly known: readonly string[] | null;
  readonly action: FormAction;
};

/** The tags of an item, each leading to all that have it, and where authors change them. */
export function ItemTags({ item, known, action }: Props) {
  const t = useTranslations("upkeep.tags");
  const { id, bankId, tags } = item;
  return (
    <Block>
      <SectionHead title={t("title")} sub={t("sub")} />
      {tags.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-4">
          {tags.map((tag) => (
            <li key={tag.id}>
              <Link href={`/bank?bank=${bankId}&tag=${tag.id}`} className="inline-block py-1">
                {tag.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {known && (
        <ActionForm
          action={action}
          texts={t.raw("reasons") as Record<string, string>}
          done={t("done")}
          className="max-w-text"
        >
          <input type="hidden" name="itemId" value={id} />
          <TextField
            key={tags.map(({ name }) => name).join()}
            name="tags"
            label={t("label")}
            help={t("help")}
            defaultValue={tags.map(({ name }) => name).join(", ")}
            list="item-tags"
          />
          <datalist id="item-tags">
            {known.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <SubmitButton variant="outline">{t("save")}</SubmitButton>
        </ActionForm>
      )}
    </Block>
  );
}
