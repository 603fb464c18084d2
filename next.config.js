import createNextIntlPlugin from "next-intl/plugin";

/** Origins a form may come from when a proxy of our own rewrites the host. */
const allowedOrigins = process.env.PUBLIC_ORIGIN ? [new URL(process.env.PUBLIC_ORIGIN).host] : [];

/** @type {import("next").NextConfig} */
const config = {
  // Types are a stage of the checks; an installation need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "postgres"],
  experimental: { serverActions: { allowedOrigins, bodySizeLimit: "5mb" } },
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
