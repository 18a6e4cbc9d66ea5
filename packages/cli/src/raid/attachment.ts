/** An attachment: sealed on the device, taken by the sanctuary with the permission of the circle's present door. */
import { createCipheriv } from "node:crypto";
import type { CircleId } from "@nexus/circle";
import { decodeRequest, hexToBytes, isErrorCode, NexusError, paddedLength } from "@nexus/wire";
import { Hindrance } from "../failure.ts";
import type { Device } from "./device.ts";
import { openHand } from "./hand.ts";
import { patiently } from "./patience.ts";
import type { Circle, Stage } from "./stage.ts";

const LENGTH = paddedLength(150_000);
const TAG = 16;

export async function attach(stage: Stage, circle: Circle): Promise<void> {
  const { canaries, server, devices } = stage;
  const device = devices[circle.members[0] as number] as Device;
  const word = canaries.word(`attachment in the ${circle.name} circle`);
  const blob = await seal(stage, Buffer.alloc(LENGTH - TAG, `a picture of ${word} `));
  const ticket = await patiently(() => ask(stage, device, circle, blob.length));
  const body = Buffer.concat([ticket, blob]);
  const { ok, status } = await fetch(`${server.origin}/blob/put`, { method: "POST", body });
  if (!ok) throw new Hindrance(`The sanctuary did not take an attachment (HTTP ${status}).`);
  device.tape.sent.push(new Uint8Array(blob));
  canaries.pieces(`attachment of the ${circle.name} circle as it was sent`, blob.subarray(0, 4096), "sealed");
}

/** Permission to put an attachment of `size` bytes. */
async function ask({ server, seedOf }: Stage, device: Device, circle: Circle, size: number): Promise<Uint8Array> {
  const id = hexToBytes(circle.id) ?? new Uint8Array();
  const door = presentDoor(device, circle.id);
  const seed = door && seedOf(door);
  if (!door || !seed) throw new Hindrance("The drill did not see the door of a circle that its own device has opened.");
  const hand = await openHand(server.origin, device.address);
  try {
    const proof = hand.proveDoor(id, seed);
    await hand.ask({ type: "open", ref: 1, circle: id, door, proof, after: Number.MAX_SAFE_INTEGER });
    const blob = crypto.getRandomValues(new Uint8Array(16));
    const reply = await hand.ask({ type: "putBlob", ref: 2, circle: id, blob, size });
    if (reply.type === "ticket") return reply.ticket;
    const code = reply.type === "refused" && isErrorCode(reply.code) ? reply.code : "sanctuary-misbehaved";
    throw new NexusError(code, "no permission for an attachment");
  } finally {
    await hand.close();
  }
}

async function seal({ canaries }: Stage, content: Uint8Array): Promise<Buffer> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  canaries.bytes(`key of attachment ${canaries.all.length}`, key);
  const cipher = createCipheriv("aes-256-gcm", key, Buffer.alloc(12));
  return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** The door that the device has proved last. */
function presentDoor({ tape }: Device, circle: CircleId): Uint8Array | undefined {
  for (const frame of tape.sent.toReversed()) {
    const request = decodeRequest(frame);
    if (request.type === "open" && Buffer.from(request.circle).toString("hex") === circle) return request.door;
  }
  return undefined;
}
