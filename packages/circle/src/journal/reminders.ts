/** When a person wishes to be asked how they are. It tells about their days, so it lies sealed in the vault. */
import { bytesToUtf8, NexusError } from "@nexus/wire";
import * as v from "valibot";
import { whole } from "../fields.ts";
import { checked } from "../input.ts";
import { jsonChange } from "../session/record.ts";
import type { Vault } from "../vault/vault.ts";
import type { JournalCalls, Reminder } from "./calls.ts";

const ROW = "journal/reminders";

const reminders = v.pipe(
  v.array(
    v.strictObject({
      minute: whole(0, 1439),
      days: v.pipe(v.array(v.picklist([0, 1, 2, 3, 4, 5, 6])), v.maxLength(7)),
    }),
  ),
  v.maxLength(12),
);
const stored = v.strictObject({ format: v.literal(1), reminders });

/** What cannot be read reminds of nothing. */
async function read(vault: Vault): Promise<readonly Reminder[]> {
  try {
    const row = await vault.read(ROW);
    return row ? v.parse(stored, JSON.parse(bytesToUtf8(row))).reminders : [];
  } catch (error) {
    if (error instanceof NexusError && error.code !== "vault-damaged") throw error;
    return [];
  }
}

export async function openReminders(vault: Vault): Promise<Pick<JournalCalls, "reminders" | "setReminders">> {
  let wished = await read(vault);
  return {
    reminders: () => wished,
    async setReminders(wishes) {
      const next = checked(reminders, wishes, "reminders");
      await vault.write([
        next.length > 0 ? jsonChange(ROW, { format: 1, reminders: next }) : { key: ROW, value: undefined },
      ]);
      wished = next;
    },
  };
}
