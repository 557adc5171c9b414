/** The worker in which files are read. Wires the desk to the page; reads the database, and writes nothing. */
import { openDatabase } from '../../src/casework/database';
import { deviceLock } from '../../src/casework/device-key';
import { previewFile } from '../../src/casework/keep-file';
import { FileRefused } from '../../src/pages/import/file-kind';
import type { DeskAnswer, DeskCall } from './import-calls';
import { importDesk } from './import-desk';

const database = openDatabase();
const desk = importDesk(async (marks) => previewFile(database, await deviceLock(database), marks));

self.onmessage = ({ data }: MessageEvent<DeskCall>) => {
  const { id } = data;
  const say = (answer: DeskAnswer): void => self.postMessage(answer);
  answerOf(data, (done, of) => say({ id, progress: { done, of } })).then(
    (result) => say({ id, result }),
    (error: unknown) => {
      if (error instanceof FileRefused) say({ id, refused: { why: error.why, row: error.row } });
      else say({ id, failed: String(error) });
    },
  );
};

function answerOf(call: DeskCall, progress: (done: number, of: number) => void): Promise<unknown> {
  switch (call.name) {
    case 'open':
      return desk.open(call.file, call.scope);
    case 'look':
      return desk.look(call.change, call.scope);
    case 'check':
      return desk.check(call.scope, progress);
    case 'marks':
      return desk.marks();
    case 'classes':
      return desk.classes();
    case 'problems':
      return desk.problems();
  }
}
