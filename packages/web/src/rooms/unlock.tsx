/** Locked: the ways in, the nearest one first. */
import { useEffect, useState } from "preact/hooks";
import { HouseCloth } from "../cloth/cloth.tsx";
import { useCore } from "../core/context.ts";
import { askPasskey, mayHavePasskeys } from "../keeping/passkey.ts";
import { Confirm } from "../parts/confirm.tsx";
import { More } from "../parts/more.tsx";
import { Page } from "../parts/page.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { Slow } from "../parts/slow.tsx";
import { useTask } from "../parts/task.ts";
import { TextField } from "../parts/text-field.tsx";
import { go, place } from "../place.ts";
import { wordsOf } from "../words/later.ts";
import { CodeRefusal } from "./keeping/code-refusal.tsx";
import "../style/later/keeping.css";

const LONGEST = 200;

export function Unlock() {
  const { unlock, keeping: said } = wordsOf("keeping");
  const { keeping, keep } = useCore();
  const view = keeping.value;
  useEffect(() => {
    // Whoever locked from the room about locks wants to come back to the circles.
    const { room } = place.peek();
    if (room === "keeping" || room === "recovery") go({ room: "home" }, { replace: true });
  }, []);
  if (!view) return null;
  const byPasskey = view.passkeys.length > 0 && mayHavePasskeys();
  return (
    <Page title={unlock.heading} heading={unlock.heading} above={<HouseCloth shape="band" />} room="unlock">
      <p class="lead">{unlock.lead}</p>
      {view.hasPassphrase && <ByPassphrase />}
      {byPasskey && <ByPasskey isFirst={!view.hasPassphrase} />}
      <More summary={unlock.otherWays}>
        {view.codeMade !== undefined && <ByCode />}
        <h2>{unlock.forgotten}</h2>
        <p>{unlock.forgottenText}</p>
        <Confirm
          name={unlock.restore}
          ask={said.erase.ask}
          yes={said.erase.hereYes}
          no={said.erase.no}
          onYes={async () => {
            await keep.erase();
            go({ room: "restore" }, { replace: true });
          }}
        />
      </More>
    </Page>
  );
}

function ByPassphrase() {
  const t = wordsOf("keeping").unlock;
  const { keep } = useCore();
  const [passphrase, setPassphrase] = useState("");
  const { busy, refusal, run } = useTask();
  return (
    <form
      class="unlock-by"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => keep.unlock({ by: "passphrase", passphrase }));
      }}
    >
      <TextField
        label={t.passphrase}
        value={passphrase}
        maxLength={LONGEST}
        secret="current"
        autoFocus
        onValue={setPassphrase}
      />
      <Refusal of={refusal} />
      {busy && <Slow says={t.opening} />}
      <button type="submit" class="main" disabled={busy || passphrase.trim() === ""}>
        {t.open}
      </button>
    </form>
  );
}

function ByPasskey({ isFirst }: { readonly isFirst: boolean }) {
  const t = wordsOf("keeping").unlock;
  const { keep, keeping } = useCore();
  const { busy, refusal, run } = useTask();
  const ask = async () => {
    const { id, secret } = await askPasskey(keeping.peek()?.passkeys ?? []);
    await keep.unlock({ by: "passkey", id, secret });
  };
  return (
    <div class="unlock-by">
      <Refusal of={refusal} />
      <button type="button" class={isFirst ? "main" : "plain"} disabled={busy} onClick={() => run(ask)}>
        {t.passkey}
      </button>
    </div>
  );
}

function ByCode() {
  const t = wordsOf("keeping").unlock;
  const { keep } = useCore();
  const [code, setCode] = useState("");
  const { busy, refusal, run } = useTask();
  return (
    <form
      class="unlock-by"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => keep.unlock({ by: "code", code }));
      }}
    >
      <TextField
        label={t.code}
        hint={t.codeHint}
        lines={2}
        plainWords
        value={code}
        maxLength={LONGEST}
        onValue={setCode}
      />
      <CodeRefusal of={refusal} />
      <button type="submit" class="plain" disabled={busy || code.trim() === ""}>
        {t.useCode}
      </button>
    </form>
  );
}
