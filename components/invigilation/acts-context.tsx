"use client";

import { createContext, useContext } from "react";
import type { Act, RoomActions, Target } from "./acts";

type Acts = {
  readonly sittingId: string;
  readonly actions: RoomActions;
  /** Opens the form of an act. */
  readonly ask: (act: Act, target?: Target) => void;
  /** Something was done: the room is asked again. */
  readonly done: () => void;
};

/** How the parts of a room reach what can be done in it. */
export const ActsContext = createContext<Acts | null>(null);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error("acts are used outside a room");
  return acts;
}
