/** Stands between a person and the sanctuary: sees what the sanctuary says, and may change or withhold it. */
import { decodeReply, encodeReply } from "@nexus/wire";
import type { Line, NexusDeps } from "../src/index.ts";

export type Reply = ReturnType<typeof decodeReply>;

export const intercept =
  (change: (reply: Reply) => Reply | undefined) =>
  (deps: NexusDeps): NexusDeps => ({
    ...deps,
    async dial(origin) {
      const line = await deps.dial(origin);
      const told: Line = { send: (frame) => line.send(frame), close: () => line.close() } as Line;
      return Object.defineProperties(told, {
        onFrame: {
          set(handler: Line["onFrame"]) {
            line.onFrame = (frame) => {
              const reply = change(decodeReply(frame));
              if (reply) handler(encodeReply(reply));
            };
          },
        },
        onClose: {
          set(handler: Line["onClose"]) {
            line.onClose = handler;
          },
        },
      });
    },
  });
