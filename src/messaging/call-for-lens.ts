/** The one message of the small reading script, which carries nothing and so needs no parsing. */
export const CALL_FOR_LENS = 'register-lens: something to check';
