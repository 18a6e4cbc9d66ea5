/** Safety. */
import { Page } from "../../parts/page.tsx";
import { cameFrom } from "../../place.ts";
import { words } from "../../words/index.ts";

export function Safety() {
  const t = words.value;
  return (
    <Page title={t.titles.safety} heading={t.titles.safety} up={cameFrom()} room="safety">
      <p class="lead">{t.safety.bar.leaveHint}</p>
    </Page>
  );
}
