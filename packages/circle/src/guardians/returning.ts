/** The calls of somebody who comes back by others. See `api.ts`. */
import { NexusError } from "@nexus/wire";
import { words } from "../fields.ts";
import { checked } from "../input.ts";
import { codes } from "../keyring/later.ts";
import type { Random } from "../log/seal.ts";
import type { Vault } from "../vault/vault.ts";
import type { ReturnCalls, ReturnView } from "./api.ts";
import {
  beginGathering,
  decodeGathering,
  encodeGathering,
  type Gathering,
  progressOf,
  requestOf,
  takeLine,
} from "./gathering.ts";
import { requestToLine, requestWords } from "./request.ts";
import { RETURN } from "./row.ts";

const named = words(80);

export function returnCalls({ vault }: { readonly vault: Vault }, random: Random): ReturnCalls {
  const read = async () => {
    const row = await vault.read(RETURN);
    return row && decodeGathering(row);
  };
  const keep = (it: Gathering) => vault.write([{ key: RETURN, value: encodeGathering(it) }]);

  return {
    async returning() {
      const it = await read();
      return it && (await viewOf(it));
    },

    async beginReturn(name) {
      const it = await beginGathering(checked(named, name.trim(), "name"), random);
      await keep(it);
      return await viewOf(it);
    },

    async takeShare(line) {
      const it = await read();
      if (!it) throw new NexusError("entry-unknown");
      const { next, taken, name } = await takeLine(it, line);
      if (next !== it) await keep(next);
      return { taken, name };
    },

    endReturn: () => vault.write([{ key: RETURN, value: undefined }]),
  };
}

async function viewOf(it: Gathering): Promise<ReturnView> {
  const asked = requestOf(it);
  const { opened, given, apart, needed } = progressOf(it);
  return {
    name: it.name,
    line: requestToLine(asked),
    words: await requestWords(asked),
    given,
    apart,
    needed,
    state: opened ? "opened" : opened === false ? "false-shares" : "gathering",
    code: opened ? { words: (await codes()).codeToWords(opened.code), origins: opened.origins } : undefined,
  };
}
