import { STAGES, type Outcome, type RunContext, type Stage } from '@sluice/core';
import type { Comment, GitHub } from './github.js';

/** One stage's part of the comment. `markdown` is rendered, escaped and redacted. */
export interface Section {
  stage: Stage;
  outcome: Outcome;
  headline: string;
  markdown: string;
}

/** GitHub's limit is 65,536 characters; all stages share it. */
export const SECTION_BUDGET = 11_000;

const MARK: Record<Outcome, string> = { pass: '✅', warn: '⚠️', inconclusive: '❔', fail: '❌', error: '🛑' };

/** Identifies the comment of this workflow and model. Starts the body, so that a quoted marker is no marker. */
function markerOf(context: RunContext, model: string): string {
  const workflow = context.workflow.replace(/[^\w .-]/g, '_');
  return `<!-- sluice workflow=${JSON.stringify(workflow)} model=${JSON.stringify(model)} -->`;
}

const opening = ({ stage, outcome }: Pick<Section, 'stage' | 'outcome'>) =>
  `<!-- sluice:${stage} ${outcome} -->`;
const closing = (stage: Stage) => `<!-- /sluice:${stage} -->`;

/**
 * Puts the section into the one comment that all stages of a workflow and model share: found over all pages, only
 * among our own. An unchanged comment is not written. Parallel jobs write the same comment, so the result is read
 * back until our section is in it. Answers what it did.
 */
export async function upsertComment(
  github: GitHub,
  context: RunContext,
  model: string,
  section: Section,
): Promise<'created' | 'updated' | 'unchanged' | 'stale'> {
  const { number, headSha } = context.pullRequest!;
  if ((await github.headOf(number)) !== headSha) return 'stale';
  const marker = markerOf(context, model);
  let done: 'created' | 'updated' | 'unchanged' = 'unchanged';
  for (let attempt = 0; attempt < 3; attempt++) {
    const earlier = await findOwn(github, number, marker);
    const body = bodyWith(marker, model, earlier?.body ?? '', section);
    if (earlier?.body === body) return done;
    // Not listed yet: a second one would stay.
    if (!earlier && done === 'created') return done;
    if (earlier) await github.updateComment(earlier.id, body);
    else await github.createComment(number, body);
    done = earlier ? 'updated' : 'created';
  }
  return done;
}

async function findOwn(github: GitHub, pullRequest: number, marker: string): Promise<Comment | undefined> {
  let login: string | undefined;
  for await (const comment of github.comments(pullRequest)) {
    if (!comment.body.startsWith(marker)) continue;
    login ??= await github.login();
    if (comment.author === login) return comment;
  }
  return undefined;
}

/** The whole body: the earlier sections of the other stages, ours anew, in the order of the pipeline. */
export function bodyWith(marker: string, model: string, earlier: string, section: Section): string {
  const sections = new Map(sectionsIn(earlier).map(found => [found.stage, found]));
  sections.set(section.stage, {
    stage: section.stage,
    outcome: section.outcome,
    text: withoutMarks(
      `${MARK[section.outcome]} **${section.stage}** ${section.headline}\n\n<details><summary>Report</summary>\n\n${section.markdown}\n\n</details>`,
    ),
  });
  const ordered = STAGES.map(stage => sections.get(stage)).filter(found => found !== undefined);
  const signs = ordered.map(({ stage, outcome }) => `${MARK[outcome]} ${stage}`).join(' → ');
  const parts = ordered.map(found => `${opening(found)}\n${found.text}\n${closing(found.stage)}`);
  return `${marker}\n### Sluice: ${model}\n${signs}\n\n${parts.join('\n\n')}\n`;
}

/**
 * A code block is shown as it came: a log in it could pass for the section of another stage, or end its own. One of
 * the dashes becomes another, which makes the text no longer than its budget.
 */
function withoutMarks(text: string): string {
  return text.replaceAll('<!--', '<!-\u2010');
}

function sectionsIn(body: string): { stage: Stage; outcome: Outcome; text: string }[] {
  return STAGES.flatMap(stage => {
    const match = new RegExp(
      `<!-- sluice:${stage} (pass|warn|inconclusive|fail|error) -->\n([\\s\\S]*?)\n${closing(stage)}`,
    ).exec(body);
    return match ? [{ stage, outcome: match[1] as Outcome, text: match[2] as string }] : [];
  });
}
