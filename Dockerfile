# Build with the dev dependencies, run without them.
# One tag for all stages, of the patch level: what is rebuilt tomorrow runs on what was tested.
ARG NODE=node:24.21.0-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
RUN npm run build && rm -rf dist/sandbox

FROM ${NODE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
# What is in the image, for whoever has to answer that: docs/operations.md.
RUN npm sbom --omit=dev --sbom-format cyclonedx > sbom.cdx.json

FROM ${NODE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=dependencies /app/sbom.cdx.json ./
COPY --from=build /app/dist ./dist
# These are read from where the sources have them.
COPY --from=build /app/src/picture/font ./src/picture/font
COPY --from=build /app/src/weights/weights.bin ./src/weights/
COPY package.json ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/bundle/bot.mjs"]
