/** Why something was refused, and what can be done next: two plain sentences, never a code alone. */
import { type ErrorCode, isErrorCode } from "@nexus/wire";
import { words } from "../words/index.ts";

export function Refusal({ of }: { readonly of: { readonly code?: string } | undefined }) {
  if (!of) return null;
  const code: ErrorCode = of.code !== undefined && isErrorCode(of.code) ? of.code : "input-invalid";
  const { means, next } = words.value.errors[code];
  return (
    <p class="refusal" role="alert" data-code={code}>
      {means} <span>{next}</span>
    </p>
  );
}
