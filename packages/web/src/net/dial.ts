/** The road to a sanctuary. One that has not opened the door after a while is not there just now. */
import { dialWith, type Line } from "@nexus/circle";
import { NexusError } from "@nexus/wire";

const PATIENCE_MS = 15_000;

const dialOnce = dialWith(WebSocket);

export function dial(origin: string): Promise<Line> {
  const attempt = dialOnce(origin);
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      reject(new NexusError("sanctuary-unreachable", origin));
      // Should it open after all, nobody waits for it any more.
      attempt.then(
        (line) => line.close(),
        () => {},
      );
    }, PATIENCE_MS);
    attempt.then(resolve, reject).finally(() => clearTimeout(patience));
  });
}
