/** Hands the core to the rooms, so that none of them knows where it runs. */
import type { CircleId, CircleView } from "@nexus/circle";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Core } from "./client.ts";

export const CoreContext = createContext<Core | undefined>(undefined);

export function useCore(): Core {
  const core = useContext(CoreContext);
  if (!core) throw new Error("a room was shown without a core");
  return core;
}

/** The circle as it is now; undefined when this device does not know it (any more). */
export function useCircle(id: CircleId): CircleView | undefined {
  return useCore().circles.value.find((view) => view.id === id);
}
