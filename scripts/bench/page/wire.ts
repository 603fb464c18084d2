import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A relay in front of the product that counts what passes, whoever in the browser asked for it. */
export type Wire = {
  readonly port: number;
  /** Bytes from the product, heads included, and requests, since the last look. */
  readonly take: () => { readonly bytes: number; readonly requests: number };
  readonly close: () => void;
};

const requestLine = /^[A-Z]+ \/\S* HTTP\/1\.1\r\n/;

export async function openWire(productPort: number): Promise<Wire> {
  let bytes = 0;
  let requests = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const onward = connect(productPort, "127.0.0.1");
    for (const socket of [client, onward]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        onward.destroy();
      });
    }
    client.on("data", (chunk) => {
      // A browser begins each request with a write of its own.
      if (requestLine.test(chunk.toString("latin1", 0, 400))) requests += 1;
      onward.write(chunk);
    });
    onward.on("data", (chunk) => {
      bytes += chunk.length;
      client.write(chunk);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    take: () => {
      const taken = { bytes, requests };
      [bytes, requests] = [0, 0];
      return taken;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
