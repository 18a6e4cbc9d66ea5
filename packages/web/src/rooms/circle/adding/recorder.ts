/** Records a voice note. The microphone is open from `startRecording` until it is stopped or discarded, and no longer. */
import { type AttachmentInput, VOICE_MS } from "@nexus/circle";

type Voice = Extract<AttachmentInput, { kind: "voice" }>;

export interface Recording {
  /** How loud it is now, 0..1. */
  level(): number;
  /** Milliseconds so far. */
  length(): number;
  /** Also called by itself when a voice note has become as long as it may. */
  readonly done: Promise<Voice | undefined>;
  stop(): void;
  discard(): void;
}

/** `closed`: the person or the browser keeps the microphone shut. `none`: there is none, or it cannot be recorded from. */
export class NoRecording extends Error {
  readonly why: "closed" | "none";
  constructor(why: NoRecording["why"]) {
    super(why);
    this.why = why;
  }
}

const TYPES = ["audio/webm", "audio/ogg", "audio/mp4"] as const;
/** Speech in Opus; five minutes are about a megabyte. */
const BITS_PER_SECOND = 32_000;

export async function startRecording(): Promise<Recording> {
  const type = globalThis.MediaRecorder && TYPES.find((it) => MediaRecorder.isTypeSupported(it));
  if (!type || !navigator.mediaDevices) throw new NoRecording("none");
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: DOMException) => {
    throw new NoRecording(error.name === "NotAllowedError" ? "closed" : "none");
  });
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS_PER_SECOND });
  const hearing = listen(stream);
  const parts: Blob[] = [];
  const began = performance.now();
  let isDiscarded = false;
  recorder.ondataavailable = ({ data }) => void parts.push(data);
  const done = new Promise<Voice | undefined>((resolve) => {
    recorder.onstop = async () => {
      clearTimeout(end);
      for (const track of stream.getTracks()) track.stop();
      hearing.close();
      if (isDiscarded) return resolve(undefined);
      const ms = Math.min(VOICE_MS, Math.round(performance.now() - began));
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      resolve({ kind: "voice", type, bytes, ms, description: "" });
    };
  });
  const stop = () => recorder.state === "recording" && recorder.stop();
  const end = setTimeout(stop, VOICE_MS - 500);
  recorder.start();
  return {
    level: hearing.level,
    length: () => performance.now() - began,
    done,
    stop,
    discard() {
      isDiscarded = true;
      stop();
    },
  };
}

function listen(stream: MediaStream): { level(): number; close(): void } {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return Math.min(1, Math.sqrt(power) * 4);
    },
    close: () => void context.close(),
  };
}
