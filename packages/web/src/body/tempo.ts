/** How fast a pulse goes, as one would say it of music. It judges nothing: every one of them is somebody's usual. */
export type Tempo = "slow" | "walking" | "brisk" | "fast";

/** `hr` in bpm. */
export const tempoOf = (hr: number): Tempo => (hr < 60 ? "slow" : hr < 80 ? "walking" : hr < 100 ? "brisk" : "fast");

/** bpm at the ends of the band. */
const LEAST = 40;
const MOST = 160;

/** 0..1 along the band; what lies beyond stands at its end. */
export const alongBand = (hr: number): number => Math.min(1, Math.max(0, (hr - LEAST) / (MOST - LEAST)));
