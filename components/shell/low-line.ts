/** One of two lines over each other, where the head has room for one word beside the name. */
export const lowLine = "min-h-7 px-0.5 text-14 2xl:min-h-target 2xl:gap-2 2xl:px-2 2xl:text-15";
