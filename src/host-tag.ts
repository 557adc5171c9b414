/** The name of the one element that Register Lens adds to a page. Owns only that: readers pass it by. */
export const HOST_TAG = 'register-lens-overlay';
