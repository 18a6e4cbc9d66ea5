/** "Put it on your home screen", where that can be done. */
import { Card } from "../parts/card.tsx";
import { words } from "../words/index.ts";
import { declineInstall, installing } from "./install.ts";

export function InstallCard() {
  const t = words.value.shell.install;
  const way = installing.value;
  if (!way) return null;
  return (
    <Card heading={t.heading}>
      <p>{t.body}</p>
      {way.how === "by-hand" && (
        <ol class="steps">
          {t.byHand.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <div class="actions">
        {way.how === "ask" && (
          <button type="button" class="plain" onClick={() => void way.ask()}>
            {t.ask}
          </button>
        )}
        <button type="button" class="quiet" onClick={declineInstall}>
          {t.no}
        </button>
      </div>
    </Card>
  );
}
