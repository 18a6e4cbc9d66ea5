/** How are you? That first; the circles below. */
import type { CircleView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { CircleCloth } from "../cloth/cloth.tsx";
import { useCore } from "../core/context.ts";
import { membersHere } from "../core/names.ts";
import { CheckInForm } from "../feeling/check-in-form.tsx";
import { type Told, ToldAnswer } from "../feeling/told.tsx";
import { later } from "../parts/later.tsx";
import { More } from "../parts/more.tsx";
import { Page } from "../parts/page.tsx";
import { go } from "../place.ts";
import { Cards } from "../shell/cards.tsx";
import { words } from "../words/index.ts";
import { withWords } from "../words/later.ts";
import { namesTogether } from "../words/moments.ts";
import { PasteLink } from "./paste-link.tsx";
import { Ways } from "./ways.tsx";

const WaitingForMe = later(
  withWords(
    "rounds",
    withWords("votes", async () => (await import("./waiting-for-me.tsx")).WaitingForMe),
  ),
  "within",
);

const waits = ({ rounds, law }: CircleView) =>
  rounds.some(({ waitsForMe }) => waitsForMe) || law.motions.some(({ may }) => may.vote);

const canHear = ({ standing }: CircleView) => standing === "member";

export function Home() {
  const t = words.value;
  const circles = useCore().circles.value;
  const [told, setTold] = useState<Told>();
  const hearing = circles.filter(canHear);

  return (
    <Page title={t.titles.home} heading={t.home.heading} room="home">
      {told ? (
        <ToldAnswer told={told} onAgain={() => setTold(undefined)} />
      ) : (
        <>
          {circles.length > 0 && hearing.length === 0 && <p class="lead">{t.home.nobody}</p>}
          <CheckInForm circles={hearing} folded onTold={setTold} />
        </>
      )}
      {hearing.some(waits) && <WaitingForMe circles={hearing} />}
      <Cards />
      {circles.length > 0 && (
        <>
          <h2>{t.home.circles}</h2>
          <ul class="circles">
            {circles.map((circle) => (
              <CircleRow key={circle.id} circle={circle} />
            ))}
          </ul>
        </>
      )}
      <More summary={t.home.another}>
        <PasteLink label={t.welcome.label} hint={t.home.anotherHint} />
      </More>
      <Ways />
    </Page>
  );
}

function CircleRow({ circle }: { readonly circle: CircleView }) {
  const others = membersHere(circle).filter((member) => !member.isMe);
  const t = words.value;
  return (
    <li>
      <button type="button" class="circle-row" onClick={() => go({ room: "circle", circle: circle.id })}>
        <CircleCloth circle={circle} shape="patch" />
        <span class="circle-row-text">
          <span class="circle-name" dir="auto">
            {circle.name}
          </span>
          <span class="circle-line">
            {lineOf(circle) ?? (namesTogether(others.map(({ name }) => name)) || t.circle.alone)}
          </span>
        </span>
      </button>
    </li>
  );
}

/** What is worth knowing before opening the circle; undefined when all is as usual. */
function lineOf({ standing, link, knocks }: CircleView): string | undefined {
  const t = words.value.home.line;
  if (standing !== "member") return t[standing];
  if (knocks.length > 0) return t.knocks(knocks.length);
  return link === "live" ? undefined : t[link];
}
