import { defineConfig, devices } from "@playwright/test";
import { chromiumPath } from "./scripts/browser/chromium";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/e2e/support/global-setup.ts",
  // One more than the processors of a small machine: tests wait for the network now and then.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes only when repeated has found something.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    // Set by what starts the product.
    baseURL: process.env.E2E_ORIGIN,
    // The screen most offices have.
    viewport: { width: 1366, height: 768 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    // A click that waits longer than that waits for something that will not come.
    actionTimeout: 20_000,
    screenshot: "only-on-failure",
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    launchOptions: {
      executablePath: chromiumPath(),
      chromiumSandbox: false,
      // In a locale that has no Vietnamese letters Chromium calls every file "download".
      env: { ...process.env, LC_ALL: "C.UTF-8" },
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--disable-quic",
        "--disable-sync",
      ],
    },
  },
});
