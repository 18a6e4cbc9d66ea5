/** Before the door: who invites, into what, under which agreement. Reading it leaves no trace of oneself. */
import type { Agreement, ThresholdView } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { HouseCloth } from "../cloth/cloth.tsx";
import { useCore } from "../core/context.ts";
import { later } from "../parts/later.tsx";
import { Page } from "../parts/page.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { useTask } from "../parts/task.ts";
import { TextField } from "../parts/text-field.tsx";
import { go } from "../place.ts";
import { words } from "../words/index.ts";
import { withWords } from "../words/later.ts";
import { momentOfHour } from "../words/moments.ts";
import { NAME_LENGTH } from "./found/name-length.ts";

const AgreementText = later(
  withWords("law", async () => (await import("./agreement/agreement-text.tsx")).AgreementText),
  "within",
);

const Accept = later(
  withWords("law", async () => (await import("./agreement/accept.tsx")).Accept),
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
      <AgreementText agreement={view.agreement} />
      <Knock link={link} agreement={view.agreement} />
      <p class="aside">{t.threshold.expires(momentOfHour(view.expires))}</p>
    </Page>
  );
}

interface KnockProps {
  readonly link: string;
  readonly agreement: Agreement;
}

/** The one field, what one says by knocking, and the knock. */
function Knock({ link, agreement }: KnockProps) {
  const t = words.value.threshold;
  const { act } = useCore();
  const [name, setName] = useState("");
  const { busy, refusal, run } = useTask();
  const knock = () =>
    run(async () => {
      const circle = await act.knock(link, name.trim());
      go({ room: "circle", circle }, { replace: true });
    });
  return (
    <form
      class="knock-form"
      onSubmit={(event) => {
        event.preventDefault();
        knock();
      }}
    >
      <TextField label={t.myName} hint={t.myNameHint} value={name} maxLength={NAME_LENGTH} onValue={setName} />
      <Accept agreement={agreement} name={name.trim()} />
      <Refusal of={refusal} />
      <button type="submit" class="main" disabled={busy || name.trim() === ""}>
        {busy ? t.knocking : t.knock}
      </button>
    </form>
  );
}
