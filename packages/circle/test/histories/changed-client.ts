/** A device whose client was changed: it seals and appends what an honest one never would. */
import { encodeGrounds, type Grounds, noGrounds } from "../../src/agreement/grounds.ts";
import { encodeAttestation } from "../../src/log/attestation.ts";
import { epochKeys } from "../../src/log/epoch-keys.ts";
import { sealPadded } from "../../src/log/seal.ts";
import type { Change } from "../../src/mls/index.ts";
import { encodePayload, type Payload } from "../../src/payload.ts";
import { fromText } from "../../src/text.ts";
import type { Device } from "./device.ts";
import type { Log } from "./log.ts";

export async function sayAnything(device: Device, log: Log, payload: Payload): Promise<void> {
  const { inside, core } = device.standpoint();
  const aad = attest(device, encodeGrounds(noGrounds).subarray(0, 0));
  const { group, message } = await core.engine.seal(inside.group, encodePayload(payload), aad);
  device.snapshot = { ...device.snapshot, inside: { ...inside, group } };
  const body = sealPadded(inside.keys.envelope, inside.keys.door.publicKey, message, core.random);
  const door = inside.keys.door.publicKey;
  log.append({ door, id: core.random(16), kind: "message", next: undefined, answers: [], body });
}

/** Answers the place of the commit in the log, if it came first. The device itself does not follow it. */
export async function commitAnything(
  device: Device,
  log: Log,
  change: Change,
  grounds: Grounds,
): Promise<number | undefined> {
  const { inside, core } = device.standpoint();
  const made = await core.engine.commit(inside.group, change, attest(device, encodeGrounds(grounds)));
  const { door } = await epochKeys(core.engine, made.group);
  const body = sealPadded(inside.keys.envelope, inside.keys.door.publicKey, made.commit, core.random);
  const entry = log.append({
    door: inside.keys.door.publicKey,
    id: core.random(16),
    kind: "commit",
    next: door.publicKey,
    answers: [],
    body,
  });
  return entry?.seq;
}

function attest(device: Device, grounds: Uint8Array): Uint8Array {
  const { inside, core } = device.standpoint();
  const { cursor } = device.snapshot.record;
  return encodeAttestation({
    seq: cursor?.seq ?? 0,
    hash: fromText(cursor?.hash ?? ""),
    epochTag: core.engine.epochAuthenticator(inside.group).subarray(0, 16),
    grounds,
  });
}
