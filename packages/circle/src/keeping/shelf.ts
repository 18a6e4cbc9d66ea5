/**
 * The archive that sanctuaries keep, if wished: put there, kept fresh, taken away. A code that is replaced leaves its
 * archives behind under its own name; they are erased as soon as those of the new code are there.
 */
import { limits, NexusError } from "@nexus/wire";
import type { Nexus } from "../api.ts";
import { archive } from "../archive/later.ts";
import type { NexusDeps } from "../deps.ts";
import type { Keyring } from "../keyring/keyring.ts";
import { eraseArchive } from "../shelf.ts";
import { DAY, HOUR } from "../time.ts";
import { keysOf, newOfCode, type OfCode, readShelf, writeShelf } from "./shelf-row.ts";

export interface ShelfDeps extends Pick<NexusDeps, "now" | "random" | "later" | "dial" | "post"> {
  readonly keyring: Keyring;
  /** The circles, while they are open. */
  circles(): Pick<Nexus, "subscribe" | "followJournal" | "putArchive"> | undefined;
  changed(): void;
}

export interface ArchivePlace {
  readonly origin: string;
  /** When the archive there was last put, in milliseconds since 1970; undefined: not yet. */
  readonly kept: number | undefined;
}

/** After a change, before an archive is put: more may come. */
const SOON = 30_000;
/** For saying goodbye to sanctuaries, before everything here goes. */
const GOODBYE = 8_000;

export type Shelf = Awaited<ReturnType<typeof openShelf>>;

export async function openShelf({ keyring, circles, changed, ...edges }: ShelfDeps) {
  const { now, random, later } = edges;
  let codes: readonly OfCode[] = [];
  /** Something may have changed since the last time. */
  let isDirty = true;
  let cancel: (() => void) | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const madeNow = () => keyring.ways().find((way) => way.kind === "code")?.made;
  const current = () => codes.find(({ made }) => made === madeNow());
  const keep = async (next: readonly OfCode[]) => {
    await writeShelf(keyring.vault, next);
    codes = next;
    changed();
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = turn.then(work);
    turn = run.catch(() => {});
    return run;
  };
  /** The present code's places, changed. */
  const place = (change: (at: OfCode["at"]) => OfCode["at"]) =>
    keep(codes.map((it) => (it === current() ? { ...it, at: change(it.at) } : it)));
  const required = (): OfCode => {
    const it = current();
    if (!it) throw new NexusError("code-needed");
    return it;
  };

  async function sealed(): Promise<Uint8Array> {
    const publicKey = keyring.codePublicKey();
    if (!publicKey) throw new NexusError("code-needed");
    const { gatherRows, sealArchive, withoutAttachments } = await archive();
    const rows = await gatherRows(keyring.vault);
    const whole = await sealArchive(publicKey, { made: now(), rows }, random);
    if (whole.length <= limits.archive) return whole;
    return await sealArchive(publicKey, { made: now(), rows: withoutAttachments(rows) }, random);
  }

  async function putAt(origins: readonly string[]): Promise<void> {
    const open = circles();
    if (!open) throw new NexusError("keyring-locked");
    const keys = keysOf(required());
    isDirty = false;
    let refused: { readonly error: unknown } | undefined;
    try {
      const file = await sealed();
      const kept = now();
      for (const origin of origins) {
        try {
          await open.putArchive(origin, keys, file);
          await place((at) => [...at.filter((it) => it.origin !== origin), { origin, kept }]);
        } catch (error) {
          // One that is not reached does not keep the others from it.
          refused ??= { error };
        }
      }
      if (refused) throw refused.error;
    } catch (error) {
      isDirty = true;
      throw error;
    }
    // Not reached: then with the next one.
    await clearFormer().catch(() => {});
  }

  /** What lies under codes that do not hold any more. */
  async function clearFormer(): Promise<void> {
    const holds = required();
    for (const former of codes.filter(({ made }) => made < holds.made)) {
      for (const { origin } of former.at) await eraseArchive(edges, origin, keysOf(former));
      await keep(codes.filter((it) => it !== former));
    }
  }

  /** What is older than `ms`, if anything may have changed. */
  const freshen = (ms: number) =>
    inTurn(async () => {
      const old = (current()?.at ?? []).filter(({ kept }) => kept === undefined || (isDirty && now() - kept >= ms));
      if (old.length > 0) await putAt(old.map(({ origin }) => origin));
    });

  const plan = (atLeast = SOON) => {
    const { at } = current() ?? { at: [] };
    if (cancel || at.length === 0) return;
    const oldest = Math.min(...at.map(({ kept }) => kept ?? 0));
    cancel = later(Math.max(atLeast, oldest + DAY - now()), () => {
      cancel = undefined;
      // Not reached: then a while later.
      void freshen(DAY).then(
        () => isDirty && plan(),
        () => plan(HOUR),
      );
    });
  };

  return {
    async load() {
      codes = await readShelf(keyring.vault);
    },
    drop() {
      cancel?.();
      cancel = undefined;
      codes = [];
    },
    places: (): readonly ArchivePlace[] | undefined => current()?.at.map(({ origin, kept }) => ({ origin, kept })),

    /** Before a code takes effect; `made` as its way will say. */
    async begin(code: Uint8Array, made: number, also: readonly ArchivePlace[] = []) {
      const fresh = newOfCode(
        code,
        made,
        (current()?.at ?? []).map(({ origin }) => origin),
      );
      const added = also.map(({ origin, kept }) => (kept === undefined ? { origin } : { origin, kept }));
      const elsewhere = fresh.at.filter(({ origin }) => !also.some((it) => it.origin === origin));
      // Those that never took effect, and this same code from an earlier time, are not left behind.
      const latest = madeNow() ?? 0;
      const former = codes.filter((it) => it.made <= latest && it.id !== fresh.id);
      await keep([...former, { ...fresh, at: [...elsewhere, ...added] }]);
      isDirty = true;
    },

    /** A code has taken effect: under its name nothing lies anywhere yet. */
    begun() {
      cancel?.();
      cancel = undefined;
      plan();
    },

    keepAt: (origin: string) => inTurn(() => putAt([origin])).then(() => plan()),

    stopAt: (origin: string) =>
      inTurn(async () => {
        const here = codes.filter(({ at }) => at.some((it) => it.origin === origin));
        for (const it of here) await eraseArchive(edges, origin, keysOf(it));
        await keep(codes.map((it) => ({ ...it, at: it.at.filter((each) => each.origin !== origin) })));
      }),

    freshen: () => freshen(0),

    /** Follows what changes in the circles that are open. */
    tend() {
      const open = circles();
      const onChange = () => {
        isDirty = true;
        plan();
      };
      open?.subscribe(onChange);
      open?.followJournal(onChange);
      plan();
    },

    /** As far as the sanctuaries can be reached. */
    async eraseAll(): Promise<void> {
      cancel?.();
      if (codes.every(({ at }) => at.length === 0)) return;
      const erased = inTurn(() =>
        Promise.allSettled(codes.flatMap((it) => it.at.map(({ origin }) => eraseArchive(edges, origin, keysOf(it))))),
      );
      let enough = () => {};
      const patience = new Promise<void>((resolve) => {
        enough = later(GOODBYE, resolve);
      });
      await Promise.race([erased, patience]);
      enough();
    },
  };
}
