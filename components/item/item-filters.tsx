"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useEffect } from "react";
import { Select } from "@/components/ui/control";
import { itemStates } from "@/lib/domain/item/lifecycle";
import { interactionTypes, levels } from "@/lib/domain/item/interaction";
import { lastBankCookie } from "@/lib/domain/bank/last-bank";

const aYear = 60 * 60 * 24 * 365;

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly banks: readonly Named[];
  /** The one that is shown; it opens by itself the next time. */
  readonly bankId: string;
  readonly topics: readonly Named[];
  readonly systems: readonly Named[];
  readonly tags: readonly Named[];
};

/** What the list of items is narrowed by. Each choice is in the address, so that it can be sent on. */
export function ItemFilters({ banks, bankId, topics, systems, tags }: Props) {
  const t = useTranslations("item");
  const upkeep = useTranslations("upkeep");
  useEffect(() => {
    document.cookie = `${lastBankCookie}=${bankId}; Path=/bank; Max-Age=${aYear}; SameSite=Lax`;
  }, [bankId]);
  return (
    <div
      role="group"
      aria-label={t("filter.label")}
      className="no-print flex flex-wrap gap-2 max-md:grid max-md:grid-cols-2"
    >
      {banks.length > 1 && (
        <Filter name="bank" label={t("filter.bank")} value={bankId}>
          {banks.map(choice)}
        </Filter>
      )}
      <Filter name="topic" label={t("filter.topic")} all={t("filter.allTopics")}>
        {topics.map(choice)}
      </Filter>
      <Filter name="system" label={t("filter.system")} all={t("filter.allSystems")}>
        {systems.map(choice)}
      </Filter>
      <Filter name="level" label={t("filter.level")} all={t("filter.allLevels")}>
        {levels.map((level) => (
          <option key={level} value={level}>
            {t(`levelWithCode.${level}`)}
          </option>
        ))}
      </Filter>
      <Filter name="type" label={upkeep("filter.type")} all={upkeep("filter.allTypes")}>
        {interactionTypes.map((type) => (
          <option key={type} value={type}>
            {t(`type.${type}`)}
          </option>
        ))}
      </Filter>
      {tags.length > 0 && (
        <Filter name="tag" label={upkeep("filter.tag")} all={upkeep("filter.allTags")}>
          {tags.map(choice)}
        </Filter>
      )}
      <Filter name="state" label={t("filter.state")} all={t("filter.allStates")}>
        {itemStates.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </Filter>
      <Filter name="check" label={t("filter.check")} all={t("filter.anyCheck")}>
        <option value="needed">{t("filter.needsCheck")}</option>
        <option value="done">{t("filter.checked")}</option>
      </Filter>
      <KeyFilter />
      <Filter name="due" label={upkeep("filter.due")} all={upkeep("filter.anyDue")}>
        <option value="overdue">{upkeep("filter.overdue")}</option>
        <option value="soon">{upkeep("filter.soon")}</option>
      </Filter>
      <Filter name="picture" label={upkeep("filter.picture")} all={upkeep("filter.anyPicture")}>
        <option value="with">{upkeep("filter.with")}</option>
        <option value="without">{upkeep("filter.without")}</option>
      </Filter>
      <Filter name="practice" label={t("filter.practice")} all={t("filter.anyPractice")}>
        <option value="open">{t("filter.practised")}</option>
        <option value="kept">{t("filter.kept")}</option>
      </Filter>
    </div>
  );
}

const choice = ({ id, name }: Named) => (
  <option key={id} value={id}>
    {name}
  </option>
);

function KeyFilter() {
  const t = useTranslations("upkeep.filter");
  return (
    <Filter name="key" label={t("key")} all={t("anyKey")}>
      <option value="without">{t("keyless")}</option>
    </Filter>
  );
}

type FilterProps = {
  readonly name: string;
  readonly label: string;
  /** What stands for no choice; left out where there always is one. */
  readonly all?: string;
  /** What is chosen where the address does not say. */
  readonly value?: string;
  readonly children: React.ReactNode;
};

function Filter({ name, label, all, value: given = "", children }: FilterProps) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();

  function choose({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>) {
    const next = new URLSearchParams(params);
    next.delete("page");
    if (value === "") next.delete(name);
    else next.set(name, value);
    router.replace(`${path}?${next}`, { scroll: false });
  }

  return (
    <span className="max-w-52 min-w-0 max-md:max-w-full max-md:basis-full">
      <Select look="low" aria-label={label} value={params.get(name) ?? given} onChange={choose}>
        {all !== undefined && <option value="">{all}</option>}
        {children}
      </Select>
    </span>
  );
}
