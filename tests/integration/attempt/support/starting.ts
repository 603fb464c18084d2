import type { Room } from "./a-room";
import type { Answer, Api } from "./an-api";

/** Starts the attempt of whoever holds `token`, on the first device. */
export const start = (api: Api, { sittingId }: Room, token: string, more: object = {}) =>
  api.post(`sittings/${sittingId}/start`, { device_id: "device-one", ...more }, { token });

/** Moves it to the second device. */
export const takeOver = (api: Api, { sittingId }: Room, token: string, more: object = {}) =>
  api.post(`sittings/${sittingId}/take-over`, { device_id: "device-two", ...more }, { token });

export const outcome = ({ status, body }: Answer) => [status, body.code];
