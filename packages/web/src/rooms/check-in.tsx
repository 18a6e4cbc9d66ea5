/** A check-in to one circle. */
import type { CircleView } from "@nexus/circle";
import { CheckInForm } from "../feeling/check-in-form.tsx";
import { Page } from "../parts/page.tsx";
import { goUp, type Place } from "../place.ts";
import { words } from "../words/index.ts";

export function CheckIn({ circle }: { readonly circle: CircleView }) {
  const t = words.value;
  const up: Place = { room: "circle", circle: circle.id };
  return (
    <Page title={t.titles.checkIn} heading={t.home.heading} up={up} upName={circle.name} room="check-in">
      <CheckInForm circles={[circle]} onSent={() => goUp(up)} />
    </Page>
  );
}
