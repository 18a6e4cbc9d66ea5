/** Devices of one person, linked as two people at two screens would do it. */
import { NexusError } from "@nexus/wire";
import type { DevicesView, Line } from "../src/index.ts";
import { type Person, until, type World } from "./world.ts";

export async function viewOf(device: Person): Promise<DevicesView> {
  return await device.nexus.devices();
}

/** Waits until the devices look like this. */
export async function seen(
  device: Person,
  is: (view: DevicesView) => boolean | undefined,
  ms = 10_000,
): Promise<DevicesView> {
  let last: DevicesView | undefined;
  let asked = false;
  return await until(() => {
    if (!asked) {
      asked = true;
      void device.nexus.devices().then((view) => {
        last = view;
        asked = false;
      });
    }
    return last && is(last) && last;
  }, ms);
}

/** Both show the same four words before the second comes in. */
export async function link(at: World, old: Person, other: Person): Promise<void> {
  const { invitation } = await old.nexus.linkDevice({ at: at.foundingLink, name: old.name, suite: "classical" });
  const { words } = await other.nexus.joinDevices(invitation?.link ?? "", other.name);
  const { knocks } = await seen(old, (view) => view.knocks.length === 1);
  if (words.length !== 4 || knocks[0]?.words.join() !== words.join()) throw new Error("the words differ");
  await old.nexus.admitDevice(knocks[0].id);
  await seen(other, (view) => view.standing === "member");
}

export const linesOf = (device: Person): readonly string[] =>
  device.nexus
    .journal()
    .entries.flatMap((entry) => (entry.kind === "line" ? [entry.text] : [entry.note ?? ""]))
    .sort();

/** Waits until all of them have the same journal, and say that nothing is left to tell. */
export async function alike(...devices: readonly Person[]): Promise<void> {
  const text = (device: Person) =>
    JSON.stringify([...device.nexus.journal().entries].sort((a, b) => (a.id < b.id ? -1 : 1)).map(inOrder));
  await until(() => devices.every((device) => text(device) === text(devices[0] as Person)));
  for (const device of devices) await seen(device, ({ untold }) => untold === 0);
}

/** A device whose network can be taken away and given back. */
export async function onALine(at: World, name: string) {
  let online = true;
  const open = new Set<Line>();
  const device = await at.person(name, (deps) => ({
    ...deps,
    async dial(origin) {
      if (!online) throw new Error("offline");
      const line = await deps.dial(origin);
      open.add(line);
      return line;
    },
  }));
  return {
    device,
    /** Resolves when the device has noticed. */
    async cut() {
      online = false;
      for (const line of open) line.close();
      open.clear();
      await seen(device, ({ link }) => link !== "live");
    },
    mend() {
      online = true;
      device.nexus.wake();
    },
  };
}

/** A device that ends at its `n`th write from now on: just before or just after that is on the disk. */
export async function mortal(at: World, name: string) {
  let left = Number.POSITIVE_INFINITY;
  let side: "before" | "after" = "after";
  const gone = () => new NexusError("vault-fenced");
  const device = await at.person(name, (deps) => ({
    ...deps,
    vault: {
      ...deps.vault,
      async write(changes) {
        if (left <= 0) throw gone();
        left--;
        if (left === 0 && side === "before") throw gone();
        await deps.vault.write(changes);
        if (left === 0) throw gone();
      },
    },
  }));
  return {
    device,
    endAt(when: "before" | "after", n: number) {
      [left, side] = [n, when];
    },
    isOver: () => left <= 0,
    async beginAnew() {
      left = Number.POSITIVE_INFINITY;
      await device.restart();
    },
  };
}

/** The same fields in the same order, however they were written. */
const inOrder = (entry: object) => Object.fromEntries(Object.entries(entry).sort());
