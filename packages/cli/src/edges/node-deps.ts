/** The edges of the core in Node. */
import { getRandomValues } from "node:crypto";
import { dialWith, type NexusDeps, type Vault } from "@nexus/circle";

const POST_WITHIN = 60_000;

export const nodeDeps = (vault: Vault): NexusDeps => ({
  vault,
  dial: dialWith(WebSocket),
  async post(url, body) {
    const signal = AbortSignal.timeout(POST_WITHIN);
    const response = await fetch(url, { method: "POST", body: body as Uint8Array<ArrayBuffer>, signal });
    return { status: response.status, body: await response.bytes() };
  },
  now: Date.now,
  random: (length) => getRandomValues(new Uint8Array(length)),
  later(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
});
