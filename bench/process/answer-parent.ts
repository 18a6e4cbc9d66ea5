import type { Answer, Calls, Question } from "./child.ts";

/** Makes this process a child: answers its parent by these calls, and runs `leave` when the parent lets it go. */
export function answerParent(calls: Calls, leave: () => Promise<void> | void = () => {}): void {
  process.on("message", ({ id, name, argument }: Question) => void answer(calls, id, name, argument));
  process.once("disconnect", () => void Promise.resolve(leave()).finally(() => process.exit()));
}

async function answer(calls: Calls, id: number, name: string, argument: unknown): Promise<void> {
  let answer: Answer;
  try {
    const call = calls[name];
    if (!call) throw new Error(`no call ${name}`);
    answer = { id, value: await call(argument as never) };
  } catch (error) {
    answer = { id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send?.(answer);
}
