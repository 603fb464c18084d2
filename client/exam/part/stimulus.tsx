/** @jsxImportSource preact */
import type { CandidateItem, CandidateStimulus } from "@/lib/domain/item/candidate-item";
import { useState } from "preact/hooks";
import { useTexts } from "../text/text";
import { Content } from "./content";

type Props = {
  readonly stimulus: CandidateStimulus;
  /** The first and last question that are asked about it; null where nobody counts them. */
  readonly span: { readonly from: number; readonly to: number } | null;
};

/**
 * What several questions are asked about: beside the question where there is room, else above it and
 * folded away at will. It stays as it was left while one walks among its questions.
 */
export function Stimulus({ stimulus: { title, content }, span }: Props) {
  const { t } = useTexts();
  const [open, setOpen] = useState(true);
  return (
    <section class="stimulus" aria-label={t("stimulus.label", { title })}>
      <div class="stimulus-head">
        <p>
          <b>{title}</b>
          {span && (
            <small>
              {t(span.from === span.to ? "stimulus.shared_one" : "stimulus.shared", span)}
            </small>
          )}
        </p>
        <button
          type="button"
          class="btn low stimulus-fold"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "stimulus.fold" : "stimulus.unfold")}
        </button>
      </div>
      {/* It scrolls by itself: the keyboard must reach it. */}
      <div class="stimulus-text" tabIndex={0} role="group" aria-label={title} data-folded={!open}>
        <Content blocks={content} />
      </div>
    </section>
  );
}

/** The questions of a form that are asked about the same as one of them. */
export function spanOf(
  items: readonly CandidateItem[],
  item: CandidateItem,
): { from: number; to: number } {
  const from = item.stimulusOf ?? item.position;
  const others = items.filter(({ stimulusOf }) => stimulusOf === from);
  return { from, to: Math.max(from, ...others.map(({ position }) => position)) };
}
