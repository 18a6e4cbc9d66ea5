/** Plays a voice note: one button and a line to move along, both with the keys that a browser gives them. */
import { useEffect, useRef, useState } from "preact/hooks";
import { wordsOf } from "../../../words/later.ts";

interface PlayerProps {
  readonly name: string;
  /** As told by its author; a recording does not always know its own length. */
  readonly ms: number;
  readonly address: string | undefined;
  /** Somebody wants to listen, and there is no address yet. */
  onWanted?(): void;
}

/** "1:05". */
export const minutes = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

export function Player({ name, ms, address, onWanted }: PlayerProps) {
  const t = wordsOf("attach");
  const audio = useRef<HTMLAudioElement>(null);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [waits, setWaits] = useState(false);
  const seconds = Math.max(ms / 1000, 0.1);

  useEffect(() => {
    if (!address || !waits) return;
    setWaits(false);
    void audio.current?.play().catch(() => {});
  }, [address, waits]);

  const toggle = () => {
    if (!address) {
      setWaits(true);
      onWanted?.();
    } else if (playing) audio.current?.pause();
    else void audio.current?.play().catch(() => {});
  };

  return (
    <div class="player">
      <button
        type="button"
        class="plain player-act"
        aria-label={playing ? t.pause : t.play(name, minutes(ms))}
        data-playing={playing}
        onClick={toggle}
      >
        <span aria-hidden="true" />
      </button>
      <input
        type="range"
        aria-label={t.position}
        aria-valuetext={minutes(at * 1000)}
        min={0}
        max={seconds}
        step={0.1}
        value={Math.min(at, seconds)}
        disabled={!address}
        onInput={(event) => {
          if (audio.current) audio.current.currentTime = Number(event.currentTarget.value);
        }}
      />
      <span class="player-time" aria-hidden="true">
        {minutes(at > 0 ? at * 1000 : ms)}
      </span>
      {address && (
        // biome-ignore lint/a11y/useMediaCaption: what somebody says to their circle has no captions; it may be described
        <audio
          ref={audio}
          src={address}
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onEnded={() => {
            setPlaying(false);
            setAt(0);
          }}
          onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        />
      )}
    </div>
  );
}
