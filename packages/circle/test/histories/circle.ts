/** A circle of headless devices around one log, with one clock for all. */
import { beginCircle } from "../../src/found.ts";
import type { Agreement } from "../../src/index.ts";
import { secretToDropKeys } from "../../src/invite/drop-keys.ts";
import { keyPackageHash, labels, vouchContent } from "../../src/invite/vouch.ts";
import { prepareKnock } from "../../src/knock.ts";
import { createEngine } from "../../src/mls/index.ts";
import { stamp } from "../../src/session/own.ts";
import type { Core } from "../../src/session/snapshot.ts";
import { fromText, toText } from "../../src/text.ts";
import { Device } from "./device.ts";
import { Log } from "./log.ts";

export interface Circle {
  readonly log: Log;
  readonly devices: Device[];
  readonly core: Core;
  /** Milliseconds since 1970; histories move it on. */
  now: number;
}

const ORIGIN = "https://sanctuary.test";
const BEGIN = Date.UTC(2026, 0, 5);
const HOUR = 3_600_000;

export async function newCircle(random: Core["random"], agreement: Agreement, founder = "Ada"): Promise<Circle> {
  const clock = { now: BEGIN };
  const engine = await createEngine("classical", { now: () => clock.now, random });
  const core: Core = { engine, now: () => clock.now, random };
  const input = { link: ORIGIN, circleName: "Kitchen table", myName: founder, agreement };
  const { snapshot, circle, door } = await beginCircle(core, ORIGIN, input);
  const log = new Log(circle, door, () => Math.floor(clock.now / HOUR));
  return Object.assign(clock, { log, devices: [new Device(founder, core, snapshot)], core });
}

/** A device that knocks, and what everyone inside hears of it. */
export async function knock({ core }: Circle, host: Device, name: string) {
  const secret = core.random(32);
  const keys = await secretToDropKeys(secret);
  const { context, members } = (host.snapshot.inside as NonNullable<Device["snapshot"]["inside"]>).footing;
  const expires = Math.floor(core.now() / HOUR) + 72;
  const offer = {
    format: 1,
    circle: host.snapshot.record.id,
    suite: "classical",
    circleName: context.name,
    invitedBy: host.name,
    members: members.length,
    agreement: context.agreement,
    expires,
  } as const;
  const snapshot = await prepareKnock(core, ORIGIN, secret, { keys, offer }, name);
  await host.wish({ kind: "say", payload: { type: "invitation", ...stamp(core), secret: toText(secret), expires } });
  return { device: new Device(name, core, snapshot), drop: keys.name };
}

export async function vouch({ core }: Circle, voucher: Device, drop: string, newcomer: Device): Promise<void> {
  const { inside } = voucher.snapshot;
  if (!inside) return;
  const hash = keyPackageHash(fromText(newcomer.snapshot.record.own.keyPackage));
  const signature = await core.engine.sign(inside.group, labels.vouch, vouchContent(inside.footing.circle, hash));
  await voucher.wish({
    kind: "say",
    payload: { type: "vouch", ...stamp(core), drop, newcomer: toText(hash), signature: toText(signature) },
  });
}

/** Members whose device is on, take what comes and send what waits, until nothing moves any more. */
export async function settle(
  { devices, log }: Circle,
  isOn: (device: Device) => boolean,
  took: (device: Device) => void,
) {
  for (let moved = true; moved; ) {
    moved = false;
    for (const device of devices) {
      if (!isOn(device)) continue;
      if (!device.isIn) moved = (await device.enter(log)) || moved;
      while (await device.takeOne(log)) {
        moved = true;
        took(device);
      }
      moved = (await device.sendOne(log)) || (await device.doDue()) || moved;
    }
  }
}
