/** Listening at the circle's open invitations: whoever knocks is heard by every member. */
import { NexusError } from "@nexus/wire";
import type { Plea } from "../agreement/grounds.ts";
import type { NexusDeps } from "../deps.ts";
import { type DropKeys, secretToDropKeys } from "../invite/drop-keys.ts";
import { knock, openLetter } from "../invite/letters.ts";
import { keyPackageHash } from "../invite/vouch.ts";
import { leafToMember } from "../member.ts";
import { type MlsEngine, MlsError } from "../mls/index.ts";
import type { Link } from "../net/link.ts";
import { fromText, toText } from "../text.ts";

export interface Heard {
  readonly drop: string;
  readonly name: string;
  /** base64url. */
  readonly keyPackage: string;
  /** Hash of the KeyPackage, base64url: what vouches are for. */
  readonly newcomer: string;
  /** Set where a member asks for their own place again. */
  readonly plea: Plea | undefined;
}

export interface DropEars {
  /** Listens at exactly these invitations (drop name and secret); safe to call again and again. */
  attend(link: Link, invitations: Readonly<Record<string, { readonly secret: string }>>): void;
  readonly heard: ReadonlyMap<string, Heard>;
  /** Begins anew after the connection broke. */
  forgetLine(): void;
  close(): void;
}

const AGAIN_AFTER = 2_000;

export function createDropEars(engine: MlsEngine, later: NexusDeps["later"], changed: () => void): DropEars {
  const heard = new Map<string, Heard>();
  const open = new Map<string, () => void>();
  const timers = new Set<() => void>();

  async function hear(keys: DropKeys, body: Uint8Array | undefined): Promise<void> {
    if (!body) return;
    try {
      const { keyPackage, plea } = openLetter(knock, keys.knock, keys.id, body);
      const { name } = leafToMember({ ...(await engine.inspectKeyPackage(fromText(keyPackage))), leaf: -1 });
      const newcomer = toText(keyPackageHash(fromText(keyPackage)));
      if (name !== "" && open.has(keys.name)) {
        const own = plea?.keyPackage === keyPackage ? plea : undefined;
        heard.set(keys.name, { drop: keys.name, name, keyPackage, newcomer, plea: own });
      }
      changed();
    } catch (error) {
      // A knock that does not open is noise at the door: whoever sent it lacks the link or sent no KeyPackage.
      if (!(error instanceof NexusError || error instanceof MlsError)) throw error;
    }
  }

  async function listen(link: Link, name: string, secret: string): Promise<void> {
    const keys = await secretToDropKeys(fromText(secret));
    if (open.has(name)) return;
    open.set(
      name,
      link.followDrop(keys.id, (moved) => void hear(keys, moved.knock)),
    );
    try {
      const proof = await link.prove("drop", keys.id, keys.key);
      const reply = await link.ask({ type: "openDrop", drop: keys.id, key: keys.key.publicKey, proof });
      if (reply.type === "dropOpened") await hear(keys, reply.knock);
    } catch (error) {
      if (!(error instanceof NexusError)) throw error;
      if (error.code === "drop-refused" || !open.has(name)) return;
      quiet(name);
      if (error.code !== "sanctuary-unreachable") timers.add(later(AGAIN_AFTER, () => void listen(link, name, secret)));
    }
  }

  function quiet(name: string): void {
    open.get(name)?.();
    open.delete(name);
  }

  return {
    heard,
    attend(link, invitations) {
      for (const name of [...open.keys()].filter((it) => !(it in invitations))) {
        quiet(name);
        heard.delete(name);
      }
      for (const [name, { secret }] of Object.entries(invitations))
        if (!open.has(name)) void listen(link, name, secret);
    },
    forgetLine() {
      for (const name of [...open.keys()]) quiet(name);
    },
    close() {
      for (const cancel of timers) cancel();
      for (const name of [...open.keys()]) quiet(name);
      heard.clear();
    },
  };
}
