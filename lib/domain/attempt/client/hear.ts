import type { ClientState, Told } from "./state";

/** Shows messages that are neither on the page nor read already. */
export function hear(state: ClientState, messages: readonly Told[]): ClientState {
  const fresh = messages.filter(
    ({ id }) => !state.read.includes(id) && !state.told.some((known) => known.id === id),
  );
  if (fresh.length === 0) return state;
  const told = fresh.map(({ id, erratum, text }) => ({ id, erratum, text }));
  return { ...state, told: [...state.told, ...told] };
}
