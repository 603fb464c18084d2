export * from "./access";
export * from "./attempt";
export * from "./bank";
export * from "./inspection";
export * from "./test";
export * from "./unit";
