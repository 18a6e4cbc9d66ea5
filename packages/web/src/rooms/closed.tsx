/** The circles cannot be opened: why, in words, and what can be done. */
import type { ErrorCode } from "@nexus/wire";
import { Explained } from "../parts/explained.tsx";
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

/** What a new page can do about it, in the word that fits. */
const stepAfter: Partial<Record<ErrorCode, "here" | "anew" | "open">> = {
  "vault-fenced": "here",
  "vault-locked": "here",
  "vault-newer": "anew",
  "vault-closed": "open",
  "vault-wiped": "open",
};

export function Lost({ code }: { readonly code: ErrorCode }) {
  const t = words.value;
  const heading = t.lost.headings[code];
  return (
    <Page title={t.titles.trouble} heading={heading ?? t.lost.heading} room="closed">
      {heading ? <Calmly code={code} /> : <Refusal of={{ code }} />}
      <button type="button" class="main" onClick={() => location.reload()}>
        {t.lost[stepAfter[code] ?? "again"]}
      </button>
    </Page>
  );
}

/** Nothing was refused that the person did: what happened, and what comes next. */
function Calmly({ code }: { readonly code: ErrorCode }) {
  return (
    <div class="calmly" data-code={code}>
      <Explained
        code={code}
        as={(means, next) => (
          <>
            <p class="lead">{means}</p>
            <p>{next}</p>
          </>
        )}
      />
    </div>
  );
}

/** The device ran out of room while the circles are open. Nothing that was there is lost, so reading goes on. */
export function Full({ onGoOn }: { onGoOn(): void }) {
  const t = words.value.full;
  return (
    <Page title={words.value.titles.trouble} heading={t.heading} room="closed">
      <p class="lead">{t.body}</p>
      <p>{t.room}</p>
      <div class="actions">
        <button type="button" class="main" onClick={() => location.reload()}>
          {t.again}
        </button>
        <button type="button" class="quiet" onClick={onGoOn}>
          {t.goOn}
        </button>
      </div>
    </Page>
  );
}
