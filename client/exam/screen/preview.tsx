/** @jsxImportSource preact */
import { isBody } from "@/lib/domain/attempt/client/wire";
import type { CandidateItem } from "@/lib/domain/item/candidate-item";
import type { ResponseValue } from "@/lib/domain/item/response";
import { useEffect, useState } from "preact/hooks";
import { Boundary } from "../part/boundary";
import { usePage } from "../part/page-context";
import { Question } from "../part/question";
import { Stimulus } from "../part/stimulus";
import { type Preferences, sizes, themes } from "../preferences";
import { useTexts } from "../text/text";

type Shown = { readonly item: CandidateItem; readonly total: number };

/**
 * One item as a candidate would see it, given by the page around this one and sent nowhere.
 *
 * Message in: `{ type: "item", item, total?, theme?, size? }`, `item` as the attempt API gives it.
 * Messages out: `{ type: "ready" }` once, `{ type: "height", height }` after each change.
 */
export function Preview() {
  const { t } = useTexts();
  const { wish } = usePage();
  const [shown, setShown] = useState<Shown | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const onMessage = ({ origin, data }: MessageEvent<unknown>) => {
      if (origin !== location.origin || !isBody(data) || data.type !== "item" || !isBody(data.item))
        return;
      const item = data.item as unknown as CandidateItem;
      setShown({ item, total: typeof data.total === "number" ? data.total : item.position });
      setCount((before) => before + 1);
      wish(looksOf(data));
    };
    window.addEventListener("message", onMessage);
    tell({ type: "ready" });
    return () => window.removeEventListener("message", onMessage);
  }, []);
  useEffect(() => tell({ type: "height", height: document.documentElement.scrollHeight }));
  if (!shown) return <p class="preview-wait">{t("preview.waiting")}</p>;
  return (
    <main class="page preview" aria-label={t("preview.label")}>
      <Boundary
        key={count}
        fallback={
          <p class="preview-wait">{t("question.broken", { position: shown.item.position })}</p>
        }
      >
        {shown.item.stimulus && <Stimulus stimulus={shown.item.stimulus} span={null} />}
        <PreviewQuestion {...shown} />
      </Boundary>
    </main>
  );
}

function PreviewQuestion({ item, total }: Shown) {
  const [value, setValue] = useState<ResponseValue>("");
  const [flagged, setFlagged] = useState(false);
  return (
    <Question
      item={item}
      total={total}
      value={value}
      status="empty"
      flagged={flagged}
      closed={false}
      onAnswer={setValue}
      onFlag={setFlagged}
    />
  );
}

function looksOf(data: Readonly<Record<string, unknown>>): Partial<Preferences> {
  const theme = themes.find((each) => each === data.theme);
  const size = sizes.find((each) => each === data.size);
  return { ...(theme && { theme }), ...(size && { size }) };
}

function tell(message: object): void {
  if (window.parent !== window) window.parent.postMessage(message, location.origin);
}
