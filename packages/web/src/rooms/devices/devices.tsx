/** One's own devices: which are linked, and linking one more, from either side. */
import type { DevicesView } from "@nexus/circle";
import type { NexusError } from "@nexus/wire";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Page } from "../../parts/page.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { cameFrom } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { Alone } from "./alone.tsx";
import { Join } from "./join.tsx";
import { Linked } from "./linked.tsx";
import { Anew, Waiting } from "./waiting.tsx";
import "../../style/later/devices.css";

/** `link`: what another device of this person shows. */
export function Devices({ link }: { readonly link?: string | undefined }) {
  const t = wordsOf("devices");
  const { view, refusal } = useDevices();
  return (
    <Page title={t.heading} heading={t.heading} up={cameFrom()} room="devices">
      <Refusal of={refusal} />
      {view && <Standing view={view} link={link} />}
    </Page>
  );
}

function Standing({ view, link }: { readonly view: DevicesView; readonly link: string | undefined }) {
  const t = wordsOf("devices");
  switch (view.standing) {
    case "knocking":
      return <Waiting words={view.words} />;
    case "member":
      // Whoever made a link here, and opens another one, has chosen the other way round.
      if (link !== undefined && view.devices.length === 1) return <Join link={link} />;
      return <Linked view={view} wasAsked={link !== undefined} />;
    case "alone":
      return link === undefined ? <Alone /> : <Join link={link} />;
    case "adrift":
      return link === undefined ? <p>{t.adrift}</p> : <Join link={link} name={view.name} />;
    case "declined":
      return link === undefined ? <Anew text={t.declined} /> : <Join link={link} />;
    case "removed":
    case "left":
      return link === undefined ? <Anew text={t.removed} /> : <Join link={link} />;
  }
}

/** Follows the devices for as long as the room is open. */
function useDevices(): { readonly view: DevicesView | undefined; readonly refusal: NexusError | undefined } {
  const { act } = useCore();
  const [view, setView] = useState<DevicesView>();
  const [refusal, setRefusal] = useState<NexusError>();
  useEffect(() => {
    let isHere = true;
    const follow = async () => {
      for (let seen: number | undefined; isHere; ) {
        const next = await act.devices(seen);
        seen = next.version;
        if (isHere) setView(next);
      }
    };
    follow().catch((error) => isHere && setRefusal(error as NexusError));
    return () => {
      isHere = false;
    };
  }, [act]);
  return { view, refusal };
}
