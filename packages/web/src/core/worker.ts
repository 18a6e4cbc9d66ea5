/**
 * The core worker: the one place in the browser where keys live. It opens the vault, dials sanctuaries, runs the
 * circles, and shows the page plain views.
 */
import { createNexus, type Nexus, openKeeping, openKeyring } from "@nexus/circle";
import { dial } from "../net/dial.ts";
import { post } from "../net/post.ts";
import { openIndexedDbVault } from "../vault/indexeddb.ts";
import type { FromCore, Port, ToCore } from "./protocol.ts";
import { refusal, serve } from "./serve.ts";

const page = self as unknown as Port<FromCore, ToCore>;

// Calls may arrive before the core is open; they wait their turn.
const early: MessageEvent<ToCore>[] = [];
page.onmessage = (event) => early.push(event);

const lost = (error: unknown) => page.postMessage({ kind: "lost", ...refusal(error) });

async function open(): Promise<void> {
  const vault = await openIndexedDbVault("nexus", { onLost: lost, onFull: () => page.postMessage({ kind: "full" }) });
  const now = () => Date.now();
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const later = (ms: number, task: () => void) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  };
  const keyring = await openKeyring(vault, random);
  let nexus: Nexus | undefined;
  const keeping = await openKeeping({
    keyring,
    now,
    random,
    later,
    dial,
    post,
    circles: () => nexus,
    closeCircles: async () => nexus?.close(),
  });
  const openCircles = async () => {
    nexus = await createNexus({ vault, dial, post, now, random, later }, keyring);
    keeping.tend();
    return nexus;
  };
  serve({ keeping, open: openCircles }, page);
  self.addEventListener("online", () => nexus?.wake());
  for (const event of early) page.onmessage?.(event);
}

// Not awaited here: parts of the core that load later import this file, and would wait for it to end.
open().catch(lost);
