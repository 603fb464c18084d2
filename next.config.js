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
  experimental: {
    // A file of questions has 20 MB at most, and its form some words around it.
    serverActions: { allowedOrigins, bodySizeLimit: "21mb" },
    proxyClientMaxBodySize: "21mb",
  },
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
