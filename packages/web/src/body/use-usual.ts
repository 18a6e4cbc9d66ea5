/** My own usual, read once from the journal. */
import type { Body } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../core/context.ts";
import { besideUsual, USUAL_SPAN, type Usual, usualOf } from "./usual.ts";

/** Answers with what a rate is beside it; nothing where too little was kept to tell. */
export function useUsual(): (hr: number) => Pick<Body, "usual"> {
  const { act } = useCore();
  const [usual, setUsual] = useState<Usual>();
  useEffect(() => {
    act.journal({ since: Date.now() - USUAL_SPAN }).then(
      ({ entries }) => setUsual(usualOf(entries)),
      () => {},
    );
  }, [act]);
  return (hr) => (usual ? { usual: besideUsual(hr, usual) } : {});
}
