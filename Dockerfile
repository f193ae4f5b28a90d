# Tango as a Slack bot. The embedded workspace listens on 127.0.0.1 only, so a container needs Slack tokens to be of use.
FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Without the dev dependencies there is no npm package `node` either: the image is Node 26 already, and no install script is needed.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

FROM node:26-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    TANGO_DATA=/data \
    TANGO_SOURCES=/sources
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json slack-manifest.json ./
COPY src ./src
COPY knowledge ./knowledge
COPY prompts ./prompts
# The cache of the parsed knowledge (docs/decisions/0010) and the store are all that Tango writes.
RUN mkdir -p node_modules/.cache /data /sources && chown node:node node_modules/.cache /data
USER node
VOLUME ["/data"]
EXPOSE 3000
CMD ["node", "src/main.ts"]
