/** The edges of the core: everything that is not computation comes in here. */
import type { Vault } from "./vault/vault.ts";

/** One open WebSocket, seen from the client. Handlers may be set once, right after `dial` resolved. */
export interface Line {
  send(frame: Uint8Array): void;
  onFrame: (frame: Uint8Array) => void;
  /** Called once, however the line ended. */
  onClose: () => void;
  close(): void;
}

export interface NexusDeps {
  /** Opened and fenced by the caller; values are sealed by the core (see `vault/sealed.ts`). */
  readonly vault: Vault;
  /** Opens `<origin>/nexus` as a WebSocket with binary messages. Rejects when the sanctuary cannot be reached. */
  dial(origin: string): Promise<Line>;
  /** One POST of bytes to a sanctuary, for blobs. Rejects when the sanctuary cannot be reached. */
  post(url: string, body: Uint8Array): Promise<{ status: number; body: Uint8Array }>;
  /** Milliseconds since 1970. */
  now(): number;
  random(length: number): Uint8Array;
  /** Runs `task` after `ms`; the returned function cancels. */
  later(ms: number, task: () => void): () => void;
}
