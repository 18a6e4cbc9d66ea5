/** A road to a sanctuary: passes bytes both ways on a port of its own, and can be cut and mended. */
import { type AddressInfo, createConnection, createServer, type Socket } from "node:net";

export interface Road {
  readonly origin: string;
  /** Ends every connection and refuses new ones. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openRoad(port: number, name = "127.0.0.1"): Promise<Road> {
  const travellers = new Set<Socket>();
  let isOpen = true;
  const server = createServer((near) => {
    if (!isOpen) {
      near.destroy();
      return;
    }
    const far = createConnection(port, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      travellers.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        travellers.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = () => {
    isOpen = false;
    for (const traveller of travellers) traveller.destroy();
  };
  return {
    origin: `http://${name}:${(server.address() as AddressInfo).port}`,
    cut,
    mend() {
      isOpen = true;
    },
    close: () =>
      new Promise((resolve) => {
        cut();
        server.close(() => resolve());
      }),
  };
}
