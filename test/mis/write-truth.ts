/** Owns writing truth.json beside this file, so that a change of the school shows in a review. */

import { writeFileSync } from 'node:fs';
import { seededTruth } from './server.ts';
import { truthText } from './truth-file.ts';

writeFileSync(new URL('./truth.json', import.meta.url), truthText(seededTruth()));
