/** What the scripted life is played on: one server, nine devices, and everything that is to be searched for. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CircleId } from "@nexus/circle";
import { Canaries, canaryAddress } from "./canaries.ts";
import { type Device, openDevice } from "./device.ts";
import { seedToPublicKey } from "./hand.ts";
import { watchKeys } from "./key-watch.ts";
import { Server, type ServerParts } from "./server.ts";

export const DEVICES = 9;

export interface Stage {
  readonly server: Server;
  readonly canaries: Canaries;
  readonly devices: readonly Device[];
  /** Where backups go: part of what is seized. */
  readonly backups: string;
  /** What was taken of the server in the middle of the story: part of what is seized. */
  readonly earlier: string;
  /** A member's own side: never seized. */
  readonly own: string;
  /** What came back for requests that were wrong. */
  readonly answers: Buffer[];
  /** The seed behind an Ed25519 key that a device has used. */
  seedOf(publicKey: Uint8Array): Uint8Array | undefined;
  close(): Promise<void>;
}

export interface Circle {
  readonly name: string;
  readonly id: CircleId;
  /** Numbers of devices; the founder comes first. */
  readonly members: number[];
}

export async function openStage(seed: number, parts: ServerParts): Promise<Stage> {
  const canaries = new Canaries(seed);
  const seeds = new Map<string, Uint8Array>();
  const server = new Server(parts);
  const devices: Device[] = [];
  const unwatch = watchKeys((what, key) => {
    canaries.bytes(`${what} (${canaries.all.length})`, key);
    if (what === "private Ed25519 key") seeds.set(hex(seedToPublicKey(key)), key);
  });
  const close = async () => {
    unwatch();
    await server.kill();
    await Promise.all(devices.map(({ nexus }) => nexus.close()));
  };
  const folder = (name: string) => {
    mkdirSync(join(parts.root, name), { recursive: true, mode: 0o700 });
    return join(parts.root, name);
  };
  try {
    await server.start();
    for (let i = 1; i <= DEVICES; i++) {
      // Ids and nonces are 16 and 24 random bytes, and public; what is longer is secret.
      const onRandom = (bytes: Uint8Array) => {
        if (bytes.length >= 32) canaries.bytes(`random bytes of device ${i} (${canaries.all.length})`, bytes);
      };
      devices.push(await openDevice({ address: canaryAddress(seed, addressOf(i)), onRandom }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    server,
    canaries,
    devices,
    backups: folder("backup"),
    earlier: folder("earlier"),
    own: folder("own"),
    answers: [],
    seedOf: (publicKey) => seeds.get(hex(publicKey)),
    close,
  };
}

/** Devices count from 1. */
export const addressOf = (device: number): string => `address of device ${device}`;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
