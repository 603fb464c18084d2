import { Refused } from "../attempt/refused";

/** Whoever is put off comes back after so long. */
const restS = 15;

/** There is more urgent work than to show a room. */
export const busy = () => new Refused(503, "busy", { retryAfterS: restS });
