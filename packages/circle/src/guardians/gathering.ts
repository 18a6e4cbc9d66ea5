/**
 * Coming back by others: one request, and the shares that came for it so far. Kept in the vault of the device that asks,
 * so that it can be closed in between; gone with the restored archive. State in, state out.
 */
import { bytesToUtf8, NexusError, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { base64url, bytesOf, text } from "../fields.ts";
import { importX25519Secret, x25519PublicKey } from "../hpke/x25519.ts";
import type { Random } from "../log/seal.ts";
import { fromText, toText } from "../text.ts";
import { type Answer, lineToAnswer } from "./answer.ts";
import type { Taken } from "./api.ts";
import type { Request } from "./request.ts";
import { decodeShare, encodeShare, isWhole, type Kept, openKept, setName } from "./share-set.ts";

const gathering = v.object({
  name: text(80),
  /** The one-time key pair. */
  secret: bytesOf(32),
  key: bytesOf(32),
  answers: v.array(v.object({ name: text(320), share: base64url(12_000) })),
});
export type Gathering = v.InferOutput<typeof gathering>;

export async function beginGathering(name: string, random: Random): Promise<Gathering> {
  const secret = random(32);
  const key = await x25519PublicKey(await importX25519Secret(secret));
  return { name, secret: toText(secret), key: toText(key), answers: [] };
}

export const encodeGathering = (it: Gathering): Uint8Array => utf8ToBytes(JSON.stringify(it));

/** Throws NexusError `vault-damaged`. */
export function decodeGathering(row: Uint8Array): Gathering {
  try {
    return v.parse(gathering, JSON.parse(bytesToUtf8(row)));
  } catch (cause) {
    throw new NexusError("vault-damaged", "guardians", { cause });
  }
}

export const requestOf = ({ key, name }: Gathering): Request => ({ key: fromText(key), name });

/** What came of a line that somebody pasted or scanned; `name` says whose it is, as far as that is known. */
export interface Took {
  readonly next: Gathering;
  readonly taken: Taken;
  readonly name: string | undefined;
}

export async function takeLine(it: Gathering, line: string): Promise<Took> {
  const answer = await lineToAnswer(fromText(it.secret), fromText(it.key), line);
  if (typeof answer === "string") return { next: it, taken: answer, name: undefined };
  const { name, share } = answer;
  if (!isWhole(share)) return { next: it, taken: "bad-share", name };
  const isHere = answersOf(it).some((other) => setName(other.share) === setName(share) && other.share.at === share.at);
  if (isHere) return { next: it, taken: "again", name };
  const next = { ...it, answers: [...it.answers, { name, share: toText(encodeShare(share)) }] };
  return { next, taken: "taken", name };
}

export interface Progress {
  /** Who gave a share of the dealing of which most came, in the order in which they came. */
  readonly given: readonly string[];
  /** Who gave a share that does not belong to those. */
  readonly apart: readonly string[];
  readonly needed: number | undefined;
  /** As soon as enough are there; `false` where what they open to is no code: then one of them has lied. */
  readonly opened: Kept | false | undefined;
}

export function progressOf(it: Gathering): Progress {
  const dealings = new Map<string, Answer[]>();
  for (const answer of answersOf(it)) {
    const name = setName(answer.share);
    dealings.set(name, [...(dealings.get(name) ?? []), answer]);
  }
  const weighed = [...dealings.values()].map((answers) => ({ answers, kept: keptOf(answers) }));
  // One that opens comes before one that only has more shares: whoever makes some up cannot keep the others from opening.
  const best = weighed.find(({ kept }) => kept) ?? weighed.sort((a, b) => b.answers.length - a.answers.length)[0];
  const namesOf = (answers: readonly Answer[]) => answers.map(({ name }) => name);
  return {
    given: namesOf(best?.answers ?? []),
    apart: weighed.filter((each) => each !== best).flatMap(({ answers }) => namesOf(answers)),
    needed: best?.answers[0]?.share.needed,
    opened: best?.kept,
  };
}

function keptOf(answers: readonly Answer[]): Kept | false | undefined {
  const shares = answers.map(({ share }) => share);
  if (shares.length < (shares[0]?.needed ?? 0)) return undefined;
  return openKept(shares) ?? false;
}

const answersOf = ({ answers }: Gathering): readonly Answer[] =>
  answers.flatMap(({ name, share: held }) => {
    const share = decodeShare(fromText(held));
    return share ? [{ name, share }] : [];
  });
