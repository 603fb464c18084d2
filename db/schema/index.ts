export * from "./access";
export * from "./attempt";
export * from "./bank";
export * from "./inspection";
export * from "./room";
export * from "./sitting";
export * from "./test";
export * from "./unit";
