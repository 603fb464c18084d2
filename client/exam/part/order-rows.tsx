/** @jsxImportSource preact */
import type { CandidateOption } from "@/lib/domain/item/candidate-item";
import { useEffect, useRef } from "preact/hooks";
import { useTexts } from "../text/text";
import type { AnswerProps } from "./answer-parts";
import { Content, wordsOf } from "./content";
import { Icon } from "./icon";

type Props = AnswerProps & { readonly placed: readonly string[] };

/**
 * Lines to be put in order: pressed one after the other they take the next number. Until one was
 * pressed the item stands unanswered, whatever the order in which the lines happened to be shown.
 */
export function OrderRows({ item, placed, closed, onAnswer }: Props) {
  const { t } = useTexts();
  const list = useRef<HTMLOListElement>(null);
  // Where the focus belongs once the lines stand anew: the button pressed may be gone.
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    const [button] = wanted.current.flatMap(
      (name) => list.current?.querySelector<HTMLButtonElement>(`[data-act="${name}"]`) ?? [],
    );
    wanted.current = [];
    button?.focus();
  }, [placed]);
  const put = (order: readonly string[], ...focus: string[]) => {
    wanted.current = focus;
    onAnswer(order);
  };
  const rest = item.options.filter(({ id }) => !placed.includes(id));
  const inOrder = placed.flatMap((id) => item.options.find((option) => option.id === id) ?? []);
  const total = item.options.length;
  return (
    <>
      <p class="how-to" role="status">
        {t(
          rest.length === 0
            ? "ordering.done"
            : placed.length > 0
              ? "ordering.rest"
              : "ordering.none",
          {
            count: placed.length,
            total,
          },
        )}
      </p>
      <ol class="order" ref={list}>
        {inOrder.map((option, index) => (
          <PlacedLine
            key={option.id}
            option={option}
            index={index}
            last={index === placed.length - 1}
            closed={closed}
            onMove={(by) => put(moved(placed, index, by), ...afterMove(option.id, by))}
            onTakeOut={() =>
              put(
                placed.filter((id) => id !== option.id),
                `put-${option.id}`,
              )
            }
          />
        ))}
        {rest.map((option) => (
          <li key={option.id} class="line">
            <span class="no open" aria-hidden="true" />
            <button
              type="button"
              class="put"
              data-act={`put-${option.id}`}
              disabled={closed}
              onClick={() => {
                const next = rest[rest.indexOf(option) + 1] ?? rest.find((each) => each !== option);
                put([...placed, option.id], next ? `put-${next.id}` : `up-${option.id}`);
              }}
            >
              <span class="vh">{t("ordering.put", { place: placed.length + 1 })} </span>
              <Content blocks={option.content} still />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

type PlacedProps = {
  readonly option: CandidateOption;
  readonly index: number;
  readonly last: boolean;
  readonly closed: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onTakeOut: () => void;
};

function PlacedLine({ option, index, last, closed, onMove, onTakeOut }: PlacedProps) {
  const { t } = useTexts();
  const { id, content } = option;
  const words = wordsOf(content);
  return (
    <li class="line is-chosen">
      <span class="no">{index + 1}</span>
      <span class="t">
        <Content blocks={content} />
      </span>
      <span class="picks">
        <button
          type="button"
          class="btn low"
          data-act={`up-${id}`}
          aria-label={t("ordering.up", { words })}
          disabled={closed || index === 0}
          onClick={() => onMove(-1)}
        >
          <Icon name="arrow-up" />
        </button>
        <button
          type="button"
          class="btn low"
          data-act={`down-${id}`}
          aria-label={t("ordering.down", { words })}
          disabled={closed || last}
          onClick={() => onMove(1)}
        >
          <Icon name="arrow-down" />
        </button>
        <button
          type="button"
          class="btn low plain"
          data-act={`out-${id}`}
          aria-label={t("ordering.out", { words })}
          disabled={closed}
          onClick={onTakeOut}
        >
          {t("ordering.out_short")}
        </button>
      </span>
    </li>
  );
}

function moved(order: readonly string[], index: number, by: -1 | 1): string[] {
  const next = order.filter((_, at) => at !== index);
  next.splice(index + by, 0, order[index] ?? "");
  return next;
}

/** The same button again, or the other one at the end of the way. */
function afterMove(id: string, by: -1 | 1): string[] {
  const ways = by < 0 ? ["up", "down"] : ["down", "up"];
  return ways.map((way) => `${way}-${id}`);
}
