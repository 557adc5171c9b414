/** The marks of a file, written by the background like those of a page. Owns who may have them kept, and when they were made. */
import { isOfNewerProgram } from '../../src/casework/database';
import { keepFile } from '../../src/casework/keep-file';
import { refusedWriting } from '../../src/casework/refused-writing';
import { now } from '../../src/clock';
import type { Payload, Reply } from '../../src/messaging/protocol';
import { readSettings } from '../../src/rollout/settings-store';
import { database, device } from './database';

export async function importMarks(file: Payload<'import-marks'>): Promise<Reply<'import-marks'>> {
  const { values } = await readSettings();
  if (values.role === 'teacher') return { ok: false, why: 'teacher' };
  if (!values.schools.some(({ id }) => id === file.school)) return { ok: false, why: 'no-school' };
  // what is said to come from tomorrow would win over every page until then
  const at = Date.parse(file.at) > Date.parse(now()) ? now() : file.at;
  try {
    if (await isOfNewerProgram(database())) return { ok: false, why: 'newer-program' };
    return { ok: true, ...(await keepFile(database(), await device(), { ...file, at })) };
  } catch (error) {
    console.error('Register Lens: the marks of a file could not be kept; none of them was.', error);
    return { ok: false, why: whyNot(error) };
  }
}

function whyNot(error: unknown): 'no-room' | 'newer-program' | 'failed' {
  try {
    return refusedWriting(error);
  } catch {
    return 'failed'; // said in the console already
  }
}
