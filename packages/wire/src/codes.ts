/** Every failure that a person or a client can meet, by its one code. `errors.ts` says what each means. */

/** What a sanctuary answers. */
export const sanctuaryCodes = [
  "frame-malformed",
  "frame-oversize",
  "version-unsupported",
  "door-refused",
  "door-needed",
  "epoch-stale",
  "contest-refused",
  "entry-conflict",
  "size-unpadded",
  "size-oversize",
  "drop-refused",
  "drop-used",
  "quota-full",
  "rate-limited",
  "reader-slow",
  "admission-refused",
  "keeper-refused",
  "blob-refused",
  "ticket-refused",
  "archive-refused",
  "lock-refused",
  "push-off",
  "push-refused",
  "disk-full",
  "store-readonly",
  "store-failed",
  "shutting-down",
  "request-unknown",
  "request-malformed",
] as const;

/** What a client finds out by itself. */
export const clientCodes = [
  "sanctuary-unreachable",
  "sanctuary-misbehaved",
  "host-differs",
  "log-broken",
  "log-forked",
  "epoch-missed",
  "commit-invalid",
  "entry-invalid",
  "law-invite",
  "law-vouch",
  "law-remove",
  "law-agreement",
  "law-author",
  "law-name",
  "law-foreign",
  "law-motion",
  "law-ballot",
  "law-quorum",
  "law-keeper",
  "law-trial",
  "law-hour",
  "law-cloth",
  "law-round",
  "round-too-few",
  "round-keys",
  "round-busy",
  "round-over",
  "round-twice",
  "round-unfit",
  "round-early",
  "round-turn",
  "round-unknown",
  "member-removed",
  "knock-declined",
  "link-malformed",
  "circle-unknown",
  "member-unknown",
  "entry-unknown",
  "attachment-refused",
  "keeper-none",
  "input-invalid",
  "part-missing",
  "vault-locked",
  "vault-fenced",
  "vault-damaged",
  "vault-newer",
  "vault-closed",
  "vault-wiped",
  "vault-full",
  "keyring-locked",
  "lock-unset",
  "passphrase-short",
  "passphrase-wrong",
  "passkey-wrong",
  "passkey-unable",
  "passkey-declined",
  "code-needed",
  "code-incomplete",
  "code-slip",
  "code-wrong",
  "code-word-wrong",
  "archive-malformed",
  "archive-wrong",
  "blueprint-malformed",
  "blueprint-newer",
  "blueprint-oversize",
  "deck-malformed",
  "deck-newer",
  "deck-oversize",
  "member-adrift",
] as const;

export type SanctuaryErrorCode = (typeof sanctuaryCodes)[number];
export type ErrorCode = SanctuaryErrorCode | (typeof clientCodes)[number];

const known: ReadonlySet<string> = new Set([...sanctuaryCodes, ...clientCodes]);

export const isErrorCode = (code: string): code is ErrorCode => known.has(code);

/** An expected failure on its way to a person: a code of this file, and what exactly happened. */
export class NexusError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  constructor(code: ErrorCode, detail = "", options?: ErrorOptions) {
    super(detail ? `${code}: ${detail}` : code, options);
    this.name = "NexusError";
    this.code = code;
    this.detail = detail;
  }
}
