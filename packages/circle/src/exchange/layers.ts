/**
 * The two layers of an answer. Inside it is sealed to the round key of the one it is for, so that nobody else ever reads
 * it; around that lies a key of its own (XChaCha20-Poly1305), so that the other cannot either before the lock lifts. The
 * commitment to that key fixes what was answered: there is no other key that it fits.
 */
import { codec, concat, lockCommitment, pad, unpad } from "@nexus/wire";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { MemberId, MessageId } from "../api.ts";
import type { Random } from "../log/seal.ts";
import { openWithRoundKey, sealToRoundKey } from "../rounds/box.ts";
import { idToBytes } from "../text.ts";
import { ANSWER, QUESTION } from "./sizes.ts";

/** What every part is bound to, so that none can be passed on as another's, or in another exchange. */
export interface Bound {
  readonly circle: Uint8Array;
  readonly exchange: MessageId;
  readonly author: MemberId;
  readonly reader: MemberId;
}

/** Up to three bytes of UTF-8 for each of 4,000 and 60 UTF-16 code units. */
const answer = codec.struct({ text: codec.text(12_000), fold: codec.optional(codec.text(180)) });
export interface Answer {
  readonly text: string;
  readonly fold: string | undefined;
}

const question = codec.struct({ text: codec.text(1_500) });

const binding = codec.struct({
  label: codec.text(32),
  circle: codec.fixed(16),
  exchange: codec.fixed(16),
  author: codec.fixed(16),
  reader: codec.fixed(16),
});

function bind(label: string, { circle, exchange, author, reader }: Bound): Uint8Array {
  const ids = { exchange: idToBytes(exchange), author: idToBytes(author), reader: idToBytes(reader) };
  return codec.encode(binding, { label, circle, ...ids });
}

const NONCE = 24;

export interface Locked {
  /** `ANSWER_BODY` bytes. */
  readonly body: Uint8Array;
  readonly key: Uint8Array;
  readonly commitment: Uint8Array;
}

export async function lockAnswer(roundKey: Uint8Array, of: Bound, said: Answer, random: Random): Promise<Locked> {
  const box = await sealToRoundKey(roundKey, bind("nexus answer", of), pad(codec.encode(answer, said), ANSWER));
  const key = random(32);
  const nonce = random(NONCE);
  const body = concat(nonce, xchacha20poly1305(key, nonce, bind("nexus lock", of)).encrypt(box));
  return { body, key, commitment: lockCommitment(key) };
}

/** Undefined where it cannot be read. `secret`: see `MlsEngine.roundSecret`. */
export async function openAnswer(
  secret: Uint8Array,
  key: Uint8Array,
  of: Bound,
  body: Uint8Array,
): Promise<Answer | undefined> {
  try {
    const outer = xchacha20poly1305(key, body.subarray(0, NONCE), bind("nexus lock", of));
    return await openBox(answer, secret, bind("nexus answer", of), outer.decrypt(body.subarray(NONCE)));
  } catch {
    return undefined;
  }
}

export const sealQuestion = (roundKey: Uint8Array, of: Bound, text: string): Promise<Uint8Array> =>
  sealToRoundKey(roundKey, bind("nexus question", of), pad(codec.encode(question, { text }), QUESTION));

/** Undefined where it cannot be read. */
export async function openQuestion(secret: Uint8Array, of: Bound, box: Uint8Array): Promise<string | undefined> {
  return (await openBox(question, secret, bind("nexus question", of), box))?.text;
}

async function openBox<T>(
  content: codec.Codec<T>,
  secret: Uint8Array,
  info: Uint8Array,
  box: Uint8Array,
): Promise<T | undefined> {
  const padded = await openWithRoundKey(secret, info, box);
  const plain = padded && unpad(padded);
  try {
    return plain && codec.decode(content, plain, "exchange");
  } catch {
    return undefined;
  }
}
