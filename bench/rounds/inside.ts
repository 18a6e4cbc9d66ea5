/** What a circle of many is made of without inviting each of them, typed by what is used of it. */
import type { Vault, VaultChange } from "@nexus/circle";
import { loadInside } from "../inside.ts";

export interface Group {
  readonly group: unique symbol;
}

interface Own {
  readonly keyPackage: Uint8Array;
  readonly secrets: Uint8Array;
}

interface Leaf {
  readonly signatureKey: Uint8Array;
}

interface Door {
  readonly publicKey: Uint8Array;
  sign(content: Uint8Array): Promise<Uint8Array>;
}

export interface Engine {
  generateKeyPackage(identity: Uint8Array): Promise<Own>;
  create(groupId: Uint8Array, own: Own, context: Uint8Array): Promise<Group>;
  commit(
    group: Group,
    change: { readonly add: readonly Uint8Array[] },
    aad: Uint8Array,
  ): Promise<{ readonly group: Group; readonly welcome: Uint8Array | undefined }>;
  join(welcome: Uint8Array, own: Own): Promise<Group>;
  members(group: Group): readonly Leaf[];
  encodeGroup(group: Group): Uint8Array;
}

const mls = () => loadInside<{ createEngine(suite: "classical"): Promise<Engine> }>("@nexus/circle", "./mls/index.ts");
const member = () => loadInside<{ signatureKeyToMemberId(key: Uint8Array): string }>("@nexus/circle", "./member.ts");
const context = () =>
  loadInside<{ encodeContext(value: object): Uint8Array }>("@nexus/circle", "./agreement/context.ts");
const epoch = () =>
  loadInside<{
    epochKeys(engine: Engine, group: Group): Promise<{ readonly door: Door }>;
  }>("@nexus/circle", "./log/epoch-keys.ts");
const records = () =>
  loadInside<{
    readonly keys: { record(id: string): string; group(id: string): string };
    jsonChange(key: string, value: unknown): VaultChange;
  }>("@nexus/circle", "./session/record.ts");
const texts = () => loadInside<{ toText(bytes: Uint8Array): string }>("@nexus/circle", "./text.ts");
const states = () => loadInside<{ readonly emptyState: object }>("@nexus/circle", "./state/state.ts");
const vaults = () =>
  loadInside<{ openOwnVault(vault: Vault, random: (length: number) => Uint8Array): Promise<Vault> }>(
    "@nexus/circle",
    "./vault/own-key.ts",
  );
const links = () =>
  loadInside<{
    openLink(
      origin: string,
      deps: object,
    ): {
      live(ms: number): Promise<void>;
      prove(purpose: "door", subject: Uint8Array, key: Door): Promise<Uint8Array>;
      ask(frame: object): Promise<{ readonly hash?: Uint8Array }>;
      close(): void;
    };
  }>("@nexus/circle", "./net/link.ts");

export async function loadAll() {
  const [
    { createEngine },
    { signatureKeyToMemberId },
    { encodeContext },
    { epochKeys },
    record,
    { toText },
    { emptyState },
    own,
    link,
  ] = await Promise.all([mls(), member(), context(), epoch(), records(), texts(), states(), vaults(), links()]);
  return {
    engine: await createEngine("classical"),
    signatureKeyToMemberId,
    encodeContext,
    epochKeys,
    keys: record.keys,
    jsonChange: record.jsonChange,
    toText,
    emptyState,
    openOwnVault: own.openOwnVault,
    openLink: link.openLink,
  };
}
