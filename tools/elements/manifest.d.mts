/** The custom-elements manifest of the elements in a folder, a folder for each tag. */
export function elementsManifest(folder: string): {
  schemaVersion: string;
  modules: { path: string; declarations: { tagName: string; members: { name: string }[] }[] }[];
};
