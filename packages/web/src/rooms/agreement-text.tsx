/** An agreement as people would say it. The same text stands at the threshold and inside. */
import type { Agreement } from "@nexus/circle";
import { words } from "../words/index.ts";

export function AgreementText({ agreement }: { readonly agreement: Agreement }) {
  const t = words.value;
  const { invite, vouches, remove, retentionDays, promises } = agreement;
  return (
    <div class="agreement">
      <h2>{t.agreement.promises}</h2>
      {promises.length === 0 && <p>{t.agreement.none}</p>}
      <ul class="promises">
        {promises.map((promise) => (
          <li key={promise} dir="auto">
            {promise}
          </li>
        ))}
      </ul>
      <h2>{t.agreement.rules}</h2>
      <ul class="rules">
        <li>{t.agreement.invite[invite]}</li>
        <li>{t.agreement.vouches[vouches]}</li>
        <li>{t.agreement.remove[remove]}</li>
        <li>{t.agreement.leave}</li>
        <li>{t.agreement.retention(t.rules.retention.days(retentionDays), retentionDays === 0)}</li>
      </ul>
    </div>
  );
}
