/** What is used of `addons-linter`, which brings no types. */
declare module 'addons-linter' {
  type Message = { code: string; message: string; file?: string };
  const linter: {
    createInstance(options: { config: Record<string, unknown>; runAsBinary: boolean }): {
      run(): Promise<{ errors: Message[]; warnings: Message[] }>;
    };
  };
  export default linter;
}
