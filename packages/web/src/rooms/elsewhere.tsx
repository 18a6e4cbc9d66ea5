/** Another window holds the circles. Both windows can show this; only one has the core. */
import { Page } from "../parts/page.tsx";
import { words } from "../words/index.ts";

export function Elsewhere({ onTake }: { onTake(): void }) {
  const t = words.value;
  return (
    <Page title={t.titles.elsewhere} heading={t.elsewhere.heading} room="elsewhere">
      <p class="lead">{t.elsewhere.body}</p>
      <button type="button" class="main" onClick={onTake}>
        {t.elsewhere.take}
      </button>
    </Page>
  );
}
