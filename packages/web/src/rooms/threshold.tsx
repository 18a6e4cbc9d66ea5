/** Before the door: who invites, into what, under which agreement. Reading it leaves no trace of oneself. */
import type { ThresholdView } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { HouseCloth } from "../cloth/cloth.tsx";
import { useCore } from "../core/context.ts";
import { later } from "../parts/later.tsx";
import { Page } from "../parts/page.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTask } from "../parts/task.ts";
import { words } from "../words/index.ts";
import { withWords } from "../words/later.ts";
import { momentOfHour } from "../words/moments.ts";

const Entering = later(
  withWords("law", async () => (await import("./agreement/entering.tsx")).Entering),
  "within",
);

export function Threshold({ link }: { readonly link: string }) {
  const t = words.value;
  const { act } = useCore();
  const [view, setView] = useState<ThresholdView>();
  const reading = useTask();

  useEffect(() => {
    setView(undefined);
    reading.run(async () => setView(await act.threshold(link)));
  }, [link]);

  if (!view) {
    return (
      <Page title={t.titles.threshold} heading={t.titles.threshold} up={{ room: "home" }} room="threshold">
        {reading.refusal ? (
          <Refusal of={reading.refusal} />
        ) : (
          <div class="making" role="status">
            <HouseCloth shape="slip" />
            <p>{t.threshold.reading}</p>
          </div>
        )}
      </Page>
    );
  }
  return (
    <Page
      title={t.titles.threshold}
      heading={
        <>
          <span class="heading-before">{t.threshold.invites(view.invitedBy)}</span>{" "}
          <span dir="auto">{view.circleName}</span>
        </>
      }
      up={{ room: "home" }}
      room="threshold"
    >
      <p class="lead">
        {t.threshold.many(view.members)} {t.threshold.blind}
      </p>
      <Entering link={link} agreement={view.agreement} />
      <p class="aside">{t.threshold.expires(momentOfHour(view.expires))}</p>
    </Page>
  );
}
