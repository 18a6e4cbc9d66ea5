/** The keeping of one vault; see `api.ts` for the contract. */
import { NexusError } from "@nexus/wire";
import type { Nexus } from "../api.ts";
import { archive } from "../archive/later.ts";
import type { NexusDeps } from "../deps.ts";
import { returnCalls } from "../guardians/later.ts";
import { RETURN } from "../guardians/row.ts";
import { CODE_BYTES, CODE_WORDS } from "../keyring/code-shape.ts";
import type { Keyring } from "../keyring/keyring.ts";
import { codes } from "../keyring/later.ts";
import { part } from "../part.ts";
import { sanctuaryShelf } from "../shelf-later.ts";
import { DAY } from "../time.ts";
import type { Keeping, KeepingView } from "./api.ts";
import { type Kept, readChoices, writeChoices } from "./choices.ts";
import type { ArchivePlace, Shelf } from "./shelf.ts";

export interface KeepingDeps extends Pick<NexusDeps, "now" | "random" | "later" | "dial" | "post"> {
  readonly keyring: Keyring;
  /** The circles, while they are open. */
  circles():
    | Pick<Nexus, "circles" | "journal" | "bodyHours" | "subscribe" | "followJournal" | "putArchive">
    | undefined;
  /** Lets the circles finish what they are writing, before the key goes. */
  closeCircles(): Promise<void>;
}

/** A new code is tested once, kindly, when it may have been mislaid. */
const TEST_AFTER = 5 * DAY;
/** "Not now" comes back once. */
const OFFER_AGAIN = 4 * DAY;
export const NEVER = -1;
/** What `shelf-row.ts` writes; looked for first, because that file is loaded by few. */
const SHELF = "keeping/shelf";

