/** Processes of their own, so that a load generator never shares an event loop with the server that it measures. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a child answers, by name. The file of a child exports the type of its calls. */
export type Calls = Readonly<Record<string, (argument: never) => unknown>>;

export interface Child<C> {
  readonly pid: number;
  ask<N extends keyof C & string>(name: N, argument: ArgumentOf<C[N]>): Promise<AnswerOf<C[N]>>;
  /** Lets the child finish what it has open, and resolves when it is gone. */
  end(): Promise<void>;
}

type ArgumentOf<F> = F extends (argument: infer A) => unknown ? A : never;
type AnswerOf<F> = F extends (argument: never) => infer R ? Awaited<R> : never;

export interface Question {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly problem: string };

interface StartOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
}

/** Milliseconds that a child may take to go. */
const PATIENCE = 10_000;

/** `file` as seen from the caller: `new URL("./crowd.ts", import.meta.url)`. */
export function startChild<C>(file: URL, { env = {}, execArgv = [] }: StartOptions = {}): Child<C> {
  const child = fork(fileURLToPath(file), {
    execArgv: [...execArgv],
    env: { ...process.env, ...env },
    serialization: "advanced",
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  let asked = 0;
  const gone = new Promise<void>((resolve) =>
    child.once("exit", (code, signal) => {
      for (const { reject } of waiting.values()) reject(new Error(`${file.pathname} ended with ${signal ?? code}`));
      waiting.clear();
      resolve();
    }),
  );
  child.on("message", (answer: Answer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("problem" in answer) asker?.reject(new Error(answer.problem));
    else asker?.resolve(answer.value as never);
  });

  return {
    pid: child.pid ?? 0,
    ask: (name, argument) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        waiting.set(id, { resolve, reject });
        child.send({ id, name, argument } satisfies Question, (error) => error && reject(error));
      }),
    async end() {
      if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
      await gone;
      clearTimeout(timer);
    },
  };
}
