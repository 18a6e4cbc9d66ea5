/**
 * Wakes devices that asked for it, with empty pushes: no word, no name, no circle. A circle's devices are woken at most
 * once in a while, some time after something moved, each at a moment of its own, so that a push service does not see
 * who wrote when, nor who belongs together.
 */
import { randomInt } from "node:crypto";
import type { Clock } from "../clock.ts";
import { bytesToKey } from "../log/key.ts";
import { type Outcome, refusal, success } from "../outcome.ts";
import type { Store } from "../store/contract.ts";
import { isPushService } from "./services.ts";
import { Sleepers } from "./sleepers.ts";
import { openVapid, type Vapid } from "./vapid.ts";

/** In ms. */
export interface Pace {
  /** At least so long after something moved. */
  readonly after: number;
  /** Spread over so much more, for each device apart. */
  readonly spread: number;
  /** And then not again for so long. */
  readonly rest: number;
}

const MINUTE = 60_000;
const PACE: Pace = { after: 20_000, spread: 3 * MINUTE, rest: 10 * MINUTE };
const DAY = 24 * 60 * MINUTE;
/** Without renewal a device is forgotten. */
const DAYS = 60;
/** How long a push service keeps a push for a device that is off, in seconds. */
const TTL = 12 * 3600;
const PATIENCE = 10_000;

export interface PushDeps {
  readonly store: Store;
  readonly dataDir: string;
  readonly now: Clock;
  /** An address of the sanctuary, for the push services. */
  readonly subject: string;
  readonly pace?: Pace | undefined;
  /** Origins on this machine that are taken for push services, for trying it out. */
  readonly services?: readonly string[] | undefined;
}

export class Push {
  readonly #deps: PushDeps;
  readonly #pace: Pace;
  readonly #vapid: Vapid;
  readonly #sleepers: Sleepers;
  /** Circles that were or are about to be woken, until they have rested. */
  readonly #resting = new Map<string, "due" | "moved" | "still">();
  readonly #timers = new Set<NodeJS.Timeout>();
  #sweptDay = -1;

  constructor(deps: PushDeps) {
    this.#deps = deps;
    this.#pace = deps.pace ?? PACE;
    this.#vapid = openVapid(deps.dataDir, deps.subject);
    this.#sleepers = new Sleepers(deps.dataDir);
  }

  get key(): Uint8Array {
    return this.#vapid.key;
  }

  /** Also renews. The caller has proved a door of the circle. */
  async ask(circle: Uint8Array, endpoint: string): Promise<Outcome<undefined>> {
    if (!isPushService(endpoint, this.#deps.services)) return refusal("push-refused");
    const key = await this.#deps.store.blobKey(circle);
    if (!key.ok) return key;
    this.#sweep();
    return this.#sleepers.add(circle, key.value, endpoint, this.#today()) ? success(undefined) : refusal("quota-full");
  }

  async letSleep(circle: Uint8Array, endpoint: string): Promise<Outcome<undefined>> {
    const key = await this.#deps.store.blobKey(circle);
    if (!key.ok) return key;
    this.#sleepers.remove(circle, key.value, endpoint);
    return success(undefined);
  }

  /** Something moved in the circle. */
  moved(circle: Uint8Array): void {
    if (!this.#sleepers.has(circle)) return;
    const name = bytesToKey(circle);
    if (this.#resting.has(name)) {
      if (this.#resting.get(name) === "still") this.#resting.set(name, "moved");
      return;
    }
    this.#resting.set(name, "due");
    const own = new Uint8Array(circle);
    this.#later(this.#pace.after, () => {
      this.#resting.set(name, "still");
      void this.#wakeAll(own);
      this.#later(this.#pace.rest, () => {
        const again = this.#resting.get(name) === "moved";
        this.#resting.delete(name);
        if (again) this.moved(own);
      });
    });
  }

  erased(circle: Uint8Array): void {
    this.#sleepers.removeAll(circle);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#sleepers.close();
  }

  async #wakeAll(circle: Uint8Array): Promise<void> {
    this.#sweep();
    const key = await this.#deps.store.blobKey(circle);
    if (!key.ok) return;
    for (const endpoint of this.#sleepers.of(circle, key.value)) {
      this.#later(randomInt(Math.max(1, this.#pace.spread)), () => void this.#wake(circle, endpoint));
    }
  }

  /** Nothing is told but that something moved somewhere. A device that its service does not know any more is forgotten. */
  async #wake(circle: Uint8Array, endpoint: string): Promise<void> {
    const headers = {
      authorization: this.#vapid.authorization(endpoint, this.#deps.now()),
      ttl: String(TTL),
      urgency: "low",
      // One that has not been delivered yet is replaced, not followed by another (RFC 8030, 5.4).
      topic: "moved",
    };
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const answer = await fetch(endpoint, { method: "POST", headers, redirect: "error", signal });
      await answer.body?.cancel();
      if (answer.status === 404 || answer.status === 410) await this.letSleep(circle, endpoint);
    } catch {
      // Not reached: the next time something moves.
    }
  }

  #later(ms: number, task: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      task();
    }, ms).unref();
    this.#timers.add(timer);
  }

  #today(): number {
    return Math.floor(this.#deps.now() / DAY);
  }

  #sweep(): void {
    const today = this.#today();
    if (today === this.#sweptDay) return;
    this.#sweptDay = today;
    this.#sleepers.removeBefore(today - DAYS);
  }
}
