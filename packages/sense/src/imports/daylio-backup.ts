/** Daylio's backup, version 15: a zip with base64 of JSON. Moods have a step here, 1 the best and 5 the worst. */
import { filesIn, packedFile } from "./archive.ts";
import { plainOf } from "./daylio-csv.ts";
import { bytesOf, type SomeFile } from "./file.ts";
import type { Sink } from "./imported.ts";
import { fieldsOf, itemsOf, jsonOf } from "./json.ts";
import { momentOf } from "./moment.ts";
import { ImportBroken } from "./refusals.ts";

/** Bytes that a backup's text may have unpacked: decades of diary, and no bomb. */
const MOST = 256 * 2 ** 20;

export async function readDaylioBackup(archive: SomeFile, sink: Sink): Promise<void> {
  const backup = fieldsOf(jsonOf(await textIn(archive)));
  const moods = new Map(itemsOf(backup.customMoods).map((mood) => [fieldsOf(mood).id, fieldsOf(mood)]));
  const tags = new Map(itemsOf(backup.tags).map((tag) => [fieldsOf(tag).id, String(fieldsOf(tag).name ?? "")]));
  for (const [place, entry] of itemsOf(backup.dayEntries).entries()) {
    const { year, month, day, hour, minute, timeZoneOffset, mood, note, note_title, tags: worn } = fieldsOf(entry);
    const offset = typeof timeZoneOffset === "number" ? Math.round(timeZoneOffset / 60_000) : null;
    // Its months begin at 0.
    const at = momentOf(
      { year: Number(year), month: Number(month) + 1, day: Number(day), hour: Number(hour), minute: Number(minute) },
      offset,
    );
    if (!at) {
      sink.refuse(null, "time-unreadable", `Entry ${place + 1}.`);
      continue;
    }
    const { custom_name: name, mood_group_id: group } = moods.get(mood) ?? {};
    sink.take({
      kind: "feeling",
      at,
      span: "moment",
      words: typeof name === "string" && name !== "" ? [name] : [],
      valence: null,
      level: typeof group === "number" && group >= 1 && group <= 5 ? group : null,
      tags: itemsOf(worn).flatMap((id) => tags.get(id) || []),
      note: [note_title, note]
        .map((it) => (typeof it === "string" ? plainOf(it) : ""))
        .filter(Boolean)
        .join("\n\n"),
      aside: {},
    });
  }
}

async function textIn(archive: SomeFile): Promise<string> {
  const backup = (await filesIn(archive)).find(({ name }) => name === "backup.daylio");
  if (!backup) throw new ImportBroken("archive-broken", "It holds no backup.daylio.");
  if (backup.size > MOST) throw new ImportBroken("file-too-large", `It unpacks to more than ${MOST} bytes.`);
  const packed = new TextDecoder().decode(await bytesOf(packedFile(archive, backup), 0, backup.size));
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(packed.trim()), (it) => it.charCodeAt(0)));
  } catch (error) {
    throw new ImportBroken("archive-broken", (error as Error).message);
  }
}
