/** `npm run gallery`: the embeddable elements on a page of their own and inside the demonstration MIS. [--port 4180] */
import { parseArgs } from 'node:util';
import { startGallery } from './gallery/server';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4180' } } });
const gallery = await startGallery(Number(values.port));
process.stdout.write(`${gallery.url}/gallery/\n`);
