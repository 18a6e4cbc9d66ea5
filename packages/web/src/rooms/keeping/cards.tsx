/** What keeping has to say on home: that the way back can be kept, and some days later, whether it still holds. */
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { nameOf } from "../../core/names.ts";
import { Card } from "../../parts/card.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { go } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import type { KeepingCard } from "./keeping-card.ts";
import "../../style/later/keeping.css";

export function KeepingCards({ card }: { readonly card: KeepingCard }) {
  if (card === "asked") return <AskedCard />;
  return card === "keep" ? <KeepCard /> : <TestCard />;
}

function AskedCard() {
  const t = wordsOf("keeping").card;
  const circle = useCore().circles.value.find(({ guardAsks }) => guardAsks?.length);
  const [asks] = circle?.guardAsks ?? [];
  if (!circle || asks === undefined) return null;
  return (
    <Card heading={t.askedHeading(nameOf(circle, asks))}>
      <p>{t.asked}</p>
      <div class="actions">
        <button type="button" class="plain" onClick={() => go({ room: "guardians" })}>
          {t.askedNow}
        </button>
      </div>
    </Card>
  );
}

function KeepCard() {
  const t = wordsOf("keeping").card;
  const { keep } = useCore();
  return (
    <Card heading={t.keepHeading}>
      <p>{t.keep}</p>
      <div class="actions">
        <button type="button" class="plain" onClick={() => go({ room: "recovery" })}>
          {t.keepNow}
        </button>
        <button type="button" class="quiet" onClick={() => void keep.notNow("offer")}>
          {t.notNow}
        </button>
      </div>
    </Card>
  );
}

function TestCard() {
  const { recovery, card } = wordsOf("keeping");
  const { keep, keeping } = useCore();
  const [told, setTold] = useState<readonly [string, string]>(["", ""]);
  const { busy, refusal, run } = useTask();
  const ask = keeping.value?.choices?.test?.words;
  if (!ask) return null;
  return (
    <Card heading={card.testHeading}>
      <p>{card.test}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(() => keep.testCode([told[0], told[1]]));
        }}
      >
        {([0, 1] as const).map((at) => (
          <TextField
            key={at}
            label={recovery.word(ask[at])}
            value={told[at]}
            maxLength={20}
            plainWords
            onValue={(value) => setTold(at === 0 ? [value, told[1]] : [told[0], value])}
          />
        ))}
        <Refusal of={refusal} />
        <div class="actions">
          <button type="submit" class="plain" disabled={busy || told.some((word) => word.trim() === "")}>
            {card.testNow}
          </button>
          <button type="button" class="quiet" onClick={() => go({ room: "recovery" })}>
            {card.testLost}
          </button>
          <button type="button" class="quiet" onClick={() => void keep.notNow("test")}>
            {card.notNow}
          </button>
        </div>
      </form>
    </Card>
  );
}
