/** A check-in for oneself alone: no circle is needed for it. */
import { useState } from "preact/hooks";
import { CheckInForm } from "../feeling/check-in-form.tsx";
import { type Told, ToldAnswer } from "../feeling/told.tsx";
import { Page } from "../parts/page.tsx";
import { words } from "../words/index.ts";

export function ForMe() {
  const t = words.value;
  const [told, setTold] = useState<Told>();
  return (
    <Page
      title={t.titles.checkIn}
      heading={t.home.heading}
      up={{ room: "home" }}
      upName={t.common.home}
      room="check-in"
    >
      {told ? (
        <ToldAnswer told={told} onAgain={() => setTold(undefined)} />
      ) : (
        <CheckInForm circles={[]} onTold={setTold} />
      )}
    </Page>
  );
}
