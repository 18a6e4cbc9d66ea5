/** Locked: the ways in, the nearest one first. */
import type { NexusError } from "@nexus/wire";
import type { ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";
import { HouseCloth } from "../cloth/cloth.tsx";
import { useCore } from "../core/context.ts";
import type { KeepingActs } from "../core/protocol.ts";
import { askPasskey, mayHavePasskeys } from "../keeping/passkey.ts";
import { Confirm } from "../parts/confirm.tsx";
import { More } from "../parts/more.tsx";
import { Page } from "../parts/page.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { Slow } from "../parts/slow.tsx";
import { useTask } from "../parts/task.ts";
import { TextField, type TextFieldProps } from "../parts/text-field.tsx";
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

interface TypedProps {
  readonly field: Omit<TextFieldProps, "value" | "maxLength" | "onValue">;
  readonly by: (typed: string) => Parameters<KeepingActs["unlock"]>[0];
  readonly name: string;
  readonly isMain?: boolean;
  readonly Refused?: (props: { readonly of: NexusError | undefined }) => ComponentChild;
}

/** A way in by something that is typed. */
function ByTyping({ field, by, name, isMain = false, Refused = Refusal }: TypedProps) {
  const t = wordsOf("keeping").unlock;
  const { keep } = useCore();
  const [typed, setTyped] = useState("");
  const { busy, refusal, run } = useTask();
  return (
    <form
      class="unlock-by"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => keep.unlock(by(typed)));
      }}
    >
      <TextField {...field} value={typed} maxLength={LONGEST} onValue={setTyped} />
      <Refused of={refusal} />
      {isMain && busy && <Slow says={t.opening} />}
      <button type="submit" class={isMain ? "main" : "plain"} disabled={busy || typed.trim() === ""}>
        {name}
      </button>
    </form>
  );
}

function ByPassphrase() {
  const t = wordsOf("keeping").unlock;
  return (
    <ByTyping
      isMain
      field={{ label: t.passphrase, secret: "current", autoFocus: true }}
      by={(passphrase) => ({ by: "passphrase", passphrase })}
      name={t.open}
    />
  );
}

function ByCode() {
  const t = wordsOf("keeping").unlock;
  return (
    <ByTyping
      field={{ label: t.code, hint: t.codeHint, lines: 2, plainWords: true }}
      by={(code) => ({ by: "code", code })}
      name={t.useCode}
      Refused={CodeRefusal}
    />
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
