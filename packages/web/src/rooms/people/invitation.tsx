/** One open invitation: its link to copy, send or scan, until when it holds, and taking it back. */
import type { CircleView, InvitationView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { nameOf } from "../../core/names.ts";
import { CopyButton } from "../../parts/copy-button.tsx";
import { QrPicture } from "../../parts/qr-picture.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";
import { momentOfHour } from "../../words/moments.ts";

interface InvitationProps {
  readonly circle: CircleView;
  readonly invitation: InvitationView;
}

export function Invitation({ circle, invitation }: InvitationProps) {
  const t = wordsOf("people").people;
  const { act } = useCore();
  const [qr, setQr] = useState(false);
  const { busy, refusal, run } = useTask();

  return (
    <li>
      <input
        class="link"
        readOnly
        aria-label={t.link}
        value={invitation.link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="hint">
        {t.expires(momentOfHour(invitation.expires))}{" "}
        {invitation.by !== circle.me && t.by(nameOf(circle, invitation.by))} {t.careful}
      </p>
      <Refusal of={refusal} />
      <div class="actions">
        <CopyButton text={invitation.link} />
        {"share" in navigator && (
          <button
            type="button"
            class="quiet"
            onClick={() => void navigator.share({ url: invitation.link }).catch(() => {})}
          >
            {t.share}
          </button>
        )}
        <button type="button" class="quiet" aria-expanded={qr} onClick={() => setQr(!qr)}>
          {t.qr}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={busy}
          onClick={() => run(() => act.withdrawInvitation(circle.id, invitation.id))}
        >
          {t.withdraw}
        </button>
      </div>
      {qr && <QrPicture text={invitation.link} label={t.qrAlt} />}
    </li>
  );
}
