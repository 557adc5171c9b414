/** What the first page shows and may do. Owns the shape; settings and permissions are for the page. */

export type WelcomeView = {
  /** The school's name, '' while there is none. */
  school: string;
  /** The id of its policy. */
  pack: string;
  packs: readonly { id: string; name: string }[];
  sites: readonly string[];
  /** The trust has set it up: there is nothing to do here. */
  isManaged: boolean;
};

export type WelcomeActions = {
  nameSchool(name: string): void;
  choosePack(id: string): void;
  /** Null when it is turned on, otherwise why not. */
  turnOn(address: string): Promise<string | null>;
  openOptions(): void;
};
