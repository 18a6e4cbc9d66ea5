/** Puts ownership and worker together: whichever window owns the core runs it, and says so as one state. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { startCoreWorker } from "../trusted.ts";
import { type Client, connect } from "./client.ts";
import { type Ownable, ownCore } from "./ownership.ts";
import type { FromCore, Port, ToCore } from "./protocol.ts";

/** A worker that does not say goodbye in time is ended all the same; what it wrote is whole, by the vault's promise. */
const GOODBYE_MS = 2_000;

export interface AppCore {
  readonly ownership: Ownable;
  /** Set while this window owns the core. */
  readonly client: ReadonlySignal<Client | undefined>;
  /** Ends the worker within this task, and every key with it. What it wrote is whole, by the vault's promise. */
  end(): void;
}

export function openAppCore(): AppCore {
  const running = signal<{ worker: Worker; client: Client } | undefined>(undefined);

  const start = () => {
    const worker = startCoreWorker();
    // After a lock nothing of the old core may live on: not its keys, not its heap.
    const again = () => {
      worker.terminate();
      if (running.peek()?.worker === worker) start();
    };
    const client = connect(worker as unknown as Port<ToCore, FromCore>, again);
    // Its file could not be fetched: there is no network, and none was kept from an earlier visit.
    worker.onerror = () => client.failed("sanctuary-unreachable");
    running.value = { worker, client };
  };
  const stop = () => {
    running.value?.worker.terminate();
    running.value = undefined;
  };
  const ownership = ownCore(
    {
      open: start,
      async handOver() {
        const goodbye = new Promise((resolve) => setTimeout(resolve, GOODBYE_MS));
        await Promise.race([running.value?.client.close(), goodbye]);
        stop();
      },
      stop,
    },
    // The newest thing that the build counts on is base64 of the platform's own.
    {
      locks: "toBase64" in Uint8Array.prototype ? navigator.locks : undefined,
      channel: new BroadcastChannel("nexus core"),
    },
  );

  const wake = () => {
    const client = running.value?.client;
    if (client?.opening.value.state === "open" && document.visibilityState === "visible") void client.act.wake();
  };
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);

  return { ownership, client: computed(() => running.value?.client), end: stop };
}
