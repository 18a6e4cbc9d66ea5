/** What is wrong with a recovery code that was typed, with the very word where that can be told. */
import type { NexusError } from "@nexus/wire";
import { Refusal } from "../../parts/refusal.tsx";
import { wordsOf } from "../../words/later.ts";

export function CodeRefusal({ of }: { readonly of: NexusError | undefined }) {
  const t = wordsOf("keeping").code;
  const number = Number(of?.detail);
  return (
    <>
      <Refusal of={of} />
      {of?.code === "code-slip" && number > 0 && <p class="hint">{t.slip(number)}</p>}
      {of?.code === "code-incomplete" && <p class="hint">{t.incomplete(number)}</p>}
    </>
  );
}
