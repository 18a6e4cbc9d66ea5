/**
 * How a person keeps their way: the lock, the ways to open it, and the ways back. Served beside `Nexus`, whether the
 * vault is locked or open. Views are plain data and hold no key.
 */
import type { ExportForm } from "../export/forms.ts";
import type { PageWords } from "../export/page.ts";
import type { ReturnCalls } from "../guardians/api.ts";
import type { Unlocking } from "../keyring/keyring.ts";
import type { Progress } from "../keyring/passphrase.ts";
import type { ArchivePlace } from "./shelf.ts";

export interface PasskeyView {
  /** The credential's id, base64url. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** What the authenticator's secret is asked for, base64url. */
  readonly salt: string;
}

export interface KeepingView {
  readonly isLocked: boolean;
  readonly hasPassphrase: boolean;
  readonly passkeys: readonly PasskeyView[];
  /** When the recovery code was made, in milliseconds since 1970. */
  readonly codeMade: number | undefined;
  /** Sanctuaries that keep an archive, too; undefined where the keys for that are not here: locked, or no code. */
  readonly archiveAt: readonly ArchivePlace[] | undefined;
  /** What lies sealed in the vault: undefined while it is locked. */
  readonly choices: Choices | undefined;
}

export interface Choices {
  /** Which words of the recovery code are asked for once it is time (1 to 10), and when; undefined once they were told. */
  readonly test: { readonly words: readonly [number, number]; readonly due: number } | undefined;
  /** When to offer a way back again, after "not now"; undefined: not asked yet; -1: not again. */
  readonly offerAfter: number | undefined;
}

/** Every call rejects with a `NexusError` that names what was wrong. */
export interface Keeping extends ReturnCalls {
  view(): KeepingView;
  unlock(by: Unlocking, onProgress?: Progress): Promise<void>;
  /** Throws `lock-unset` where there is neither passphrase nor passkey. */
  lock(): Promise<void>;
  setPassphrase(passphrase: string, onProgress?: Progress): Promise<void>;
  removePassphrase(): Promise<void>;
  /** A new code, shown once; it holds from the moment when `confirmCode` took two words of it. */
  makeCode(): Promise<{ readonly words: readonly string[]; readonly ask: readonly [number, number] }>;
  confirmCode(words: readonly [string, string]): Promise<void>;
  /** The kind test some days later. Throws `code-word-wrong`. */
  testCode(words: readonly [string, string]): Promise<void>;
  /** "Not now", for the test of the code or for the offer of one. */
  notNow(what: "test" | "offer"): Promise<void>;
  addPasskey(passkey: Omit<PasskeyView, "made">, secret: Uint8Array): Promise<void>;
  removePasskey(id: string): Promise<void>;
  /** Everything worth keeping, sealed to the recovery code. Throws `code-needed` while there is none. */
  archive(): Promise<Uint8Array>;
  /**
   * Puts an archive into this vault, and the code that opened it. Answers how many circles came in; what is here stays.
   * Throws `archive-malformed`, `archive-wrong` and what a slip in the code is called.
   */
  restore(from: { readonly code: string; readonly file: Uint8Array }): Promise<number>;
  /**
   * Keeps the archive on this sanctuary, too, where a circle of ours has to be: now, and again after changes, at most once
   * a day. Throws `code-needed`, `door-needed`, `size-oversize`, `disk-full` and the like.
   */
  keepArchiveAt(origin: string): Promise<void>;
  /** Erases it there. */
  stopArchiveAt(origin: string): Promise<void>;
  /** Puts it anew wherever it is kept, if something may have changed. */
  freshenArchive(): Promise<void>;
  /** As `restore`, with what lies on a sanctuary. Throws `archive-refused` where there is nothing for this code. */
  restoreFrom(from: { readonly code: string; readonly origin: string }): Promise<number>;
  /** Keeps archives on sanctuaries fresh from now on. To be called when the circles are open. */
  tend(): void;
  /** Everything readable: JSON, and one page of HTML. */
  readable(words: PageWords): Promise<{ readonly json: string; readonly page: string }>;
  /** The journal in a form that other programs read. */
  readableAs(form: ExportForm): Promise<string>;
  /** Removes everything on this device, and the archives on sanctuaries as far as they can be reached. */
  erase(): Promise<void>;
  /** Called after every change of the view. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}
