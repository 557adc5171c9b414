/**
 * Turns off zod's compiled parsers, which probe `new Function` and so log a violation on pages with a strict
 * content security policy. Import it before any schema is made.
 */
import { config } from 'zod/mini';

config({ jitless: true });
