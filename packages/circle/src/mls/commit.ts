import { createCommit } from "ts-mls/createCommit.js";
import { encodeMlsMessage } from "ts-mls/message.js";
import type { Proposal } from "ts-mls/proposal.js";
import { contextToExtensions } from "./circle-extension.ts";
import type { Change, Committed, Group } from "./engine.ts";
import { groupToState, requireMember, stateToGroup } from "./group.ts";
import { takeIn } from "./key-package.ts";
import type { Kit } from "./kit.ts";
import { refusingInput } from "./refuse.ts";
import { retiredSecrets, tidy } from "./tidy.ts";
import { requireUniqueKeys } from "./unique-keys.ts";

/** Commits a change by value: no proposal is ever sent on its own, so that nothing can be pending. */
export async function commit(kit: Kit, group: Group, change: Change, aad: Uint8Array): Promise<Committed> {
  const before = groupToState(group);
  requireMember(before);
  const extraProposals = await changeToProposals(kit, change);
  return refusingInput(async () => {
    const made = await createCommit(
      { state: before, cipherSuite: kit.crypto },
      { extraProposals, ratchetTreeExtension: true, authenticatedData: aad },
    );
    const after = tidy(made.newState, before.groupContext.epoch);
    requireUniqueKeys(after.ratchetTree);
    const welcome =
      made.welcome && encodeMlsMessage({ version: "mls10", wireformat: "mls_welcome", welcome: made.welcome });
    return {
      group: stateToGroup(after),
      commit: encodeMlsMessage(made.commit),
      welcome,
      consumed: retiredSecrets(before, after),
    };
  });
}

async function changeToProposals(kit: Kit, { add = [], remove = [], context }: Change): Promise<Proposal[]> {
  const proposals: Proposal[] = remove.map((removed) => ({ proposalType: "remove", remove: { removed } }));
  for (const bytes of add) {
    proposals.push({ proposalType: "add", add: { keyPackage: await takeIn(kit, bytes) } });
  }
  if (context !== undefined) {
    const extensions = contextToExtensions(context);
    proposals.push({ proposalType: "group_context_extensions", groupContextExtensions: { extensions } });
  }
  return proposals;
}
