/** What the build of the elements leaves out of them, as plugins of the bundler. Owns the leaving out; which parts of a policy are needed is said in `policy-excerpts.ts`. */
import path from 'node:path';
import { runnerImport } from 'vite';

const CHECK = /\/src\/checks\/.+\.ts$/;
const PACK = /\/src\/policy\/packs\/([a-z]+)\/pack\.ts\?(register|leave)$/;
const EXCERPTS = path.resolve(import.meta.dirname, 'policy-excerpts.ts');

/** The worked examples of a check stand beside it, and what they are made with would stay behind in every bundle. */
export function withoutExamples() {
  return {
    name: 'register-lens-without-examples',
    transform(code, id) {
      if (!CHECK.test(id) || !code.includes('export const examples')) return null;
      const found = this.parse(code).body.find(
        ({ declaration }) => declaration?.declarations?.[0]?.id.name === 'examples',
      );
      if (found === undefined) return null;
      return { code: `${code.slice(0, found.start)}export const examples = [];${code.slice(found.end)}`, map: null };
    },
  };
}

/** `pack?register` is a whole pack in the source, and its excerpt in what is built; in one file, where the whole packs are too, it is these. */
export function policyExcerpts({ isWhole }) {
  return {
    name: 'register-lens-policy-excerpts',
    async load(id) {
      const [, name, part] = PACK.exec(id) ?? [];
      if (name === undefined) return null;
      if (isWhole) return `export { default } from '${id.slice(0, id.indexOf('?'))}';`;
      const { module } = await runnerImport(EXCERPTS, { configFile: false, logLevel: 'error' });
      return `export default ${JSON.stringify(module.excerptOf(name, part))};`;
    },
  };
}
