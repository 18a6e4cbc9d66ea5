/**
 * People who can bring somebody back: members of a circle who each hold a share of the recovery code, so that some of them
 * together open it. Choosing, saying yes and holding are told inside the circle, sealed to one device each; a share comes
 * back beside the network, from one person to the other.
 */
import type { CircleId, MemberId } from "../api.ts";

/**
 * Where somebody stands whom I asked. `asked`: no answer yet. `ready`: said yes, has no share yet. `refused`: said no, or
 * gave it back. `sent`: their share is on its way. `holds`: their device says that it keeps it.
 */
export type GuardianStanding = "asked" | "ready" | "refused" | "sent" | "holds";

export interface GuardianView {
  readonly member: MemberId;
  readonly name: string;
  readonly standing: GuardianStanding;
  /** Still in the circle. Who is not may hold their share all the same. */
  readonly isHere: boolean;
}

/** My people in one circle. */
export interface MyGuardians {
  readonly circle: CircleId;
  readonly people: readonly GuardianView[];
  /** How many shares open the code, since they were dealt. */
  readonly needed: number | undefined;
  /** The shares are of a code that does not hold any more: they bring nothing back. */
  readonly isStale: boolean;
}

/** Somebody who asked me, or whose share I hold. */
export interface Guarding {
  readonly circle: CircleId;
  readonly owner: MemberId;
  readonly name: string;
  /** `asked`: waits for my answer. `agreed`: I said yes. `holds`: their share is here. */
  readonly standing: "asked" | "agreed" | "holds";
  /** Milliseconds since 1970, by my clock. */
  readonly since: number;
}

export interface GuardiansView {
  readonly mine: readonly MyGuardians[];
  readonly guarding: readonly Guarding[];
}

export interface RequestView {
  /** What whoever asks calls themselves. */
  readonly name: string;
  /** Six words that both sides can say. */
  readonly words: readonly string[];
}

/** Every call rejects with a `NexusError` that names what was wrong. */
export interface GuardianCalls {
  guardians(): Promise<GuardiansView>;
  /** Asks these members; who was asked before is asked again. */
  askGuardians(circle: CircleId, members: readonly MemberId[]): Promise<void>;
  /** Tells them that they are not needed any more, and to forget what they hold. */
  letGuardiansGo(circle: CircleId, members: readonly MemberId[]): Promise<void>;
  /**
   * Deals the code anew to all who said yes; any `needed` of them open it. `code`: as it was typed; `origins`: where the
   * archive is kept. Throws `code-wrong` where it is not the one that holds, and what a slip in it is called.
   */
  dealShares(
    circle: CircleId,
    input: { readonly code: string; readonly needed: number; readonly origins: readonly string[] },
  ): Promise<void>;
  /** My yes or no to somebody who asked me; a no later on gives the share back, which deletes it here. */
  guard(circle: CircleId, owner: MemberId, yes: boolean): Promise<void>;
  /** What somebody who wants to come back shows; undefined where there is no request in the text. */
  readRequest(line: string): Promise<RequestView | undefined>;
  /** The share that I hold for this person, as a line for whoever made the request. Throws `link-malformed`. */
  giveShare(circle: CircleId, owner: MemberId, line: string): Promise<string>;
}

/**
 * What came of a line: `no-answer`: it is none; `for-another`: sealed to another request, or cut; `damaged`: what was in
 * it is no share; `bad-share`: not the one that was dealt; `again`: it is here already.
 */
export type Taken = "taken" | "no-answer" | "for-another" | "damaged" | "bad-share" | "again";

/** Coming back by others, on the device that asks. */
export interface ReturnView {
  readonly name: string;
  /** To show or to send. */
  readonly line: string;
  readonly words: readonly string[];
  /** Who has given a share that fits those of the others. */
  readonly given: readonly string[];
  /** Whose share is of another dealing. */
  readonly apart: readonly string[];
  readonly needed: number | undefined;
  /** `opened`: the code is here. `false-shares`: enough came, and they open nothing. */
  readonly state: "gathering" | "opened" | "false-shares";
  /** Ten words, and where the archive is kept, once it has opened. */
  readonly code: { readonly words: readonly string[]; readonly origins: readonly string[] } | undefined;
}

export interface ReturnCalls {
  /** The return that was begun here; undefined: none. */
  returning(): Promise<ReturnView | undefined>;
  /** Begins one, in place of an earlier one. `name`: what others are told who asks. */
  beginReturn(name: string): Promise<ReturnView>;
  takeShare(line: string): Promise<{ readonly taken: Taken; readonly name: string | undefined }>;
  /** Forgets what came. */
  endReturn(): Promise<void>;
}
