/** At the threshold: the agreement, and below it the knock. Nobody is asked to knock before it is there to be read. */
import type { Agreement } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { NAME_LENGTH } from "../found/name-length.ts";
import { Accept } from "./accept.tsx";
import { AgreementText } from "./agreement-text.tsx";

interface EnteringProps {
  readonly link: string;
  readonly agreement: Agreement;
}

export function Entering({ link, agreement }: EnteringProps) {
  return (
    <>
      <AgreementText agreement={agreement} />
      <Knock link={link} agreement={agreement} />
    </>
  );
}

/** The one field, what one says by knocking, and the knock. */
function Knock({ link, agreement }: EnteringProps) {
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
