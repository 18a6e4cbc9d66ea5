/**
 * One headless device: a core with its vault in memory, an address of its own on the loopback network, and a tape of
 * all that it exchanged with the sanctuary.
 */
import {
  createNexus,
  type Keeping,
  type Line,
  MemoryDisk,
  type Nexus,
  type NexusDeps,
  openKeeping,
  openKeyring,
  openMemoryVault,
} from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { WebSocket } from "ws";
import { nodeDeps } from "../edges/node-deps.ts";

export interface Device {
  readonly nexus: Nexus;
  readonly keeping: Keeping;
  readonly address: string;
  readonly tape: Tape;
  /** Local ports of the connections that are open. */
  readonly ports: ReadonlySet<number>;
}

/** What crossed the network, as the device saw it. */
export interface Tape {
  readonly sent: Uint8Array[];
  readonly received: Uint8Array[];
}

export interface DeviceParts {
  readonly address: string;
  /** Sees the random bytes that the core draws. */
  readonly onRandom: (bytes: Uint8Array) => void;
}

export async function openDevice({ address, onRandom }: DeviceParts): Promise<Device> {
  const tape: Tape = { sent: [], received: [] };
  const ports = new Set<number>();
  const plain = nodeDeps(await openMemoryVault(new MemoryDisk()));
  const deps: NexusDeps = {
    ...plain,
    dial: (origin) => dialFrom(address, origin, tape, ports),
    post(url, body) {
      tape.sent.push(body.slice());
      return plain.post(url, body);
    },
    random(length) {
      const bytes = plain.random(length);
      onRandom(bytes);
      return bytes;
    },
  };
  const keyring = await openKeyring(deps.vault, deps.random);
  const nexus = await createNexus(deps, keyring);
  const keeping = await openKeeping({ ...deps, keyring, circles: () => nexus, closeCircles: () => nexus.close() });
  return { nexus, keeping, address, tape, ports };
}

function dialFrom(address: string, origin: string, tape: Tape, ports: Set<number>): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace(/^http/, "ws")}/nexus`, { localAddress: address });
    let port = 0;
    const line: Line = {
      send(frame) {
        tape.sent.push(frame.slice());
        socket.send(frame);
      },
      onFrame: () => {},
      onClose: () => {},
      close: () => socket.close(),
    };
    socket.on("upgrade", (response) => {
      port = response.socket.localPort ?? 0;
      ports.add(port);
    });
    socket.on("open", () => {
      // The caller sets its handlers when it has the line; until then no frame may come.
      socket.pause();
      setImmediate(() => socket.resume());
      resolve(line);
    });
    socket.on("message", (data: Buffer) => {
      const frame = new Uint8Array(data);
      tape.received.push(frame);
      line.onFrame(frame);
    });
    // Every error is followed by the close.
    socket.on("error", () => {});
    socket.on("close", () => {
      ports.delete(port);
      reject(new NexusError("sanctuary-unreachable", origin));
      line.onClose();
    });
  });
}
