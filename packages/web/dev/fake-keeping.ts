/** A `Keeping` on nothing but memory: any passphrase but "wrong" unlocks. Never part of the app. */
import type { Keeping, KeepingView, ReturnView } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { fakeReturn } from "./fake-guardians.ts";
import { NOW } from "./people.ts";

export const codeWords = ["lusab", "babad", "gutih", "tugad", "kupon", "zamor", "visan", "dojup", "hinar", "filot"];

const unkept: KeepingView = {
  isLocked: false,
  hasPassphrase: false,
  passkeys: [],
  codeMade: undefined,
  archiveAt: undefined,
  choices: { test: undefined, offerAfter: undefined },
};

export function fakeKeeping(beginning: Partial<KeepingView>, returning?: ReturnView): Keeping {
  let view: KeepingView = { ...unkept, ...beginning };
  const listeners = new Set<() => void>();
  const put = (change: Partial<KeepingView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  const choose = (change: Partial<NonNullable<KeepingView["choices"]>>) =>
    put({ choices: { test: undefined, offerAfter: undefined, ...view.choices, ...change } });
  return {
    view: () => view,
    async unlock(by) {
      if (by.by === "passphrase" && by.passphrase === "wrong") throw new NexusError("passphrase-wrong");
      if (by.by === "code" && by.code.trim() === "wrong") throw new NexusError("code-slip", "4");
      put({ isLocked: false, choices: unkept.choices });
    },
    async lock() {
      put({ isLocked: true, choices: undefined });
    },
    async setPassphrase(passphrase) {
      if (passphrase.length < 8) throw new NexusError("passphrase-short");
      put({ hasPassphrase: true });
    },
    async removePassphrase() {
      put({ hasPassphrase: false });
    },
    async makeCode() {
      return { words: codeWords, ask: [3, 7] };
    },
    async confirmCode(told) {
      if (told[0] !== codeWords[2] || told[1] !== codeWords[6]) throw new NexusError("code-word-wrong");
      put({ codeMade: NOW, archiveAt: [] });
    },
    async testCode() {
      choose({ test: undefined });
    },
    async notNow(what) {
      choose(what === "test" ? { test: undefined } : { offerAfter: NOW * 2 });
    },
    async addPasskey(passkey) {
      put({ passkeys: [...view.passkeys, { ...passkey, made: NOW }] });
    },
    async removePasskey(id) {
      put({ passkeys: view.passkeys.filter((each) => each.id !== id) });
    },
    async archive() {
      return new Uint8Array(512);
    },
    async restore({ code }) {
      if (code.trim() === "wrong") throw new NexusError("archive-wrong");
      return 2;
    },
    async keepArchiveAt(origin) {
      put({ archiveAt: [...(view.archiveAt ?? []).filter((it) => it.origin !== origin), { origin, kept: NOW }] });
    },
    async stopArchiveAt(origin) {
      put({ archiveAt: view.archiveAt?.filter((it) => it.origin !== origin) });
    },
    ...fakeReturn(returning),
    async freshenArchive() {},
    async restoreFrom({ code }) {
      if (code.trim() === "wrong") throw new NexusError("archive-refused");
      return 2;
    },
    tend() {},
    async readable() {
      return { json: "{}", page: "" };
    },
    readableAs: async () => "",
    async erase() {},
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
