/** The desk of a file from the page: each call goes to a worker. Owns the calls, their order, and that cancelling ends the worker. */
import { type FileRefusal, FileRefused } from '../../src/pages/import/file-kind';
import type { DeskScope, ImportDesk, LookChange } from './import-desk';

type Call =
  | { name: 'open'; file: File; scope: DeskScope }
  | { name: 'look'; change: LookChange; scope: DeskScope }
  | { name: 'check'; scope: DeskScope }
  | { name: 'marks' }
  | { name: 'classes' }
  | { name: 'problems' };
export type DeskCall = Call & { id: number };

export type DeskAnswer = { id: number } & (
  | { progress: { done: number; of: number } }
  | { result: unknown }
  | { refused: { why: FileRefusal; row: number | null } }
  | { failed: string }
);

/** What was asked for was stopped by the person who asked. */
export class Stopped extends Error {
  override name = 'Stopped';
}

export type DeskInWorker = ImportDesk & {
  /** Ends the worker with whatever it does; the next file begins anew. */
  stop(): void;
};

type Waiting = {
  resolve(result: unknown): void;
  reject(error: Error): void;
  progress?(done: number, of: number): void;
};

export function deskInWorker(start: () => Worker): DeskInWorker {
  let worker: Worker | null = null;
  let calls = 0;
  const waiting = new Map<number, Waiting>();

  function begun(): Worker {
    if (worker !== null) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<DeskAnswer>) => heard(data);
    worker.onerror = (event) => end(new Error(`the worker of files ended: ${event.message}`));
    return worker;
  }

  function heard(answer: DeskAnswer): void {
    const one = waiting.get(answer.id);
    if (one === undefined) return;
    if ('progress' in answer) {
      one.progress?.(answer.progress.done, answer.progress.of);
      return;
    }
    waiting.delete(answer.id);
    if ('result' in answer) one.resolve(answer.result);
    else if ('refused' in answer) one.reject(new FileRefused(answer.refused.why, answer.refused.row));
    else one.reject(new Error(answer.failed));
  }

  function end(error: Error): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function ask<Result>(call: Call, progress?: Waiting['progress']): Promise<Result> {
    calls += 1;
    const id = calls;
    return new Promise<Result>((resolve, reject) => {
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, ...(progress ? { progress } : {}) });
      begun().postMessage({ ...call, id } satisfies DeskCall);
    });
  }

  return {
    open: (file, scope) => ask({ name: 'open', file, scope }),
    look: (change, scope) => ask({ name: 'look', change, scope }),
    check: (scope, progress) => ask({ name: 'check', scope }, progress),
    marks: () => ask({ name: 'marks' }),
    classes: () => ask({ name: 'classes' }),
    problems: () => ask({ name: 'problems' }),
    stop: () => end(new Stopped('stopped')),
  };
}
