/** Which build this is, what a web page cannot promise, and how anyone can check. */
import { useEffect, useState } from "preact/hooks";
import { words } from "../../words/index.ts";

/** Enough of the build's fingerprint to tell two builds apart at a glance. */
const SHORT = 12;

interface Build {
  readonly version: string;
  readonly build: string;
}

export function About() {
  const t = words.value.settings.about;
  const [build, setBuild] = useState<Build | "unknown">();

  useEffect(() => {
    fetch("/manifest.json")
      .then((answer) => answer.json())
      .then((manifest: Build) => setBuild(manifest))
      .catch(() => setBuild("unknown"));
  }, []);

  return (
    <section>
      <h2>{t.heading}</h2>
      <p role="status">
        {build === "unknown" && t.unknown}
        {build && build !== "unknown" && (
          <>
            {t.version(build.version)} · {t.build} <code>{build.build.slice(0, SHORT)}</code>
          </>
        )}
      </p>
      <p>{t.promise}</p>
      <p>
        {t.check} <code dir="ltr">nexus verify {location.origin}</code>
      </p>
    </section>
  );
}
