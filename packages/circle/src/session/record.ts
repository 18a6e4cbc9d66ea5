/** What one device keeps of one circle, and how it lies in the vault. One `write` of these rows is one step. */
import { bytesToUtf8, NexusError, utf8ToBytes } from "@nexus/wire";
import type { Agreement } from "../agreement/agreement.ts";
import type { CircleId, MemberId, Standing } from "../api.ts";
import type { Offer } from "../invite/letters.ts";
import type { OwnKeyPackage, Suite } from "../mls/index.ts";
import type { Item } from "../state/item.ts";
import { type CircleState, emptyState } from "../state/state.ts";
import { fromText, toText } from "../text.ts";
import type { Vault, VaultChange } from "../vault/vault.ts";
import type { OutboxRow } from "./intent.ts";
import type { Mine } from "./mine.ts";
import type { OwnWord } from "./said.ts";

/** How far this device has followed the log. Hashes and keys in base64url. */
export interface Cursor {
  /** The last entry taken under the current door; the door's own commit at first. */
  readonly seq: number;
  /** The commit that opened the current door; 0 for the founding door. */
  readonly under: number;
  /** Chain hash at `seq`. */
  readonly hash: string;
  /** Commits under the current door that did not hold, with their author where it could be told. */
  readonly invalid: readonly { readonly seq: number; readonly by: string | undefined }[];
  /** Recent (seq, hash) under the current door, to compare with what others have seen. */
  readonly trail: readonly (readonly [number, string])[];
}

export interface CircleRecord {
  readonly format: 1;
  readonly id: CircleId;
  readonly origin: string;
  readonly suite: Suite;
  readonly standing: Standing;
  readonly myName: string;
  /** A circle of this person's own devices; see `devices/`. */
  readonly devices?: true | undefined;
  /** The circle's name and our own id, as last known, for when we are no longer inside. */
  readonly name: string;
  readonly me: string;
  /** Whether the log has shown an entry whose chain hash covers its hour; from then on all have to. */
  readonly isHourKept?: boolean | undefined;
  /** Undefined until the sanctuary has told where the newcomer's door stands. */
  readonly cursor: Cursor | undefined;
  /** Outer keys of the last few doors, to read the contests that still come under them. */
  readonly past: readonly { readonly under: number; readonly envelope: string; readonly door: string }[];
  /** The commit last followed and what it replaced, for as long as the members may still decide against it. */
  readonly previous:
    | {
        readonly under: number;
        readonly followed: number;
        /** Chain hash of the followed commit. */
        readonly hash: string;
        readonly author: MemberId;
        readonly state: CircleState;
        /** Members who plead that they cannot follow it, and the first contest that named it. */
        readonly pleas: readonly MemberId[];
        readonly contest: number | undefined;
        /** Milliseconds since 1970. */
        readonly since: number;
      }
    | undefined;
  /** Contests under past doors that were looked at. */
  readonly looked: readonly number[];
  readonly own: { readonly keyPackage: string; readonly secrets: string };
  /**
   * Set where this circle came out of an archive: its sender ratchets may have been used since. Nothing is sealed until a
   * commit of this device has taken fresh keys (see docs/decisions/restoring.md).
   */
  readonly restored?: true | undefined;
  /** While knocking to come back: the last entry that was heard before. A line marks the gap after it. */
  readonly gapAfter?: number | undefined;
  /** The agreement as last known, for when we are no longer inside. */
  readonly agreement?: Agreement | undefined;
  readonly state: CircleState;
  /** See `said.ts`. */
  readonly said?: readonly OwnWord[] | undefined;
  /** The days of retention that the sanctuary was told last, where this device founded the circle. */
  readonly retained?: number | undefined;
  /** Hour of the youngest message found empty before its time; see `retention.ts`. */
  readonly doubtedStub?: number | undefined;
  readonly nextOutbox: number;
  /** While knocking: the link's secret, the sealed knock, and what the threshold showed. */
  readonly knocking: { readonly secret: string; readonly body: string; readonly offer: Offer } | undefined;
  /** A drop whose answer was taken, to be cleared away. */
  readonly spentDrop: string | undefined;
  /** After contesting: where an answer of those who can follow the contested commit is awaited. */
  readonly plea:
    | {
        readonly secret: string;
        readonly own: CircleRecord["own"];
        readonly contested: number;
        /** Author of the contested commit, where it could be told. */
        readonly contestedBy: string | undefined;
        /** Milliseconds since 1970. */
        readonly since: number;
      }
    | undefined;
  /** What this device keeps for itself (see `mine.ts`). Records of earlier builds have none. */
  readonly mine?: Mine | undefined;
  /** Seed of the keeper key, where this device founded the circle. */
  readonly keeper: string | undefined;
}

export const ownToText = (own: OwnKeyPackage): CircleRecord["own"] => ({
  keyPackage: toText(own.keyPackage),
  secrets: toText(own.secrets),
});
export const ownFromText = (own: CircleRecord["own"]): OwnKeyPackage => ({
  keyPackage: fromText(own.keyPackage),
  secrets: fromText(own.secrets),
});

const place = (seq: number) => seq.toString().padStart(12, "0");
export const keys = {
  all: (id: CircleId) => `circle/${id}/`,
  record: (id: CircleId) => `circle/${id}/record`,
  group: (id: CircleId) => `circle/${id}/group`,
  previous: (id: CircleId) => `circle/${id}/previous`,
  outbox: (id: CircleId, n: number) => `circle/${id}/outbox/${place(n)}`,
  /** The sealed bytes of an attachment, as the sanctuary has them. */
  blob: (id: CircleId, blob: string) => `circle/${id}/blob/${blob}`,
  entry: (id: CircleId, item: Pick<Item, "seq" | "id">) => `circle/${id}/entry/${place(item.seq ?? 0)}.${item.id}`,
} as const;

export const jsonChange = (key: string, value: unknown): VaultChange => ({
  key,
  value: utf8ToBytes(JSON.stringify(value)),
});

const parse = <T>(key: string, value: Uint8Array): T => {
  try {
    return JSON.parse(bytesToUtf8(value)) as T;
  } catch (cause) {
    throw new NexusError("vault-damaged", key, { cause });
  }
};

export interface Stored {
  readonly record: CircleRecord;
  readonly group: Uint8Array | undefined;
  readonly previous: Uint8Array | undefined;
  readonly outbox: readonly OutboxRow[];
  readonly timeline: readonly Item[];
}

export async function listStoredCircles(vault: Vault): Promise<readonly CircleId[]> {
  const rows = await vault.list("circle/");
  return rows.flatMap(({ key }) => /^circle\/([0-9a-f]{32})\/record$/.exec(key)?.[1] ?? []);
}

/** What an earlier build did not know of yet is empty. */
const withWholeState = (record: CircleRecord): CircleRecord => ({
  ...record,
  state: { ...emptyState, ...record.state },
  previous: record.previous && { ...record.previous, state: { ...emptyState, ...record.previous.state } },
});

export async function readStoredCircle(vault: Vault, id: CircleId): Promise<Stored> {
  const key = keys.record(id);
  const record = await vault.read(key);
  if (!record) throw new NexusError("vault-damaged", key);
  const rows = async <T>(prefix: string) => (await vault.list(prefix)).map((row) => parse<T>(row.key, row.value));
  return {
    record: withWholeState(parse<CircleRecord>(key, record)),
    group: await vault.read(keys.group(id)),
    previous: await vault.read(keys.previous(id)),
    outbox: await rows<OutboxRow>(`circle/${id}/outbox/`),
    timeline: await rows<Item>(`circle/${id}/entry/`),
  };
}
