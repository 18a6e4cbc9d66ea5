/** What the scripted life is played on: one server, nine devices, and everything that is to be searched for. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CircleId, CircleView } from "@nexus/circle";
import { until } from "../circle/await.ts";
import { Hindrance } from "../failure.ts";
import { Canaries } from "./canaries.ts";
import type { Chance } from "./chance.ts";
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
  /** A member's own side: never seized. */
  readonly own: string;
  /** What came back for requests that were wrong. */
  readonly answers: Buffer[];
  /** The seed behind an Ed25519 key that a device has used. */
  seedOf(publicKey: Uint8Array): Uint8Array | undefined;
  close(): Promise<void>;
}

export async function openStage(chance: Chance, parts: ServerParts): Promise<Stage> {
  const canaries = new Canaries(chance);
  const seeds = new Map<string, Uint8Array>();
  const unwatch = watchKeys((what, key) => {
    const number = canaries.all.length;
    canaries.bytes(`${what} ${number}`, key);
    if (what === "private Ed25519 key") seeds.set(hex(seedToPublicKey(key)), key);
  });
  const server = new Server(parts);
  const devices: Device[] = [];
  const folder = (name: string) => {
    mkdirSync(join(parts.root, name), { recursive: true, mode: 0o700 });
    return join(parts.root, name);
  };
  const close = async () => {
    unwatch();
    await server.kill();
    await Promise.all(devices.map(({ nexus }) => nexus.close()));
  };
  try {
    await server.start();
    for (let i = 0; i < DEVICES; i++) {
      // Bytes that the core draws: ids and nonces are 16 and 24 bytes long, and public; longer ones are secret.
      const onRandom = (bytes: Uint8Array) => {
        if (bytes.length >= 32) canaries.bytes(`random bytes ${canaries.all.length} of device ${i + 1}`, bytes);
      };
      devices.push(await openDevice({ address: loopbackAddress(chance), onRandom }));
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
    own: folder("own"),
    answers: [],
    seedOf: (publicKey) => seeds.get(hex(publicKey)),
    close,
  };
}

/** 127.x.y.z: every such address is this machine, and each part has three digits. */
export const loopbackAddress = (chance: Chance): string =>
  ["127", ...Array.from({ length: 3 }, () => String(100 + chance.below(150)))].join(".");

const SEEN_WITHIN = 20_000;

/** Waits until a device shows what the story says. */
export async function see(
  { nexus }: Device,
  circle: CircleId,
  what: string,
  test: (view: CircleView) => boolean,
): Promise<CircleView> {
  const view = await until(nexus, () => {
    const shown = nexus.circle(circle);
    return test(shown) ? shown : undefined;
  }, SEEN_WITHIN);
  if (!view) throw new Hindrance(`The drill waited in vain until ${what}.`);
  return view;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
