/** A check-in to one circle, or beside it only for oneself. */
import type { CircleView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { CheckInForm } from "../feeling/check-in-form.tsx";
import { type Told, ToldAnswer } from "../feeling/told.tsx";
import { Page } from "../parts/page.tsx";
import { goUp, type Place } from "../place.ts";
import { words } from "../words/index.ts";

export function CheckIn({ circle }: { readonly circle: CircleView }) {
  const t = words.value;
  const [kept, setKept] = useState<Told>();
  const up: Place = { room: "circle", circle: circle.id };
  return (
    <Page title={t.titles.checkIn} heading={t.home.heading} up={up} upName={circle.name} room="check-in">
      {kept ? (
        <ToldAnswer told={kept} onAgain={() => setKept(undefined)} />
      ) : (
        // What the circle hears is seen there at once; only what it does not hear needs an answer here.
        <CheckInForm circles={[circle]} onTold={(told) => (told.circle === undefined ? setKept(told) : goUp(up))} />
      )}
    </Page>
  );
}
