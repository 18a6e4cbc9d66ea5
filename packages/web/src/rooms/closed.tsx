/** The circles cannot be opened: why, in words, and what can be done. */
import type { ErrorCode } from "@nexus/wire";
import { Page } from "../parts/page.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { words } from "../words/index.ts";

export function Unsupported() {
  const t = words.value;
  return (
    <Page
      title={t.titles.trouble}
      heading={isSecureContext ? t.unsupported.heading : t.unsupported.insecureHeading}
      room="closed"
    >
      <p class="lead">{isSecureContext ? t.unsupported.body : t.unsupported.insecure}</p>
    </Page>
  );
}

export function Lost({ code }: { readonly code: ErrorCode }) {
  const t = words.value;
  return (
    <Page title={t.titles.trouble} heading={t.lost.heading} room="closed">
      <Refusal of={{ code }} />
      <button type="button" class="main" onClick={() => location.reload()}>
        {t.lost.again}
      </button>
    </Page>
  );
}
