/** The devices that are linked, whoever asks to be, and the link for one more. */
import type { DevicesView, DeviceView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { wordsOf } from "../../words/later.ts";
import { dayOfHour } from "../../words/moments.ts";
import { Invitation } from "./invitation.tsx";
import { Knock } from "./knock.tsx";

/** `wasAsked`: the person opened a link that leads to other devices. */
export function Linked({ view, wasAsked }: { readonly view: DevicesView; readonly wasAsked: boolean }) {
  const t = wordsOf("devices");
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const { devices, knocks, invitation, untold, link } = view;
  const isTooLong = view.troubles.some(({ code }) => code === "size-oversize");
  const isTelling = devices.length > 1;
  return (
    <>
      {wasAsked && <p role="status">{t.join.taken}</p>}
      {knocks.map((knock) => (
        <Knock key={knock.id} knock={knock} />
      ))}
      {invitation && knocks.length === 0 && <Invitation invitation={invitation} />}
      <section class="device-list">
        <h2>{t.list}</h2>
        <ul class="own-devices">
          {devices.map((device) => (
            <Device key={device.id} device={device} />
          ))}
        </ul>
        <p role="status">{link === "offline" ? t.offline : isTelling && (untold > 0 ? t.untold(untold) : t.allTold)}</p>
        {isTooLong && <p>{t.tooLong}</p>}
        <Refusal of={refusal} />
        {!invitation && knocks.length === 0 && (
          <button
            type="button"
            class={isTelling ? "plain" : "main"}
            disabled={busy}
            onClick={() => run(() => act.linkDevice({ at: view.origin, name: view.name }))}
          >
            {t.link}
          </button>
        )}
      </section>
      <p>{t.circles}</p>
      <p class="aside">{t.blind}</p>
      <Confirm
        name={t.leave.name}
        ask={t.leave.ask}
        yes={t.leave.yes}
        no={t.leave.no}
        onYes={() => act.leaveDevices()}
      />
    </>
  );
}

function Device({ device: { id, name, isThis, since } }: { readonly device: DeviceView }) {
  const t = wordsOf("devices");
  const { act } = useCore();
  const day = since === undefined ? t.first : t.since(dayOfHour(since));
  return (
    <li>
      <span dir="auto">{name}</span>
      <small>{isThis ? `${t.isThis} · ${day}` : day}</small>
      {!isThis && (
        <Confirm
          name={t.remove.name}
          label={t.remove.label(name)}
          ask={t.remove.ask(name)}
          yes={t.remove.yes}
          no={t.remove.no}
          onYes={() => act.removeDevice(id)}
        />
      )}
    </li>
  );
}
