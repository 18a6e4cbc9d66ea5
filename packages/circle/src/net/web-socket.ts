/** A line over the WebSocket that browsers and Node both have; the constructor is given by the caller. */
import { NexusError } from "@nexus/wire";
import type { Line } from "../deps.ts";

/** The part of the WHATWG WebSocket that is used here. */
interface WebSocketLike {
  binaryType: string;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export const dialWith =
  (WebSocket: new (url: string) => WebSocketLike) =>
  (origin: string): Promise<Line> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${origin.replace(/^http/, "ws")}/nexus`);
      socket.binaryType = "arraybuffer";
      const line: Line = {
        send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
        onFrame: () => {},
        onClose: () => {},
        close: () => socket.close(),
      };
      // Frames that come before the caller has set its handler would be lost: the promise is settled in the same turn.
      socket.onopen = () => resolve(line);
      socket.onmessage = ({ data }: { data: ArrayBuffer }) => line.onFrame(new Uint8Array(data));
      socket.onclose = () => {
        reject(new NexusError("sanctuary-unreachable", origin));
        line.onClose();
      };
    });
