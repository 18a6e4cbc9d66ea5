/** Founding: a name for the circle, a name in it, what its people promise each other, and the few rules. */
import { type Agreement, defaultAgreement } from "@nexus/circle";
import { useState } from "preact/hooks";
import { Cloth } from "../../cloth/cloth.tsx";
import { useCore } from "../../core/context.ts";
import { Page } from "../../parts/page.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { Promises } from "./promises.tsx";
import { Rules } from "./rules.tsx";

export const NAME_LENGTH = 60;

export function Found({ link }: { readonly link: string }) {
  const t = words.value;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [circleName, setCircleName] = useState("");
  const [myName, setMyName] = useState("");
  const [agreement, setAgreement] = useState<Agreement>({
    ...defaultAgreement,
    promises: t.found.promises,
    invite: "anyone",
    vouches: 1,
    remove: "keepers",
    retentionDays: 365,
  });
  const change = (part: Partial<Agreement>) => setAgreement((before) => ({ ...before, ...part }));

  const found = () =>
    run(async () => {
      const promises = agreement.promises.map((promise) => promise.trim()).filter((promise) => promise !== "");
      const circle = await act.found({
        link,
        circleName: circleName.trim(),
        myName: myName.trim(),
        agreement: { ...agreement, promises },
      });
      go({ room: "circle", circle }, { replace: true });
    });

  return (
    <Page title={t.titles.found} heading={t.found.heading} up={{ room: "home" }} room="found">
      <p class="lead">{t.found.intro}</p>
      <p class="aside">{t.found.at(new URL(link).host)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          found();
        }}
      >
        <TextField
          label={t.found.circleName}
          hint={t.found.circleHint}
          value={circleName}
          maxLength={NAME_LENGTH}
          onValue={setCircleName}
        />
        <TextField
          label={t.found.myName}
          hint={t.found.myNameHint}
          value={myName}
          maxLength={NAME_LENGTH}
          onValue={setMyName}
        />
        <h2>{t.found.promisesHeading}</h2>
        <Promises promises={agreement.promises} onPromises={(promises) => change({ promises })} />
        <h2>{t.found.rulesHeading}</h2>
        <p class="hint">{t.found.rulesHint}</p>
        <Rules agreement={agreement} onChange={change} />
        <Refusal of={refusal} />
        <button type="submit" class="main" disabled={busy || !circleName.trim() || !myName.trim()}>
          {busy ? t.found.creating : t.found.create}
        </button>
        {busy && <Cloth seed={circleName} shape="weaving" />}
      </form>
    </Page>
  );
}
