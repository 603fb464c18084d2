/** @jsxImportSource preact */
import type { ClientState } from "@/lib/domain/attempt/client/state";
import { countStatuses, type ItemStatus, statusOf } from "@/lib/domain/attempt/client/view";
import { positions } from "@/lib/domain/attempt/client/warning";
import { classNames } from "./class-names";
import { useTexts } from "../text/text";

type Props = {
  readonly state: ClientState;
  readonly position: number;
  readonly onGo: (position: number) => void;
};

/** All questions at once: full is with the server, hatched is on this machine, empty is empty. */
export function QuestionMap({ state, position, onGo }: Props) {
  const { t } = useTexts();
  return (
    <nav aria-label={t("map.label")}>
      <h2 class="map-head">{t("map.heading", { total: state.total })}</h2>
      <div class="qmap">
        {positions(state).map((each) => (
          <MapCell
            key={each}
            state={state}
            position={each}
            current={each === position}
            onGo={onGo}
          />
        ))}
      </div>
      <Legend state={state} />
    </nav>
  );
}

function MapCell({ state, position, current, onGo }: Props & { readonly current: boolean }) {
  const { t } = useTexts();
  const status = statusOf(state, position);
  const flagged = state.flags.includes(position);
  const classes = classNames(classOf[status], flagged && "flag");
  const label = t(flagged ? "map.cell_flagged" : "map.cell", {
    position,
    status: t(`map.${status}`),
  });
  return (
    <button
      type="button"
      class={classes}
      aria-label={label}
      {...(current && { "aria-current": "step" as const })}
      onClick={() => onGo(position)}
    >
      {position}
    </button>
  );
}

const classOf: Record<ItemStatus, string> = {
  saved: "saved",
  held: "held",
  refused: "refused",
  empty: "",
};

function Legend({ state }: { readonly state: ClientState }) {
  const { t } = useTexts();
  const counts = countStatuses(state);
  return (
    <ul class="legend">
      <LegendRow mark="saved" text={t("map.legend_saved")} count={counts.saved} />
      <LegendRow mark="held" text={t("map.legend_held")} count={counts.held} />
      <LegendRow mark="" text={t("review.empty")} count={counts.empty + counts.refused} />
      <LegendRow mark="flag" text={t("map.legend_flagged")} count={state.flags.length} />
    </ul>
  );
}

function LegendRow({
  mark,
  text,
  count,
}: {
  readonly mark: string;
  readonly text: string;
  readonly count: number;
}) {
  return (
    <li>
      <i class={`key ${mark}`} aria-hidden="true" />
      {text} <b>{count}</b>
    </li>
  );
}
