/**
 * An archive on a sanctuary. Putting it takes the open door of a circle there, whichever; getting and erasing it takes
 * the archive's own key and a connection of its own, which shows no circle. Loaded only by who keeps one.
 */
import { concat, NexusError } from "@nexus/wire";
import type { NexusDeps } from "./deps.ts";
import type { ArchiveKeys } from "./keyring/archive-keys.ts";
import { seedToSigningKey } from "./log/signing-key.ts";
import { type Link, openLink } from "./net/link.ts";
import { transfer } from "./net/transfer.ts";
import { askInside } from "./session/door.ts";
import type { Session } from "./session/session.ts";

export interface ShelfCalls {
  /** Puts an archive in place of an earlier one. Throws `door-needed` where no circle of ours is at this sanctuary. */
  putArchive(origin: string, keys: ArchiveKeys, file: Uint8Array): Promise<void>;
}

export type ShelfEdges = Pick<NexusDeps, "dial" | "post" | "later" | "random">;

/** In ms. */
const ANSWER_WITHIN = 10_000;

export async function putArchive(
  edges: Pick<NexusDeps, "post" | "later">,
  sessions: ReadonlyMap<string, Session>,
  ...[origin, keys, file]: Parameters<ShelfCalls["putArchive"]>
): Promise<void> {
  const session = [...sessions.values()].find((it) => {
    const { record, inside } = it.snapshot();
    return record.origin === origin && record.standing === "member" && inside;
  });
  if (!session) throw new NexusError("door-needed", origin);
  await session.link.live(ANSWER_WITHIN);
  const frame = { type: "putArchive", ...(await proved(session.link, keys)), size: file.length } as const;
  const reply = await askInside(session, frame);
  if (reply.type !== "ticket") throw new NexusError("sanctuary-misbehaved", "no ticket");
  await transfer(edges, `${origin}/archive/put`, concat(reply.ticket, file));
}

/** Throws `archive-refused` where there is none. */
export const fetchArchive = (edges: ShelfEdges, origin: string, keys: ArchiveKeys): Promise<Uint8Array> =>
  overOwnLink(edges, origin, async (link) => {
    const reply = await link.ask({ type: "getArchive", ...(await proved(link, keys)) });
    if (reply.type !== "ticket") throw new NexusError("sanctuary-misbehaved", "no ticket");
    return await transfer(edges, `${origin}/archive/get`, reply.ticket);
  });

/** Also resolves where there is none any more. */
export const eraseArchive = (edges: ShelfEdges, origin: string, keys: ArchiveKeys): Promise<void> =>
  overOwnLink(edges, origin, async (link) => {
    try {
      await link.ask({ type: "eraseArchive", ...(await proved(link, keys)) });
    } catch (error) {
      if (!(error instanceof NexusError && error.code === "archive-refused")) throw error;
    }
  });

async function proved(link: Link, { id, seed }: ArchiveKeys) {
  const key = await seedToSigningKey(seed);
  return { archive: id, key: key.publicKey, proof: await link.prove("archive", id, key) };
}

async function overOwnLink<T>(edges: ShelfEdges, origin: string, work: (link: Link) => Promise<T>): Promise<T> {
  const link = openLink(origin, edges);
  try {
    await link.live(ANSWER_WITHIN);
    return await work(link);
  } finally {
    link.close();
  }
}
