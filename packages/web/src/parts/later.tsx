/**
 * A room that is fetched when somebody first goes there. While it comes, a moment's pause; if it does not come, or is not
 * the one that this build was made with, that is said with the next step.
 */
import { NexusError } from "@nexus/wire";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Opening } from "../rooms/opening.tsx";
import { words } from "../words/index.ts";
import { Page } from "./page.tsx";

/** `fetchRoom` is a dynamic import and the choice of its component; `within` a room, only its own place changes. */
export function later<Props extends object>(
  fetchRoom: () => Promise<ComponentType<Props>>,
  where: "whole" | "within" = "whole",
): ComponentType<Props> {
  let Room: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [failed, setFailed] = useState(false);
    const [, draw] = useState(false);
    useEffect(() => {
      if (Room) return;
      let here = true;
      fetchRoom().then(
        (fetched) => {
          Room = fetched;
          if (here) draw(true);
        },
        () => here && setFailed(true),
      );
      return () => {
        here = false;
      };
    }, []);
    if (Room) return <Room {...props} />;
    if (where === "within") return failed ? <NotHere /> : null;
    return failed ? <Missing /> : <Opening />;
  };
}

/** Fetches a part that is not a room. Rejects with `part-missing`. */
export const part = <T,>(fetched: Promise<T>): Promise<T> =>
  fetched.catch((cause: unknown) => {
    throw new NexusError("part-missing", "", { cause });
  });

/** Said from the words at hand: the sentences about refusals may be the very part that did not come. */
function NotHere() {
  const t = words.value.shell.part;
  return (
    <span class="refusal" role="alert" data-code="part-missing">
      {t.means} <span>{t.next}</span>
    </span>
  );
}

export function Missing() {
  const t = words.value;
  return (
    <Page title={t.titles.trouble} heading={t.shell.part.heading} up={{ room: "home" }} room="closed">
      <NotHere />
      {/* A browser does not ask again for a module that once failed, so only a new page can. */}
      <button type="button" class="main" onClick={() => location.reload()}>
        {t.shell.part.again}
      </button>
    </Page>
  );
}
