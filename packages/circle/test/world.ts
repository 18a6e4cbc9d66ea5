/** A real sanctuary and headless people, for stories. */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSanctuary } from "@nexus/sanctuary";
import type { CircleId, CircleView, FoundInput, Nexus, NexusDeps } from "../src/index.ts";
import { createNexus, dialWith, MemoryDisk, openMemoryVault } from "../src/index.ts";

export interface Person {
  readonly name: string;
  readonly disk: MemoryDisk;
  nexus: Nexus;
  /** Ends the process of this person without a word, and begins it anew from what was durable. */
  restart(): Promise<void>;
}

export interface World {
  readonly origin: string;
  readonly foundingLink: string;
  person(name: string, change?: (deps: NexusDeps) => NexusDeps): Promise<Person>;
  found(founder: Person, input?: Partial<FoundInput>): Promise<CircleId>;
  /** The clocks of everyone, the sanctuary's too, go ahead by so many hours. */
  passHours(hours: number): void;
  /** Invites, knocks, vouches, and waits until the guest is in and the host sees it. */
  bringIn(host: Person, guest: Person, circle: CircleId): Promise<void>;
  close(): Promise<void>;
}

export const edges = {
  dial: dialWith(WebSocket as never),
  async post(url: string, body: Uint8Array) {
    const answer = await fetch(url, { method: "POST", body: body as Uint8Array<ArrayBuffer> });
    return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
  },
  now: () => Date.now(),
  random: (length: number) => new Uint8Array(randomBytes(length)),
  later(ms: number, task: () => void) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

export async function world(): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), "nexus-world-"));
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const sanctuary = await startSanctuary({ host: "127.0.0.1", port: 0, dataDir, admission: "code", now });
  const people: Person[] = [];
  const made: World = {
    origin: sanctuary.origin,
    foundingLink: sanctuary.foundingLink as string,
    async person(name, change = (deps) => deps) {
      const disk = new MemoryDisk();
      const begin = async () => createNexus(change({ ...edges, now, vault: await openMemoryVault(disk) }));
      const person: Person = {
        name,
        disk,
        nexus: await begin(),
        async restart() {
          await person.nexus.close();
          person.nexus = await begin();
        },
      };
      people.push(person);
      return person;
    },
    found: (founder, input = {}) =>
      founder.nexus.found({
        link: made.foundingLink,
        circleName: "Kitchen table",
        myName: founder.name,
        suite: "classical",
        ...input,
      }),
    passHours(hours) {
      ahead += hours * 3_600_000;
    },
    async bringIn(host, guest, circle) {
      const { link } = await host.nexus.invite(circle);
      await guest.nexus.knock(link, guest.name);
      const knock = await until(() => host.nexus.circle(circle).knocks.find((it) => it.name === guest.name));
      await host.nexus.vouch(circle, knock.id);
      await until(() => guest.nexus.circle(circle).standing === "member" && guest.nexus.circle(circle).link === "live");
      await until(() => here(host.nexus.circle(circle)).includes(guest.name));
    },
    async close() {
      for (const person of people) await person.nexus.close();
      await sanctuary.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return made;
}

export const here = (view: CircleView): string[] =>
  view.members.filter((member) => member.isHere).map((member) => member.name);

export const said = (view: CircleView): string[] =>
  view.timeline.flatMap((item) => (item.kind === "sharing" && !item.waiting ? [item.text] : []));

/** Waits for a truthy answer. Fails with what was asked after `ms`. */
export async function until<T>(ask: () => T | undefined | false | null, ms = 10_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`still not so after ${ms} ms: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
