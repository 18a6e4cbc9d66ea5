/**
 * Kills a sanctuary under load, again and again, and checks after each kill that every acknowledged entry is there
 * once, in order, with its chain intact; and that what clients send again after a doubt is not there twice.
 */
import { type ChildProcess, fork } from "node:child_process";
import { bytesToHex, type Entry, entryHash, foundingHash } from "@nexus/wire";
import { Client, type Keys, randomKey } from "./client.ts";
import { depositOf } from "./locks.ts";
import { Random } from "./random.ts";
import { type AppendAsk, paddedBody, TestCircle } from "./test-circle.ts";

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** What was wrong, in words; empty when nothing was lost. */
  readonly faults: readonly string[];
}

/** Locks of a circle that wait at once; a store takes a few more. */
const LOCKED = 8;

interface Server {
  readonly process: ChildProcess;
  readonly port: number;
}

/** What the people of one circle know: what they sent, and what was acknowledged. */
class Load {
  readonly circle = new TestCircle();
  /** Chain hash of each acknowledged entry, by `seq`. */
  readonly acknowledged = new Map<number, string>();
  /** Keys that were acknowledged in a lock, each beside the one that is still to come. */
  #locked: { readonly own: Uint8Array; readonly other: Uint8Array }[] = [];
  /** Sent, but never heard of again. */
  doubtful: { readonly ask: AppendAsk; readonly next: Keys | undefined }[] = [];

  async run(client: Client, random: Random): Promise<void> {
    await this.#open(client);
    for (const { ask, next } of this.doubtful.splice(0)) await this.#send(client, ask, next);
    while (client.ws.readyState === client.ws.OPEN) {
      const messages = Array.from({ length: 1 + random.below(8) }, () => this.circle.message({ body: body(random) }));
      await Promise.all(messages.map((ask) => this.#send(client, ask, undefined)));
      if (this.#locked.length < LOCKED) await this.#deposit(client);
      if (random.next() < 0.2) {
        const { ask, next } = this.circle.commit({ body: body(random) });
        await this.#send(client, ask, next);
      }
    }
  }

  async #open(client: Client): Promise<void> {
    const reply = await client.open(this.circle.id, this.circle.door, 0);
    if (reply.type === "refused" && reply.code !== "closed") {
      await client.ask(this.circle.founding());
      await client.open(this.circle.id, this.circle.door, 0);
    }
  }

  async #deposit(client: Client): Promise<void> {
    const [own, other] = [randomKey(), randomKey()];
    const reply = await client.ask(depositOf(this.circle.id, own, other));
    if (reply.type === "lock") this.#locked.push({ own, other });
  }

  /** Lifts every lock that waits, unless the door that is known was closed by a commit nobody heard of again. */
  async #checkLocks(reader: Client): Promise<string[]> {
    const faults: string[] = [];
    for (const { own, other } of this.#locked.splice(0)) {
      const reply = await reader.ask(depositOf(this.circle.id, other, own));
      if (reply.type === "refused" && reply.code === "epoch-stale") {
        this.#locked.push({ own, other });
        continue;
      }
      const isThere = reply.type === "lock" && reply.key !== undefined && bytesToHex(reply.key) === bytesToHex(own);
      if (!isThere) faults.push("a key in a lock is lost");
    }
    return faults;
  }

  async #send(client: Client, ask: AppendAsk, next: Keys | undefined): Promise<void> {
    const reply = await client.ask(ask);
    if (reply.type === "accepted") {
      this.acknowledged.set(reply.seq, bytesToHex(reply.hash));
      if (next) {
        this.circle.doors.push(next);
        await client.open(this.circle.id, next, reply.seq);
      }
    } else if (reply.type === "refused" && reply.code === "closed") this.doubtful.push({ ask, next });
  }

  /** Reads the whole log by the newest door and compares it with what was acknowledged. */
  async check(port: number): Promise<string[]> {
    const reader = await Client.connect(port);
    const opened = await reader.open(this.circle.id, this.circle.door, 0);
    if (opened.type !== "opened") return this.acknowledged.size === 0 ? [] : ["the circle does not open"];
    await reader.until(() => (reader.entries(this.circle.id).at(-1)?.seq ?? 0) >= opened.head, 20_000);
    const entries = reader.entries(this.circle.id);
    const faults = [...checkChain(this.circle, entries), ...(await this.#checkLocks(reader))];
    await reader.close();
    const hashes = new Map(entries.map((entry) => [entry.seq, bytesToHex(entry.hash)]));
    for (const [seq, hash] of this.acknowledged) if (hashes.get(seq) !== hash) faults.push(`entry ${seq} is lost`);
    if (new Set(entries.map(({ id }) => bytesToHex(id))).size !== entries.length)
      faults.push("an entry is there twice");
    return faults;
  }
}

const body = (random: Random) => paddedBody(random.below(256), random.pick([512, 1024, 4096]));

function checkChain(circle: TestCircle, entries: readonly Entry[]): string[] {
  const faults: string[] = [];
  const heads = new Map([[0, foundingHash(circle.id, (circle.doors[0] as Keys).publicKey)]]);
  for (const [i, entry] of entries.entries()) {
    if (entry.seq !== i + 1) faults.push(`entry ${entry.seq} stands at place ${i + 1}`);
    const previous = heads.get(entry.under);
    if (!previous || bytesToHex(entryHash(circle.id, previous, entry)) !== bytesToHex(entry.hash)) {
      faults.push(`the chain breaks at entry ${entry.seq}`);
    }
    heads.set(entry.under, entry.hash);
    if (entry.kind !== "message") heads.set(entry.seq, entry.hash);
  }
  return faults;
}

function startServer(dataDir: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const process = fork(new URL("./server.ts", import.meta.url), [dataDir], { execArgv: [] });
    process.once("message", (message) => resolve({ process, port: (message as { port: number }).port }));
    process.once("exit", () => reject(new Error("the sanctuary did not start")));
  });
}

async function kill(server: Server): Promise<void> {
  const exited = new Promise((resolve) => server.process.once("exit", resolve));
  server.process.kill("SIGKILL");
  await exited;
}

export async function killUnderLoad(dataDir: string, kills: number, seed: number, circles = 4): Promise<KillReport> {
  const random = new Random(seed);
  const loads = Array.from({ length: circles }, () => new Load());
  const faults: string[] = [];
  for (let round = 0; round <= kills; round++) {
    const server = await startServer(dataDir);
    for (const load of loads) {
      faults.push(...(await load.check(server.port)).map((fault) => `after kill ${round}: ${fault}`));
    }
    if (round < kills) {
      const clients = await Promise.all(loads.map(() => Client.connect(server.port)));
      const running = loads.map((load, i) => load.run(clients[i] as Client, random));
      await new Promise((resolve) => setTimeout(resolve, 20 + random.below(400)));
      await kill(server);
      await Promise.all(running);
    } else await kill(server);
  }
  return { kills, acknowledged: loads.reduce((sum, load) => sum + load.acknowledged.size, 0), faults };
}
