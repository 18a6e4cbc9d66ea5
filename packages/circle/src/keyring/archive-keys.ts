/**
 * Under which name, and by whose hand, an archive lies on a sanctuary. Both follow from the recovery code, so that the
 * code alone finds it; the device may keep them, because they open nothing.
 */
import { codeSecret } from "./code-keys.ts";

export interface ArchiveKeys {
  /** 16 bytes. */
  readonly id: Uint8Array;
  /** Seed of the Ed25519 key that the id is bound to. */
  readonly seed: Uint8Array;
}

export const codeToArchiveKeys = (code: Uint8Array): ArchiveKeys => ({
  id: codeSecret(code, "archive id").slice(0, 16),
  seed: codeSecret(code, "archive key"),
});
