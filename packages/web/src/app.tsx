/** Which room to show: first whether the circles are open here at all, then where the person is. */
import type { CircleId, MessageId } from "@nexus/circle";
import { useEffect, useMemo } from "preact/hooks";
import type { AppCore } from "./core/app-core.ts";
import type { Client } from "./core/client.ts";
import { CoreContext, useCircle, useCore } from "./core/context.ts";
import { colourToday } from "./feeling/today.ts";
import { startAutoLock } from "./keeping/auto-lock.ts";
import { markBeenHere, onceHadCircles } from "./keeping/been-here.ts";
import { later } from "./parts/later.tsx";
import { go, place } from "./place.ts";
import { reminders, watchReminders } from "./reminders/watch.ts";
import { CheckIn } from "./rooms/check-in.tsx";
import { CircleRoom } from "./rooms/circle/circle.tsx";
import type { OtherRoom } from "./rooms/circle/rooms.tsx";
import { Full, Lost, Unsupported } from "./rooms/closed.tsx";
import { Elsewhere } from "./rooms/elsewhere.tsx";
import { ForMe } from "./rooms/for-me.tsx";
import { Home } from "./rooms/home.tsx";
import { Opening } from "./rooms/opening.tsx";
import { Threshold } from "./rooms/threshold.tsx";
import { Waiting } from "./rooms/waiting.tsx";
import { Welcome } from "./rooms/welcome.tsx";
import { SafetyBar } from "./safety/bar.tsx";
import { openLeaver } from "./safety/leave.ts";
import { preferences } from "./settings/preferences.ts";
import { renewWaking } from "./wake/wake.ts";
import { withWords } from "./words/later.ts";

const Safety = later(withWords("safety", async () => (await import("./rooms/safety/safety.tsx")).Safety));
const Search = later(withWords("search", async () => (await import("./rooms/search.tsx")).Search));
const Settings = later(withWords("settings", async () => (await import("./rooms/settings/settings.tsx")).Settings));

const Found = later(withWords("table", async () => (await import("./rooms/found/found.tsx")).Found));
export const Unlock = later(withWords("keeping", async () => (await import("./rooms/unlock.tsx")).Unlock));
const KeepingRooms = later(withWords("keeping", async () => (await import("./rooms/keeping/rooms.tsx")).KeepingRooms));
const GuardianRooms = later(
  withWords(
    "guardians",
    withWords(
      "scan",
      withWords("keeping", async () => (await import("./rooms/guardians/rooms.tsx")).GuardianRooms),
    ),
  ),
);
const Devices = later(withWords("devices", async () => (await import("./rooms/devices/devices.tsx")).Devices));
const OtherRooms = later(async () => (await import("./rooms/circle/rooms.tsx")).OtherRooms);
const JournalRooms = later(async () => (await import("./rooms/journal/rooms.tsx")).JournalRooms);

export function App({ core }: { readonly core: AppCore }) {
  const { leave } = useMemo(() => openLeaver(core.end), [core]);
  const lock = useLock(core.client.value);
  useEffect(() => lock && startAutoLock({ after: () => preferences.peek().lockAfter, lock, now: Date.now }), [lock]);
  return (
    <>
      <SafetyBar onLeave={leave} onLock={lock} />
      <Anywhere>
        <Rooms core={core} />
      </Anywhere>
    </>
  );
}

/** Locks what is open here, where there is something that opens it again. */
function useLock(client: Client | undefined): (() => void) | undefined {
  const view = client?.keeping.value;
  const locks = view !== undefined && !view.isLocked && (view.hasPassphrase || view.passkeys.length > 0);
  return useMemo(() => (client && locks ? () => void client.keep.lock() : undefined), [client, locks]);
}

/** Rooms that are open whether the circles are or not; `children` is everything else. */
export function Anywhere({ children }: { readonly children: preact.ComponentChildren }) {
  switch (place.value.room) {
    case "safety":
      return <Safety />;
    case "settings":
      return <Settings />;
    default:
      return <>{children}</>;
  }
}

function Rooms({ core }: { readonly core: AppCore }) {
  const client = core.client.value;
  switch (core.ownership.state.value) {
    case "unsupported":
      return <Unsupported />;
    case "asking":
      return <Opening />;
    case "elsewhere":
      return <Elsewhere onTake={core.ownership.takeOver} />;
    case "mine": {
      const opening = client?.opening.value;
      if (!client || !opening || opening.state === "opening") return <Opening />;
      if (opening.state === "lost") return <Lost code={opening.code} />;
      return (
        <CoreContext.Provider value={client}>
          {/* The room below stays as it is, with whatever is being written in it. */}
          <div hidden={client.full.value}>{opening.state === "locked" ? <Unlock /> : <House />}</div>
          {client.full.value && <Full onGoOn={() => goOn(client)} />}
        </CoreContext.Provider>
      );
    }
  }
}

function goOn(client: Client): void {
  client.full.value = false;
}

/** The rooms, once the circles are open. Each place is drawn anew, so nothing typed in one is left in another. */
export function House() {
  const here = place.value;
  const core = useCore();
  const circles = core.circles.value;
  useEffect(() => colourToday(core.circles, core.journal, document.documentElement.style), [core]);
  useEffect(() => {
    void core.act.reminders().then(
      (wished) => {
        reminders.value = wished;
      },
      () => {},
    );
    return watchReminders(core.circles);
  }, [core]);
  useEffect(() => void renewWaking(core), [core]);
  useEffect(() => {
    if (circles.length > 0) markBeenHere();
  }, [circles.length]);
  switch (here.room) {
    case "found":
      return <Found key={here.link} link={here.link} />;
    case "threshold":
      return <Threshold key={here.link} link={here.link} />;
    case "safety":
    case "settings":
      // Drawn by `Anywhere`.
      return null;
    case "keeping":
    case "recovery":
    case "restore":
      return <KeepingRooms key={here.room} room={here.room} />;
    case "guardians":
    case "returning":
      return <GuardianRooms key={here.room} />;
    case "home":
      if (circles.length > 0 || !core.journal.value.isEmpty) return <Home />;
      return onceHadCircles() ? <KeepingRooms room="restore" /> : <Welcome />;
    case "for-me":
      return <ForMe />;
    case "devices":
      return <Devices key={here.link} link={here.link} />;
    case "journal":
    case "looking-back":
    case "year":
    case "draft":
    case "imports":
    case "reminders":
      return <JournalRooms here={here} />;
    case "search":
      return <Search />;
    case "circle":
      return <InCircle key={`circle ${here.circle} ${here.at}`} id={here.circle} room="circle" at={here.at} />;
    case "round":
      return <InCircle key={`round ${here.circle} ${here.round}`} id={here.circle} room="round" at={here.round} />;
    default:
      return <InCircle key={`${here.room} ${here.circle}`} id={here.circle} room={here.room} />;
  }
}

interface InCircleProps {
  readonly id: CircleId;
  readonly room: "circle" | "check-in" | OtherRoom;
  /** What of the circle: a message to look at first, a round. */
  readonly at?: MessageId | undefined;
}

function InCircle({ id, room, at }: InCircleProps) {
  const circle = useCircle(id);
  if (!circle) {
    // Forgotten, or from a history that another vault wrote.
    queueMicrotask(() => go({ room: "home" }, { replace: true }));
    return <Opening />;
  }
  if (circle.standing === "knocking") return <Waiting circle={circle} />;
  if (room === "circle") return <CircleRoom circle={circle} at={at} />;
  if (room === "check-in") return <CheckIn circle={circle} />;
  return <OtherRooms circle={circle} room={room} at={at} />;
}
