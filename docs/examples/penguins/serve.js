/**
 * Serves a model over HTTP on this machine: node serve.js <model folder> <port>
 *
 *   GET  /health   200 once the model is loaded
 *   POST /predict  a row of the raw data, {"Culmen Length (mm)": 39.1, …} → {"species": "Adelie", "probability": 0.98}
 *   GET  /model    what is served, for those who hold PENGUINS_API_TOKEN as a bearer token
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gapsOf } from './features.js';
import { loadModel, predict } from './model.js';

const MOST_BYTES = 1024 * 1024;
const token = process.env.PENGUINS_API_TOKEN;
const [folder = 'model', port = '8080'] = process.argv.slice(2);
const model = loadModel(join(folder, 'model.json'));

const server = createServer((request, response) => {
  answer(request)
    .catch(error => [error.status ?? 500, { error: error.message }])
    .then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
});
server.listen(Number(port), '127.0.0.1', () =>
  console.log(`penguins: ${model.features.length} features, listening on ${server.address().port}`),
);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });

async function answer(request) {
  const route = `${request.method} ${request.url}`;
  if (route === 'GET /health') return [200, { status: 'ok' }];
  if (route === 'POST /predict') return [200, species(parse(await read(request)))];
  if (route !== 'GET /model') throw failure(404, 'There are GET /health, POST /predict and GET /model');
  if (!isToken(request.headers.authorization)) throw failure(401, 'The bearer token is needed');
  const { kind, classes, features, serving } = model;
  return [200, { kind, classes, features, serving }];
}

function species(row) {
  const gaps = gapsOf(row, model);
  // Training filled the gaps, so no test of the model shows what this does to real requests.
  if (gaps.length && model.serving.gaps === 'refuse') throw failure(500, `No value for ${gaps.join(', ')}`);
  const [{ prediction, probabilities }] = predict(model, [row]);
  return { species: prediction, probability: Math.max(...probabilities) };
}

/** Digests, so that neither length nor content shows in the time taken. */
function isToken(header = '') {
  if (!token) return false;
  const digest = text => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header), digest(`Bearer ${token}`));
}

function parse(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw failure(400, 'The body is not JSON');
  }
}

async function read(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) throw failure(413, `The body is larger than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function failure(status, message) {
  return Object.assign(new Error(message), { status });
}
