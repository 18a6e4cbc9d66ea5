/** The whole cloth of a circle, and what was shared on each of its days. */
import type { CircleView } from "@nexus/circle";
import { clothOf } from "../../cloth/drawn/circle-cloth.ts";
import { clothInWords, passageInWords } from "../../cloth/drawn/in-words.ts";
import { More } from "../../parts/more.tsx";
import { Page } from "../../parts/page.tsx";
import { wordsOf } from "../../words/later.ts";
import { Leaving } from "./leaving.tsx";
import { SharedThen } from "./shared-then.tsx";
import { Walk } from "./walk.tsx";
import "../../style/later/cloth.css";

export function CircleClothRoom({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("weaving");
  const said = wordsOf("cloth");
  const cloth = clothOf(circle);
  return (
    <Page
      title={t.circle.title}
      heading={<span dir="auto">{said.ofCircle(circle.name)}</span>}
      up={{ room: "circle", circle: circle.id }}
      upName={circle.name}
      room="cloth"
    >
      <p>
        {t.circle.lead} {t.circle.how}
      </p>
      <Walk
        cloth={cloth}
        label={clothInWords(cloth, said.ofCircle(circle.name), Date.now())}
        say={passageInWords}
        told={(days) => <SharedThen circle={circle} days={days} />}
      />
      <More summary={t.circle.summary}>
        {t.circle.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </More>
      <Leaving circle={circle} />
    </Page>
  );
}
