/** As many candidates one sitting may list: a whole province's hall, and no slip of the mouse. */
export const listLimit = 2000;

/** As large a list of people as is looked at, in bytes. */
export const rollFileLimit = 4 * 1024 * 1024;
