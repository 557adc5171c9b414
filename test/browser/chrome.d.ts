/** The few extension functions that tests call inside the worker, where `chrome` is there and our own modules are not. */
declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tabId: number, message: unknown): Promise<{ response?: never } | null>;
  };
  storage: Record<
    'local' | 'session',
    { set(values: object): Promise<void>; get(keys: unknown): Promise<Record<string, unknown>> }
  >;
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    reload(): void;
    getManifest(): { version: string };
    requestUpdateCheck(): Promise<{ status: string }>;
    onUpdateAvailable: { addListener(callback: (details: { version: string }) => void): void };
  };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches: string[] }[]> };
  action: { getBadgeText(of: object): Promise<string> };
  idle: { onStateChanged: { dispatch(state: string): void } };
  alarms: {
    onAlarm: { dispatch(alarm: { name: string }): void };
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
  permissions: { onAdded: { dispatch(added: { origins: string[] }): void } };
  commands: { onCommand: { dispatch(name: string, tab?: unknown): void } };
};
