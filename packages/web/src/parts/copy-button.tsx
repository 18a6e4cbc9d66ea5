/** Copies a text and says so. Where the browser does not let us, the text beside it can be selected by hand. */
import { useState } from "preact/hooks";
import { words } from "../words/index.ts";

const SAID_MS = 4_000;

export function CopyButton({ text, name }: { readonly text: string; readonly name?: string }) {
  const t = words.value.common;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), SAID_MS);
  };
  return (
    <button type="button" class="plain" onClick={copy}>
      <span aria-live="polite">{copied ? t.copied : (name ?? t.copyLink)}</span>
    </button>
  );
}
