/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useTexts } from "../text/text";
import { Icon } from "./icon";
import { usePage } from "./page-context";

/** The way past the head for keyboards, and the foot that every page carries. */
export function Frame({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);
  return (
    <>
      <a class="skip" href="#main">
        {t("skip")}
      </a>
      {children}
      <Foot />
    </>
  );
}

/** An empty ring until the customer sets its own emblem. */
export function Emblem() {
  const { t } = useTexts();
  return (
    <span class="emblem" role="img" aria-label={t("emblem")}>
      <Icon name="landmark" />
    </span>
  );
}

/** The issuing body as at the left of an official letter. */
export function BodyName() {
  const { t } = useTexts();
  const { facts } = usePage();
  return (
    <p class="body-name">
      {facts.parentBody || t("parent_body")} <b>{facts.ownBody || t("own_body")}</b>
    </p>
  );
}

function Foot() {
  const { t } = useTexts();
  const { facts } = usePage();
  if (!facts.demonstration && !facts.support) return null;
  return (
    <footer class="foot">
      <span>{facts.demonstration && t("demonstration")}</span>
      <span>{facts.support && t("support", { contact: facts.support })}</span>
    </footer>
  );
}
