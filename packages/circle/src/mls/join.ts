import { joinGroup } from "ts-mls/clientState.js";
import { emptyPskIndex } from "ts-mls/pskIndex.js";
import { extensionsToContext } from "./circle-extension.ts";
import { type Group, MlsError, type OwnKeyPackage } from "./engine.ts";
import { stateToGroup } from "./group.ts";
import { openOwn } from "./key-package.ts";
import type { Kit } from "./kit.ts";
import { decodeWelcome } from "./message.ts";
import { refusing } from "./refuse.ts";
import { tidy } from "./tidy.ts";

export async function join(kit: Kit, bytes: Uint8Array, own: OwnKeyPackage): Promise<Group> {
  const welcome = decodeWelcome(bytes);
  if (welcome.cipherSuite !== kit.crypto.name) {
    throw new MlsError("mls-wrong-suite", `a Welcome for ${welcome.cipherSuite}`);
  }
  const { keyPackage, secrets } = openOwn(kit, own);
  const state = await refusing(() =>
    joinGroup(welcome, keyPackage, secrets, emptyPskIndex, kit.crypto, undefined, undefined, kit.config),
  );
  if (kit.isCircle) extensionsToContext(state.groupContext.extensions);
  return stateToGroup(tidy(state));
}
