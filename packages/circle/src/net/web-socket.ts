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
      const line = lineOver(socket);
      socket.onopen = () => resolve(line.line);
      socket.onmessage = ({ data }: { data: ArrayBuffer }) => line.frame(new Uint8Array(data));
      socket.onclose = () => {
        reject(new NexusError("sanctuary-unreachable", origin));
        line.closed();
      };
    });

/** What happens before the caller has set its handlers waits for them. */
function lineOver(socket: WebSocketLike) {
  const early: Uint8Array[] = [];
  let over = false;
  let onFrame: Line["onFrame"] | undefined;
  let onClose: Line["onClose"] | undefined;
  const line: Line = {
    send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
    close: () => socket.close(),
    get onFrame() {
      return onFrame ?? (() => {});
    },
    set onFrame(handler) {
      onFrame = handler;
      for (const frame of early.splice(0)) handler(frame);
    },
    get onClose() {
      return onClose ?? (() => {});
    },
    set onClose(handler) {
      onClose = handler;
      if (over) handler();
    },
  };
  return {
    line,
    frame(frame: Uint8Array) {
      if (onFrame) onFrame(frame);
      else early.push(frame);
    },
    closed() {
      over = true;
      onClose?.();
    },
  };
}
