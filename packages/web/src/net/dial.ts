/** The road to a sanctuary: one WebSocket, seen as the core's `Line`. */
import type { Line } from "@nexus/circle";
import { NexusError } from "@nexus/wire";

/** A sanctuary that has not opened the door after this long is not there just now. */
const PATIENCE_MS = 15_000;

export function dial(origin: string): Promise<Line> {
  const address = `${origin.replace(/^http/, "ws").replace(/\/$/, "")}/nexus`;
  return new Promise((resolve, reject) => {
    const unreachable = () => reject(new NexusError("sanctuary-unreachable", origin));
    let socket: WebSocket;
    try {
      socket = new WebSocket(address);
    } catch {
      unreachable();
      return;
    }
    socket.binaryType = "arraybuffer";
    const patience = setTimeout(() => {
      unreachable();
      socket.close();
    }, PATIENCE_MS);

    const line: Line = {
      send: (frame) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(frame as Uint8Array<ArrayBuffer>);
      },
      onFrame: () => {},
      onClose: () => {},
      close: () => socket.close(),
    };
    socket.onopen = () => {
      clearTimeout(patience);
      resolve(line);
    };
    socket.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) line.onFrame(new Uint8Array(data));
    };
    // `close` follows every `error`, also when the socket never opened.
    socket.onclose = () => {
      clearTimeout(patience);
      unreachable();
      line.onClose();
    };
  });
}
