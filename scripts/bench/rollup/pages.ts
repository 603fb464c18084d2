import { Agent, get } from "node:http";

type Asked = { readonly port: number; readonly path: string; readonly cookie: string };

/** So many until the engine has compiled what a page runs: a server at work has long drawn more. */
const warmUp = 40;

/** Milliseconds from the request to the last byte, over one kept connection, of a server that is warm. */
export async function timePage(page: Asked, requests: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (let n = 0; n < warmUp; n += 1) await ask(page, agent);
    const times: number[] = [];
    for (let n = 0; n < requests; n += 1) times.push(await ask(page, agent));
    return times;
  } finally {
    agent.destroy();
  }
}

function ask({ port, path, cookie }: Asked, agent: Agent): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, agent, headers: { cookie } }, (response) => {
      response.resume();
      response.once("error", reject);
      response.once("end", () => {
        if (response.statusCode === 200) resolve(performance.now() - begun);
        else reject(new Error(`${path}: ${response.statusCode}`));
      });
    }).once("error", reject);
  });
}
