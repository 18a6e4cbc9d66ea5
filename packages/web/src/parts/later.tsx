/** A room that is not needed for the first check-in: its file is fetched when somebody goes there. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Lost } from "../rooms/closed.tsx";
import { Opening } from "../rooms/opening.tsx";

export function later<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => preact.JSX.Element {
  let known: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [Room, setRoom] = useState<ComponentType<P> | undefined>(() => known);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Room) return;
      load().then(
        (room) => {
          known = room;
          setRoom(() => room);
        },
        () => setFailed(true),
      );
    }, [Room]);
    // Without a network, and before the app was kept for that.
    if (failed) return <Lost code="sanctuary-unreachable" />;
    return Room ? <Room {...props} /> : <Opening />;
  };
}
