/** One transfer by a ticket, of a blob or an archive. */
import { bytesToUtf8, isErrorCode, NexusError } from "@nexus/wire";
import type { NexusDeps } from "../deps.ts";

/** A slow transfer is waited for this long; what comes of it later is found by the next attempt. */
const PATIENCE_MS = 180_000;

/** Answers what came back. Throws NexusError: what the sanctuary named, or `sanctuary-unreachable`. */
export async function transfer(
  { post, later }: Pick<NexusDeps, "post" | "later">,
  url: string,
  body: Uint8Array,
): Promise<Uint8Array> {
  const away = (detail: string) => new NexusError("sanctuary-unreachable", detail);
  let cancel = () => {};
  const impatience = new Promise<never>((_, reject) => {
    cancel = later(PATIENCE_MS, () => reject(away("a transfer took too long")));
  });
  const answer = await Promise.race([
    post(url, body).catch(() => Promise.reject(away("a transfer broke off"))),
    impatience,
  ]).finally(cancel);
  if (answer.status === 200) return answer.body;
  throw refusalIn(answer.body);
}

function refusalIn(body: Uint8Array): NexusError {
  try {
    const { code, detail } = JSON.parse(bytesToUtf8(body)) as { code: string; detail: string };
    if (isErrorCode(code)) return new NexusError(code, `${detail}`);
  } catch {}
  return new NexusError("sanctuary-misbehaved", "an answer about a transfer that makes no sense");
}
