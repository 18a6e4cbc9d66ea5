import { afterEach, describe, expect, it, vi } from "vitest";
import { ownCore } from "./ownership.ts";

/** Node has the browser's locks and channels; one process stands for a browser with several windows. */
const channels: BroadcastChannel[] = [];
let house = 0;

function openWindow(name: string, handOver: () => Promise<void> = async () => {}) {
  const channel = new BroadcastChannel(name);
  channels.push(channel);
  const did: string[] = [];
  const owner = {
    open: () => void did.push("opened"),
    handOver: async () => {
      did.push("handed over");
      await handOver();
    },
    stop: () => void did.push("stopped"),
  };
  // Locks of one test must not meet those of another.
  const locks = {
    request: (lock: string, options: LockOptions, task: LockGrantedCallback<unknown>) =>
      navigator.locks.request(`${name} ${lock}`, options, task),
  } as unknown as LockManager;
  return { ...ownCore(owner, { locks, channel: channel as unknown as BroadcastChannel }), did };
}

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
  house++;
});

const soon = { timeout: 8_000, interval: 10 };

describe("two windows and one core", () => {
  it("let the first own it and the second wait", async () => {
    const [first, second] = [openWindow(`house ${house}`), openWindow(`house ${house}`)];
    await vi.waitFor(() => expect(first.state.value).toBe("mine"), soon);
    await vi.waitFor(() => expect(second.state.value).toBe("elsewhere"), soon);
    expect(second.did).toEqual([]);
  });

  it("hand it over when the second asks, and back again", async () => {
    const [first, second] = [openWindow(`house ${house}`), openWindow(`house ${house}`)];
    await vi.waitFor(() => expect(first.state.value).toBe("mine"), soon);
    second.takeOver();
    await vi.waitFor(() => expect(second.state.value).toBe("mine"), soon);
    expect(first.state.value).toBe("elsewhere");
    expect(first.did).toEqual(["opened", "handed over"]);
    first.takeOver();
    await vi.waitFor(() => expect(first.state.value).toBe("mine"), soon);
    expect(second.state.value).toBe("elsewhere");
  });

  it("take it from an owner that does not answer", async () => {
    const frozen = () => new Promise<void>(() => {});
    const [first, second] = [openWindow(`house ${house}`, frozen), openWindow(`house ${house}`)];
    await vi.waitFor(() => expect(first.state.value).toBe("mine"), soon);
    second.takeOver();
    await vi.waitFor(() => expect(second.state.value).toBe("mine"), soon);
    await vi.waitFor(() => expect(first.did).toContain("stopped"), soon);
  });

  it("give it to the one who asked, past others who wait", async () => {
    const name = `house ${house}`;
    const first = openWindow(name);
    await vi.waitFor(() => expect(first.state.value).toBe("mine"), soon);
    const [second, third] = [openWindow(name), openWindow(name)];
    await vi.waitFor(() => expect(third.state.value).toBe("elsewhere"), soon);
    third.takeOver();
    await vi.waitFor(() => expect(third.state.value).toBe("mine"), soon);
    expect([first.state.value, second.state.value]).toEqual(["elsewhere", "elsewhere"]);
  });

  it("say so where the browser has no locks", () => {
    const channel = new BroadcastChannel("alone");
    channels.push(channel);
    const owner = { open: () => {}, handOver: async () => {}, stop: () => {} };
    expect(ownCore(owner, { locks: undefined, channel: channel as unknown as BroadcastChannel }).state.value).toBe(
      "unsupported",
    );
  });
});
