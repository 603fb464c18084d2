/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Candidate, Sitting } from "../net/entrance";
import { useTexts } from "../text/text";
import { Emblem } from "./frame";
import { ViewMenu } from "./view-menu";

type Props = {
  readonly candidate: Candidate;
  readonly sitting: Sitting;
  /** What is saved, where it matters. */
  readonly saving?: ComponentChildren;
  readonly clock: ComponentChildren;
};

/** The head of every page after signing in: who, what is saved, how it looks, what time it is. */
export function ExamHead({ candidate, sitting, saving, clock }: Props) {
  const { t } = useTexts();
  return (
    <header class="exam-head">
      <Emblem />
      <p class="me">
        <strong>{sitting.test || t("title")}</strong>{" "}
        <small>{t("head.candidate", candidate)}</small>
      </p>
      <div class="tools">
        {saving}
        <ViewMenu />
      </div>
      {clock}
    </header>
  );
}
