/** What a circle derives from each MLS epoch for its dealings with the sanctuary (MLS exporter, RFC 9420 section 8.5). */
import type { Group, MlsEngine } from "../mls/index.ts";
import { type SigningKey, seedToSigningKey } from "./signing-key.ts";

export interface EpochKeys {
  /** Opens the circle's log for this epoch. */
  readonly door: SigningKey;
  /** Seals the entries of this epoch over their MLS framing. 32 bytes. */
  readonly envelope: Uint8Array;
}

export async function epochKeys(engine: MlsEngine, group: Group): Promise<EpochKeys> {
  const context = engine.groupId(group);
  const seed = await engine.exportSecret(group, "nexus door", context, 32);
  const envelope = await engine.exportSecret(group, "nexus envelope", context, 32);
  return { door: await seedToSigningKey(seed), envelope };
}
