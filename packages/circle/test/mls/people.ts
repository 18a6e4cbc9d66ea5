import type { Group, MlsEngine, OwnKeyPackage, ReceivedCommit, ReceivedMessage } from "../../src/mls/index.ts";

export const bytes = (text: string) => new TextEncoder().encode(text);
export const text = (content: Uint8Array) => new TextDecoder().decode(content);
export const nothing = new Uint8Array();

/** A group of these people, founded by the first. Everybody is at the same epoch. */
export async function circleOf(
  engine: MlsEngine,
  ...names: string[]
): Promise<{ groups: Group[]; own: OwnKeyPackage[] }> {
  const own = await Promise.all(names.map((name) => engine.generateKeyPackage(bytes(name))));
  const [founder, ...others] = own;
  if (founder === undefined) throw new Error("a circle needs somebody");
  const alone = await engine.create(bytes("a circle"), founder, bytes("agreement 1"));
  if (others.length === 0) return { groups: [alone], own };
  const { group, welcome } = await engine.commit(alone, { add: others.map((other) => other.keyPackage) }, nothing);
  if (welcome === undefined) throw new Error("nobody was welcomed");
  return { groups: [group, ...(await Promise.all(others.map((other) => engine.join(welcome, other))))], own };
}

export async function openCommit(
  engine: MlsEngine,
  group: Group | undefined,
  message: Uint8Array,
): Promise<ReceivedCommit> {
  const received = await engine.open(here(group), message);
  if (received.kind !== "commit") throw new Error("expected a commit");
  return received;
}

export async function openMessage(
  engine: MlsEngine,
  group: Group | undefined,
  message: Uint8Array,
): Promise<ReceivedMessage> {
  const received = await engine.open(here(group), message);
  if (received.kind !== "message") throw new Error("expected a message");
  return received;
}

export function here<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("expected to be here");
  return value;
}
