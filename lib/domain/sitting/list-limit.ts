/** As many candidates one sitting may list: a whole province's hall, and no slip of the mouse. */
export const listLimit = 2000;
