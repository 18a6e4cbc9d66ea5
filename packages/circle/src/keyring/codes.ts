/** All that a recovery code does, as one part. */
export { codeToArchiveKeys } from "./archive-keys.ts";
export { codePublicKey, openWithCode, sealToCode } from "./code-keys.ts";
export { codeToWords, tidyWord, wordsToCode } from "./recovery-code.ts";
