/** What Mozilla's own linter says of a package. Owns the asking; nothing is sent anywhere. */
import linter from 'addons-linter';

export type LinterMessage = { code: string; message: string; file?: string };

export async function lint(file: string): Promise<{ errors: LinterMessage[]; warnings: LinterMessage[] }> {
  const instance = linter.createInstance({
    config: {
      _: [file],
      logLevel: 'fatal',
      stack: false,
      pretty: false,
      warningsAsErrors: false,
      metadata: false,
      output: 'none',
      boring: true,
      selfHosted: false,
      shouldScanFile: () => true,
    },
    runAsBinary: false,
  });
  const { errors, warnings } = await instance.run();
  return { errors, warnings };
}
