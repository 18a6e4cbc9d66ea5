/** A Trust Circle: MLS group, log, agreement, members, check-ins. Runs in Node, pages and workers; edges come in as deps. */
export { type Agreement, type Quorum, quorumOf, type RoundTemplate } from "./agreement/agreement.ts";
export { defaultAgreement } from "./agreement/default.ts";
export type * from "./api.ts";
export { ATTACHMENT_BYTES, ATTACHMENTS, VOICE_MS } from "./attach/attachment.ts";
export { bareOf } from "./attach/metadata.ts";
export { type BlueprintCalls, type BlueprintView, type ShippedName, shippedNames } from "./blueprint/api.ts";
export { BLUEPRINT_BYTES, type Blueprint, readBlueprint, writeBlueprint } from "./blueprint/blueprint.ts";
export { shippedBlueprints } from "./blueprint/shipped.ts";
export { BODY_RATE, BODY_VARIATION } from "./body-limits.ts";
export type { Line, NexusDeps } from "./deps.ts";
export type { ExportForm } from "./export/forms.ts";
export type { PageWords } from "./export/page.ts";
export type * from "./guardians/api.ts";
export { FEWEST_GUARDIANS, MOST_GUARDIANS, neededOf } from "./guardians/numbers.ts";
export type * from "./imports/api.ts";
export { invitationLink, parseLink } from "./invite/link.ts";
export type * from "./journal/calls.ts";
export type {
  Choices,
  Keeping,
  KeepingView,
  PasskeyView,
} from "./keeping/api.ts";
export { openKeeping } from "./keeping/keeping.ts";
export type { ArchivePlace } from "./keeping/shelf.ts";
export { type Keyring, openKeyring, type Unlocking } from "./keyring/keyring.ts";
export { dialWith } from "./net/web-socket.ts";
export { createNexus } from "./nexus.ts";
export type { Body, FeelingPoint } from "./payload.ts";
export { SEALED_AT_LEAST, thresholdOf } from "./rounds/threshold.ts";
export { allFindables, search } from "./search.ts";
export { type Asserting, vaultConformance } from "./vault/conformance.ts";
export { MemoryDisk, openMemoryVault } from "./vault/memory.ts";
export type { OpenVault, Vault, VaultChange, VaultRow } from "./vault/vault.ts";
export { type ClothProposal, isAsWoven } from "./weaving/as-woven.ts";
export { type CircleHistory, circleHistory } from "./weaving/history.ts";
