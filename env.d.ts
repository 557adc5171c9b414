/** Replaced when bundling: true in demonstration and test builds, where tests may look into the overlay. */
declare const __TEST_BUILD__: boolean;
