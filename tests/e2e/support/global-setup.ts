import { folderName, readInstallation } from "./installation";
import { startProduct } from "@/scripts/house/product";

/** Starts the product once for all tests, unless one is given, and stops it afterwards. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  const given = process.env[folderName];
  if (given !== undefined) {
    share(given);
    return undefined;
  }
  const product = await startProduct();
  share(product.folder);
  return async () => {
    const code = await product.stop();
    if (code !== 0) throw new Error(`the product ended with ${String(code)}`);
  };
}

/** Workers are started with the environment of this process. */
function share(folder: string) {
  const { origin, databaseUrl, dataDir } = readInstallation(folder);
  Object.assign(process.env, {
    [folderName]: folder,
    E2E_ORIGIN: origin,
    // For the services with which tests prepare what they need.
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, POOL_APP: "3", POOL_KEYS: "2" },
  });
}
