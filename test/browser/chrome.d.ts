/** The few extension functions that tests call inside the worker, where `chrome` is there and our own modules are not. */
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tabId: number, message: unknown): Promise<{ response?: never } | null>;
  };
  storage: { local: { set(values: object): Promise<void>; get(keys: unknown): Promise<Record<string, unknown>> } };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  permissions: { onAdded: { dispatch(added: { origins: string[] }): void } };
  commands: { onCommand: { dispatch(name: string, tab?: unknown): void } };
};
