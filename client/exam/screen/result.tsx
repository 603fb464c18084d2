/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import type { Engine } from "../engine/engine";
import { askResult, type Result } from "../net/delivery";
import { Icon } from "../part/icon";
import { clockTime, day } from "../text/format";
import { useTexts } from "../text/text";

type Asked =
  | { readonly kind: "no" | "asking" | "not_yet" | "voided" | "unreachable" }
  | { readonly kind: "released"; readonly result: Result };

type Props = {
  readonly engine: Engine;
  /** Whether somebody came back to see it: it is asked for at once then. */
  readonly cameBack: boolean;
};

/** The result once it was released; before that, when to ask again. */
export function ResultPanel({ engine, cameBack }: Props) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<Asked>({ kind: "no" });
  const ask = async () => {
    setAsked({ kind: "asking" });
    const outcome = await askResult(engine.attemptId, engine.token);
    if (!outcome.ok) return setAsked({ kind: "unreachable" });
    const { result, voided } = outcome.value;
    if (result) return setAsked({ kind: "released", result });
    setAsked({ kind: voided ? "voided" : "not_yet" });
  };
  useEffect(() => {
    if (cameBack) void ask();
  }, [cameBack]);
  if (asked.kind === "released") return <Released result={asked.result} />;
  if (asked.kind === "voided") return <Voided />;
  const word = {
    no: null,
    asking: "receipt.checking",
    not_yet: "receipt.not_yet",
    unreachable: "receipt.unreachable",
  } as const;
  const said = word[asked.kind];
  return (
    <div class="hint sys result-when">
      <p>
        <b>{t("receipt.when")}</b> {t("receipt.when_text")}
      </p>
      <p class="bar">
        <button
          type="button"
          class="btn"
          disabled={asked.kind === "asking"}
          onClick={() => void ask()}
        >
          {t("receipt.check")}
        </button>
        <span role="status">{said && t(said)}</span>
      </p>
    </div>
  );
}

function Voided() {
  const { t } = useTexts();
  return (
    <div class="hint" role="status">
      <p class="st bad">
        <Icon name="triangle" />
        {t("receipt.voided")}
      </p>
      <p>{t("receipt.voided_text")}</p>
    </div>
  );
}

function Released({ result }: { readonly result: Result }) {
  const { t, language } = useTexts();
  const marks = new Intl.NumberFormat(language, {
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  });
  const points = (hundredths: number) => marks.format(hundredths / 100);
  return (
    <section class="released" aria-labelledby="result">
      <h2 id="result">{t("result.heading")}</h2>
      <p class="figure">
        <b>{t("result.score", { scaled: points(result.scaled), scale: String(result.scale) })}</b>
        <span class={`st ${result.passed ? "ok" : "bad"}`}>
          {t(result.passed ? "result.passed" : "result.failed")}
        </span>
      </p>
      <p>
        {t("result.points", { points: points(result.points), possible: points(result.possible) })}
      </p>
      {result.scoredAgainAt !== null && (
        <p>
          {t("result.scored_again", {
            time: clockTime(result.scoredAgainAt),
            date: day(result.scoredAgainAt),
          })}
        </p>
      )}
      {result.topics.length > 0 && (
        <table class="tb">
          <caption>{t("result.topics")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("result.topic")}</th>
              <th scope="col" class="num">
                {t("result.topic_points")}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.topics.map((topic) => (
              <tr key={topic.name}>
                <td>{topic.name}</td>
                <td class="num">
                  {points(topic.points)} / {points(topic.possible)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
