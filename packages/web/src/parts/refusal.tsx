/** Why something was refused, and what can be done next: two plain sentences, never a code alone. */
import { type ErrorCode, isErrorCode } from "@nexus/wire";
import { Explained } from "./explained.tsx";

interface Refused {
  readonly code?: string;
  /** What exactly happened. */
  readonly detail?: string;
}

export function Refusal({ of }: { readonly of: Refused | undefined }) {
  if (!of) return null;
  const code: ErrorCode = of.code !== undefined && isErrorCode(of.code) ? of.code : "input-invalid";
  return (
    <p class="refusal" role="alert" data-code={code}>
      <Explained code={code} />
      {/* Of this code alone the sentences say too little: it covers everything that a person may type. */}
      {code === "input-invalid" && of.detail && <small>{of.detail}</small>}
    </p>
  );
}
