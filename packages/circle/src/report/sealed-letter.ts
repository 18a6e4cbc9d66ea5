/**
 * A letter to some members that nobody else in the circle can read. It is sealed under a fresh key and padded, and the key
 * is sealed to the leaf of each (HPKE, RFC 9420 section 5.1.3) under the label of its purpose. Author, circle, epoch and
 * message id are bound in, so that no one can pass the boxes on as their own.
 */
import { codec } from "@nexus/wire";
import type { MemberId, MessageId } from "../api.ts";
import { openPadded, sealPadded } from "../log/seal.ts";
import { type Group, type MlsEngine, MlsError } from "../mls/index.ts";
import type { Payload } from "../payload.ts";
import type { Core, Inside } from "../session/snapshot.ts";
import { fromText, idToBytes, toText } from "../text.ts";

export type SealedLetter = Pick<Extract<Payload, { type: "report" }>, "letter" | "boxes">;

const context = codec.struct({
  circle: codec.fixed(16),
  epoch: codec.u64,
  author: codec.fixed(16),
  message: codec.fixed(16),
});

const contextOf = (engine: MlsEngine, group: Group, author: MemberId, message: MessageId): Uint8Array =>
  codec.encode(context, {
    circle: engine.groupId(group),
    epoch: engine.epoch(group),
    author: idToBytes(author),
    message: idToBytes(message),
  });

/** `leaves`: a box for each, in order; an undefined one has a box like the others that opens for nobody. */
export async function sealLetterTo(
  { engine, random }: Core,
  { group }: Inside,
  label: string,
  from: { readonly author: MemberId; readonly id: MessageId },
  leaves: readonly (number | undefined)[],
  content: Uint8Array,
): Promise<SealedLetter> {
  const bound = contextOf(engine, group, from.author, from.id);
  const key = random(32);
  const boxes = await Promise.all(
    leaves.map(async (leaf) => {
      const { kem, box } = await engine.sealTo(group, leaf, label, bound, key);
      return { kem: toText(kem), box: toText(box) };
    }),
  );
  const letter = toText(sealPadded(key, bound, content, random));
  key.fill(0);
  return { letter, boxes };
}

/** Undefined where it is not for us. */
export async function openLetter(
  engine: MlsEngine,
  group: Group,
  label: string,
  from: { readonly author: MemberId; readonly id: MessageId },
  { letter, boxes }: SealedLetter,
): Promise<Uint8Array | undefined> {
  const bound = contextOf(engine, group, from.author, from.id);
  for (const { kem, box } of boxes) {
    const key = await open(engine, group, label, bound, { kem: fromText(kem), box: fromText(box) });
    const content = key?.length === 32 ? openPadded(key, bound, fromText(letter)) : undefined;
    if (content) return content;
  }
  return undefined;
}

async function open(
  engine: MlsEngine,
  group: Group,
  label: string,
  bound: Uint8Array,
  sealed: { kem: Uint8Array; box: Uint8Array },
) {
  try {
    return await engine.openSealedTo(group, label, bound, sealed);
  } catch (error) {
    if (error instanceof MlsError) return undefined;
    throw error;
  }
}
