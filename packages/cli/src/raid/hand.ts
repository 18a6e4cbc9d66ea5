/** A connection worked by hand: sends any frame, right or wrong, and proves a door whose key the drill has seen. */
import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { once } from "node:events";
import { decodeReply, encodeRequest, proofBytes, type Reply, type Request } from "@nexus/wire";
import { WebSocket } from "ws";

/** RFC 8410 section 7: what stands before the seed in the PKCS #8 form of an Ed25519 key. */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");

const seedToKey = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: "der", type: "pkcs8" });

export function seedToPublicKey(seed: Uint8Array): Uint8Array {
  const { x } = createPublicKey(seedToKey(seed)).export({ format: "jwk" });
  return new Uint8Array(Buffer.from(x as string, "base64url"));
}

export interface Hand {
  /** Every frame that came back, as bytes. */
  readonly received: Buffer[];
  send(frame: Uint8Array | string): void;
  /** The answer with the request's `ref`. */
  ask(request: Request): Promise<Reply>;
  proveDoor(circle: Uint8Array, seed: Uint8Array): Uint8Array;
  close(): Promise<void>;
}

export async function openHand(origin: string, localAddress: string): Promise<Hand> {
  const socket = new WebSocket(`${origin.replace(/^http/, "ws")}/nexus`, { localAddress });
  const received: Buffer[] = [];
  const replies: Reply[] = [];
  socket.on("message", (data: Buffer) => {
    received.push(data);
    replies.push(decodeReply(new Uint8Array(data)));
  });
  await once(socket, "message");
  const hello = replies[0];
  if (hello?.type !== "hello") throw new Error("the sanctuary did not say hello");
  return {
    received,
    send: (frame) => socket.send(frame),
    async ask(request) {
      socket.send(encodeRequest(request));
      for (;;) {
        const answer = replies.find((reply) => "ref" in reply && reply.ref === request.ref);
        if (answer) return answer;
        await once(socket, "message");
      }
    },
    proveDoor(circle, seed) {
      const { nonce, host } = hello;
      const key = seedToPublicKey(seed);
      return sign(null, proofBytes({ purpose: "door", nonce, host, subject: circle, key }), seedToKey(seed));
    },
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return;
      const closed = once(socket, "close");
      socket.close();
      await closed;
    },
  };
}
