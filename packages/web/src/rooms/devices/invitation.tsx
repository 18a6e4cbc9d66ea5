/** The link for one more device: to scan with its camera, or to carry over. */
import type { DevicesView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { QrPicture } from "../../parts/qr-picture.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";
import { momentOfHour } from "../../words/moments.ts";

export function Invitation({ invitation }: { readonly invitation: NonNullable<DevicesView["invitation"]> }) {
  const t = wordsOf("devices").invitation;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  return (
    <section class="device-link">
      <h2>{t.heading}</h2>
      <p>{t.text}</p>
      <QrPicture text={invitation.link} label={t.qrAlt} />
      <input
        class="link"
        readOnly
        aria-label={t.label}
        value={invitation.link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="hint">{t.expires(momentOfHour(invitation.expires))}</p>
      <Refusal of={refusal} />
      <div class="actions">
        <CopyButton text={invitation.link} />
        <button type="button" class="quiet" disabled={busy} onClick={() => run(() => act.unlinkDevice(invitation.id))}>
          {t.withdraw}
        </button>
      </div>
    </section>
  );
}