export async function openKeeping({ closeCircles, ...deps }: KeepingDeps): Promise<Keeping> {
  const { keyring, now, random, circles } = deps;
  const listeners = new Set<() => void>();
  /** A code that was shown and not yet confirmed; only in memory. */
  let shown: { code: Uint8Array; ask: readonly [number, number] } | undefined;
  let chosen: Kept | undefined = keyring.isOpen() ? await readChoices(keyring.vault) : undefined;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  /** Only where somebody has a code. */
  let shelf: Promise<Shelf> | undefined;
  let places = (): readonly ArchivePlace[] | undefined => undefined;
  let isTending = false;
  const theShelf = (): Promise<Shelf> => {
    shelf ??= (async () => {
      const { openShelf } = await part(import("./shelf.ts"), "archive");
      const opened = await openShelf({ ...deps, changed });
      places = opened.places;
      if (isTending) opened.tend();
      return opened;
    })();
    return shelf;
  };
  const loadShelf = async () => {
    if (await keyring.vault.read(SHELF)) await (await theShelf()).load();
  };
  if (keyring.isOpen()) await loadShelf();

  const choose = async (change: (before: Kept) => Kept) => {
    if (!chosen) throw new NexusError("keyring-locked");
    const next = change(chosen);
    await writeChoices(keyring.vault, next);
    chosen = next;
    changed();
  };

  const opened = () => {
    const open = circles();
    if (!open) throw new NexusError("keyring-locked");
    return open;
  };

  /** Two different places of a code, in order, none of `not`. */
  const twoPlaces = (not: readonly number[] = []): [number, number] => {
    const places = Array.from({ length: CODE_WORDS }, (_, at) => at + 1).filter((place) => !not.includes(place));
    const [a, b] = random(2) as unknown as [number, number];
    const first = places.splice(a % places.length, 1)[0] as number;
    const second = places[b % places.length] as number;
    return first < second ? [first, second] : [second, first];
  };
  const wordsAt = (words: readonly string[], [a, b]: readonly [number, number]): [string, string] => [
    words[a - 1] as string,
    words[b - 1] as string,
  ];
  const requireWords = async (told: readonly [string, string], answer: readonly [string, string]) => {
    const { tidyWord } = await codes();
    if (told.some((word, at) => tidyWord(word) !== answer[at])) throw new NexusError("code-word-wrong");
  };

  /** `at`: the sanctuary that it came from. */
  const bringBack = async (code: Uint8Array, file: Uint8Array, at?: string): Promise<number> => {
    const { openArchive, restoreArchive } = await archive();
    const opened = await openArchive(code, file);
    await closeCircles();
    const count = await restoreArchive(keyring.vault, opened);
    await takeCode(code, at === undefined ? [] : [{ origin: at, kept: opened.made }]);
    await keyring.vault.write([{ key: RETURN, value: undefined }]);
    return count;
  };

  const takeCode = async (code: Uint8Array, from?: readonly ArchivePlace[]) => {
    const made = now();
    const here = await theShelf();
    await here.begin(code, made, from);
    await keyring.setCode(code, made);
    here.begun();
  };

  return {
    view(): KeepingView {
      const ways = keyring.ways();
      const test = chosen?.test;
      return {
        isLocked: !keyring.isOpen(),
        hasPassphrase: ways.some((way) => way.kind === "passphrase"),
        passkeys: ways.flatMap((way) =>
          way.kind === "passkey" ? [{ id: way.id, name: way.name, made: way.made, salt: way.salt }] : [],
        ),
        codeMade: ways.find((way) => way.kind === "code")?.made,
        archiveAt: places(),
        choices: chosen && {
          test: test && { words: test.words, due: test.due },
          offerAfter: chosen.offerAfter,
        },
      };
    },

    async unlock(by, onProgress) {
      await keyring.unlock(by, onProgress);
      chosen = await readChoices(keyring.vault);
      await loadShelf();
      changed();
    },

    async lock() {
      if (!keyring.ways().some((way) => way.kind !== "code")) throw new NexusError("lock-unset");
      await closeCircles();
      (await shelf)?.drop();
      keyring.lock();
      chosen = undefined;
      shown = undefined;
      changed();
    },

    async setPassphrase(passphrase, onProgress) {
      await keyring.setPassphrase(passphrase, onProgress);
      changed();
    },

    async removePassphrase() {
      await keyring.removePassphrase();
      changed();
    },

    async makeCode() {
      if (!keyring.isOpen()) throw new NexusError("keyring-locked");
      const { codeToWords } = await codes();
      shown = { code: random(CODE_BYTES), ask: twoPlaces() };
      return { words: codeToWords(shown.code), ask: shown.ask };
    },

    async confirmCode(told) {
      if (!shown) throw new NexusError("code-wrong");
      const { codeToWords } = await codes();
      const words = codeToWords(shown.code);
      await requireWords(told, wordsAt(words, shown.ask));
      await takeCode(shown.code);
      const later = twoPlaces(shown.ask);
      const test = { words: later, answer: wordsAt(words, later), due: now() + TEST_AFTER };
      shown = undefined;
      await choose((before) => ({ ...before, test }));
    },

    async testCode(told) {
      if (!chosen?.test) return;
      await requireWords(told, chosen.test.answer);
      await choose(({ test: _, ...before }) => before);
    },

    notNow: (what) =>
      choose((before) => {
        if (what === "test") {
          return before.test ? { ...before, test: { ...before.test, due: now() + TEST_AFTER } } : before;
        }
        return { ...before, offerAfter: before.offerAfter === undefined ? now() + OFFER_AGAIN : NEVER };
      }),

    async addPasskey(passkey, secret) {
      const name = passkey.name.trim().slice(0, 80);
      await keyring.addPasskey({ ...passkey, name, made: now() }, secret);
      changed();
    },

    async removePasskey(id) {
      await keyring.removePasskey(id);
      changed();
    },

    async archive() {
      const publicKey = keyring.codePublicKey();
      if (!publicKey) throw new NexusError("code-needed");
      const { gatherRows, sealArchive } = await archive();
      const rows = await gatherRows(keyring.vault);
      return await sealArchive(publicKey, { made: now(), rows }, random);
    },

    async restore({ code: text, file }) {
      return await bringBack((await codes()).wordsToCode(text), file);
    },

    async restoreFrom({ code: text, origin: typed }) {
      const { codeToArchiveKeys, wordsToCode } = await codes();
      const code = wordsToCode(text);
      const origin = checkedOrigin(typed);
      const { fetchArchive } = await sanctuaryShelf();
      return await bringBack(code, await fetchArchive(deps, origin, codeToArchiveKeys(code)), origin);
    },

    ...returnCalls(keyring, random),
    keepArchiveAt: async (origin) => (await theShelf()).keepAt(origin),
    stopArchiveAt: async (origin) => (await theShelf()).stopAt(origin),
    freshenArchive: async () => (await shelf)?.freshen(),
    tend() {
      isTending = true;
      void shelf?.then((it) => it.tend());
    },

    async readable(words) {
      const { readableOf, readableToPage } = await archive();
      const readable = readableOf(opened(), now(), await opened().bodyHours());
      return { json: JSON.stringify(readable, undefined, 2), page: readableToPage(readable, words) };
    },

    async readableAs(form) {
      const { journalAs } = await archive();
      return journalAs(form, opened().journal().entries, await opened().bodyHours(), now());
    },

    async erase() {
      await (await shelf)?.eraseAll();
      await closeCircles();
      (await shelf)?.drop();
      await keyring.erase();
      chosen = undefined;
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** As a person may type it: with or without the scheme, and with whatever came along from the address bar. */
function checkedOrigin(typed: string): string {
  const text = typed.trim();
  const url = URL.parse(text.includes("://") ? text : `https://${text}`);
  if (!url || !["http:", "https:"].includes(url.protocol)) throw new NexusError("input-invalid", "origin");
  return url.origin;
}
