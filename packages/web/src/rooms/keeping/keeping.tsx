/** One room for everything that keeps a person's way: the way back, the lock, what can be taken along, and the end. */
import { useCore } from "../../core/context.ts";
import { Page } from "../../parts/page.tsx";
import { cameFrom, go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { Archive } from "./archive.tsx";
import { day } from "./day.ts";
import { Erase } from "./erase.tsx";
import { Lock } from "./lock.tsx";
import { Passkeys } from "./passkeys.tsx";
import { TakeAlong } from "./take-along.tsx";
import "../../style/later/keeping.css";

export function KeepingRoom() {
  const t = wordsOf("keeping").keeping;
  const view = useCore().keeping.value;
  if (!view) return null;
  return (
    <Page title={words.value.titles.keeping} heading={words.value.titles.keeping} up={cameFrom()} room="keeping">
      <p class="lead">{t.lead}</p>
      <section>
        <h2>{t.code.heading}</h2>
        <p>{view.codeMade === undefined ? t.code.none : t.code.made(day(view.codeMade))}</p>
        <button
          type="button"
          class={view.codeMade === undefined ? "main" : "quiet"}
          onClick={() => go({ room: "recovery" })}
        >
          {view.codeMade === undefined ? t.code.make : t.code.another}
        </button>
        {view.codeMade !== undefined && <p class="hint">{t.code.anotherHint}</p>}
      </section>
      <Archive view={view} />
      <section>
        <h2>{t.people.heading}</h2>
        <p>{t.people.text}</p>
        <button type="button" class="quiet" onClick={() => go({ room: "guardians" })}>
          {t.people.open}
        </button>
      </section>
      <Lock view={view} />
      <Passkeys view={view} />
      <TakeAlong />
      <Erase />
    </Page>
  );
}
