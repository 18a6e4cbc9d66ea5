/** The keeping of one vault; see `api.ts` for the contract. */
import { NexusError } from "@nexus/wire";
import type { Nexus } from "../api.ts";
import type { NexusDeps } from "../deps.ts";
import type { Keyring } from "../keyring/keyring.ts";
import { CODE_BYTES, CODE_WORDS, codeToWords, tidyWord, wordsToCode } from "../keyring/recovery-code.ts";
import type { Keeping, KeepingView } from "./api.ts";
import { type Kept, readChoices, writeChoices } from "./choices.ts";

export interface KeepingDeps extends Pick<NexusDeps, "now" | "random"> {
  readonly keyring: Keyring;
  /** The circles, while they are open. */
  circles(): Pick<Nexus, "circles" | "journal"> | undefined;
  /** Lets the circles finish what they are writing, before the key goes. */
  closeCircles(): Promise<void>;
}

const DAY = 24 * 3_600_000;
/** A new code is tested once, kindly, when it may have been mislaid. */
const TEST_AFTER = 5 * DAY;
/** "Not now" comes back once. */
const OFFER_AGAIN = 4 * DAY;
export const NEVER = -1;

export async function openKeeping({ keyring, now, random, circles, closeCircles }: KeepingDeps): Promise<Keeping> {
  const listeners = new Set<() => void>();
  /** A code that was shown and not yet confirmed; only in memory. */
  let shown: { code: Uint8Array; ask: readonly [number, number] } | undefined;
  let chosen: Kept | undefined = keyring.isOpen() ? await readChoices(keyring.vault) : undefined;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const choose = async (change: (before: Kept) => Kept) => {
    if (!chosen) throw new NexusError("keyring-locked");
    const next = change(chosen);
    await writeChoices(keyring.vault, next);
    chosen = next;
    changed();
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
  const requireWords = (told: readonly [string, string], answer: readonly [string, string]) => {
    if (told.some((word, at) => tidyWord(word) !== answer[at])) throw new NexusError("code-word-wrong");
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
        choices: chosen && {
          test: test && { words: test.words, due: test.due },
          offerAfter: chosen.offerAfter,
        },
      };
    },

    async unlock(by, onProgress) {
      await keyring.unlock(by, onProgress);
      chosen = await readChoices(keyring.vault);
      changed();
    },

    async lock() {
      if (!keyring.ways().some((way) => way.kind !== "code")) throw new NexusError("lock-unset");
      await closeCircles();
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
      shown = { code: random(CODE_BYTES), ask: twoPlaces() };
      return { words: codeToWords(shown.code), ask: shown.ask };
    },

    async confirmCode(told) {
      if (!shown) throw new NexusError("code-wrong");
      const words = codeToWords(shown.code);
      requireWords(told, wordsAt(words, shown.ask));
      await keyring.setCode(shown.code, now());
      const later = twoPlaces(shown.ask);
      const test = { words: later, answer: wordsAt(words, later), due: now() + TEST_AFTER };
      shown = undefined;
      await choose((before) => ({ ...before, test }));
    },

    async testCode(told) {
      if (!chosen?.test) return;
      requireWords(told, chosen.test.answer);
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
      const { gatherRows, sealArchive } = await import("../archive/index.ts");
      const rows = await gatherRows(keyring.vault);
      return await sealArchive(publicKey, { made: now(), rows }, random);
    },

    async restore({ code: text, file }) {
      const code = wordsToCode(text);
      const { openArchive, restoreArchive } = await import("../archive/index.ts");
      const archive = await openArchive(code, file);
      await closeCircles();
      const circles = await restoreArchive(keyring.vault, archive);
      await keyring.setCode(code, now());
      return circles;
    },

    async readable(words) {
      const open = circles();
      if (!open) throw new NexusError("keyring-locked");
      const { readableOf, readableToPage } = await import("../archive/index.ts");
      const readable = readableOf(open, now());
      return { json: JSON.stringify(readable, undefined, 2), page: readableToPage(readable, words) };
    },

    async erase() {
      await closeCircles();
      await keyring.erase();
      chosen = undefined;
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
