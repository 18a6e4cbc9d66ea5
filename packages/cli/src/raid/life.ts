/** The scripted life: three circles of nine devices, from the first founding to the moment before the raid. */
import { join } from "node:path";
import type { CircleView } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { keepArchive } from "./archive.ts";
import { attach } from "./attachment.ts";
import { EARLY, LATE, takeBackup } from "./backup.ts";
import type { Device } from "./device.ts";
import { rememberErased, rememberTraffic } from "./erasure.ts";
import { exchange } from "./exchange.ts";
import { exportFor } from "./export.ts";
import { alike, link } from "./journal.ts";
import { copyMemory } from "./memory.ts";
import { makeMistakes } from "./mistakes.ts";
import { patiently, see, WITHIN } from "./patience.ts";
import { foundCircle, letIn, turnAway } from "./people.ts";
import { fallAsleep } from "./sleeper.ts";
import { addressOf, type Circle, type Stage } from "./stage.ts";
import { say, takeBack, talk } from "./talk.ts";

/** Members by number of their device; the first one founds. Two devices are in two circles each. */
const FIRST = { name: "first", suite: "x-wing", members: [0, 1, 2, 3] } as const;
const SECOND = { name: "second", suite: "x-wing", members: [4, 5, 6, 0] } as const;
/** The one that is erased: by the process in which it was founded, so that nothing of it went with a crash. */
const THIRD = { name: "third", suite: "classical", members: [7, 8, 4] } as const;

/** Two devices of one person, so that a journal travels, too; both stay to the end. */
const LINKED = [1, 5] as const;

export async function live(stage: Stage): Promise<void> {
  const [first, second] = await Promise.all([gather(stage, FIRST), gather(stage, SECOND)]);
  await Promise.all([first, second].map((circle) => talk(stage, circle, "first day")));
  await takeBack(stage, first);
  await turnAway(stage, first, 8, 5);
  await attach(stage, first);
  await link(stage, ...LINKED);
  await crash(stage, [first, second]);

  const third = await gather(stage, THIRD);
  await attach(stage, third);
  const circles = [first, second, third];
  await Promise.all([takeBackup(stage, EARLY), ...circles.map((circle) => talk(stage, circle, "second day"))]);
  await alike(stage.devices[LINKED[0]] as Device, stage.devices[LINKED[1]] as Device);
  await Promise.all([first, third].map((circle) => exchange(stage, circle)));
  await keepArchive(stage, first);
  await part(stage, first, second);
  exportFor(stage, 0);
  await erase(stage, third);
  await see(stage.devices[4] as Device, second.id, "a member of the erased circle is back in its other one", isLive);
  await takeBackup(stage, LATE);
  await makeMistakes(stage);
  await goOffline(stage, [3, 8]);
  await fallAsleep(stage, second);
  rememberWhoIsWho(stage, circles);
  rememberAddresses(stage);
  for (const { name, id } of [first, second]) {
    stage.canaries.bytes(`id of the ${name} circle`, Buffer.from(id, "hex"), "known");
  }
}

async function gather(stage: Stage, { name, suite, members }: typeof FIRST | typeof SECOND | typeof THIRD) {
  const [founder, ...guests] = members;
  const circle = await foundCircle(stage, name, suite, founder);
  for (const guest of guests) await letIn(stage, circle, guest);
  return circle;
}

const isLive = (view: CircleView): boolean => view.link === "live";

/** Power fails while everybody writes; afterwards all of it arrives. */
async function crash(stage: Stage, circles: readonly Circle[]): Promise<void> {
  const { server, devices, earlier } = stage;
  const writing = circles.flatMap((circle) =>
    circle.members.map((member) => say(stage, circle, member, "something written while power failed")),
  );
  await server.freeze();
  copyMemory(server.pid, join(earlier, "memory"));
  await server.kill();
  await server.start();
  for (const { nexus } of devices) nexus.wake();
  await Promise.all(writing);
  for (const circle of circles) {
    await Promise.all(circle.members.map((member) => devices[member]?.nexus.settled(circle.id, WITHIN)));
  }
}

/** Somebody is asked to go, with a reason; somebody leaves. */
async function part(stage: Stage, first: Circle, second: Circle): Promise<void> {
  const { devices, canaries } = stage;
  const [keeper, , , goes] = first.members.map((member) => devices[member]);
  const [stays, , leaves] = second.members.map((member) => devices[member]);
  if (!keeper || !goes || !stays || !leaves) throw new Error("a device is missing");
  const { me } = goes.nexus.circle(first.id);
  await keeper.nexus.remove(first.id, me, canaries.word("reason of a removal"));
  await see(goes, first.id, "a member knows of its removal", (view) => view.standing === "removed");
  const { me: leaver } = leaves.nexus.circle(second.id);
  await leaves.nexus.leave(second.id);
  await see(stays, second.id, "a member is let go", (view) =>
    view.members.some((it) => it.id === leaver && !it.isHere),
  );
  await say(stage, first, 1, "something written after a removal");
  await say(stage, second, 5, "something written after somebody left");
}

async function erase(stage: Stage, circle: Circle): Promise<void> {
  rememberErased(stage, circle.id);
  await stage.devices[circle.members[0] as number]?.nexus.erase(circle.id);
  rememberTraffic(stage, circle.id);
}

/** Members and epochs have names of their own inside of the encryption. */
function rememberWhoIsWho({ devices, canaries }: Stage, circles: readonly Circle[]): void {
  for (const circle of circles) {
    for (const member of circle.members) {
      const view = devices[member]?.nexus.circle(circle.id);
      if (!view) continue;
      for (const { id } of view.members) canaries.bytes(`member ${id}`, Buffer.from(id, "hex"));
      for (const { id } of view.timeline) canaries.bytes(`message ${id}`, Buffer.from(id, "hex"));
      const { authenticator } = view;
      if (authenticator) canaries.bytes(`epoch authenticator ${authenticator}`, Buffer.from(authenticator, "hex"));
    }
  }
}

async function goOffline({ devices }: Stage, which: readonly number[]): Promise<void> {
  for (const device of which.map((member) => devices[member] as Device)) {
    await device.nexus.close();
    await patiently(async () => {
      if (device.ports.size > 0) throw new NexusError("shutting-down");
    });
  }
}

/** An address is excused in memory while its connection is open, and never afterwards. */
function rememberAddresses({ devices, canaries }: Stage): void {
  for (const [i, { address, ports }] of devices.entries()) {
    const kind = ports.size > 0 ? "address" : "past address";
    canaries.text(addressOf(i + 1), address, kind);
    for (const port of ports) {
      // A `sockaddr_in` of Linux: family, port and address, as a system call fills it in.
      const socket = Buffer.from([2, 0, port >> 8, port & 255, ...address.split(".").map(Number)]);
      canaries.bytes(`socket ${addressOf(i + 1)}`, socket, kind);
    }
  }
}
