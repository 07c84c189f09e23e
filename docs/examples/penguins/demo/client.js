/** A bird that no file holds, as a client of the service would send it. */
const BIRD = {
  'Culmen Length (mm)': 49.8,
  'Culmen Depth (mm)': 15.9,
  'Flipper Length (mm)': 222,
  'Body Mass (g)': 5350,
};

/** What the deployed service says of the bird, and which version said it. */
export async function askModel({ stages }) {
  const { url } = stages.find(stage => stage.name === 'deploy-canary').outputs;
  const answer = await fetch(`${url}/predict`, { method: 'POST', body: JSON.stringify(BIRD) });
  if (!answer.ok) throw new Error(`${url}/predict answered ${answer.status}`);
  const { species, probability } = await answer.json();
  return { url, version: answer.headers.get('x-sluice-version'), species, probability };
}
