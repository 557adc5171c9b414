globalThis.registerLensTrust = {};
