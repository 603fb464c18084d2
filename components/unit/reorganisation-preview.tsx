import { useTranslations } from "next-intl";
import { dayOf } from "@/components/ui/day";
import { Hint } from "@/components/ui/note";

type Named = { readonly id: string; readonly name: string };

type ReorganisationPreviewProps = {
  readonly on: string;
  readonly moves: boolean;
  readonly ending: readonly (Named & {
    readonly officers: number;
    readonly endedAlready: boolean;
  })[];
  readonly successors: readonly Named[];
  readonly below: readonly Named[];
  readonly holders: readonly (Named & { readonly login: string })[];
};

/** What a reorganisation will change, and what it will leave to be done by hand. */
export function ReorganisationPreview(props: ReorganisationPreviewProps) {
  const { on, moves, ending, successors, below, holders } = props;
  const t = useTranslations("unit.preview");
  const officers = ending.reduce((sum, unit) => sum + unit.officers, 0);
  return (
    <>
      <ul className="grid list-disc gap-1 pl-5">
        {ending.map((unit) => (
          <li key={unit.id}>
            {t("ends", { unit: unit.name, day: dayOf(on), officers: unit.officers })}
          </li>
        ))}
        {successors.map((unit) => (
          <li key={unit.id}>{t("goes_on", { unit: unit.name })}</li>
        ))}
        {moves && <li>{t("moves", { officers })}</li>}
        <li>{t("kept")}</li>
      </ul>
      {!moves && officers > 0 && <Hint>{t("left", { officers })}</Hint>}
      {below.length > 0 && successors.length !== 1 && (
        <Hint>{t("below", { units: namesOf(below) })}</Hint>
      )}
      {holders.length > 0 && <Hint>{t("holders", { people: namesOf(holders) })}</Hint>}
    </>
  );
}

const namesOf = (list: readonly Named[]) => list.map(({ name }) => name).join(", ");
