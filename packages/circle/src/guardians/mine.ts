/** What a device keeps of guardians in one circle: its own person's, and those whom its person would bring back. */
import type { MemberId } from "../api.ts";
import type { GuardianStanding } from "./api.ts";

export interface MineOfGuardians {
  /** Whom I asked. */
  readonly people?: Readonly<Record<MemberId, GuardianStanding>>;
  /** The shares that were dealt last. */
  readonly dealt?: Dealt | undefined;
  /** Who asked me. */
  readonly of?: Readonly<Record<MemberId, Kept>>;
}

export interface Dealt {
  /** Of the dealing, hex. */
  readonly id: string;
  readonly needed: number;
  /** Which code it was: the start of the hash of its public key, hex. */
  readonly code: string;
}

export interface Kept {
  readonly standing: "asked" | "agreed" | "holds";
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The share, base64url. */
  readonly share?: string | undefined;
}
