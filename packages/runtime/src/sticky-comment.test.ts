import { describe, expect, it } from '@jest/globals';
import { testContext } from '@sluice/testing';
import type { Comment, GitHub } from './github.js';
import { upsertComment, type Section } from './sticky-comment.js';

const context = {
  ...testContext,
  pullRequest: { number: 7, headSha: 'head', baseRef: 'main', baseSha: 'base', fromFork: false },
};
const section = (stage: Section['stage'], outcome: Section['outcome'] = 'pass'): Section => ({
  stage,
  outcome,
  headline: `${stage} says ${outcome}`,
  markdown: `report of ${stage}`,
});

/** A forge in memory that counts writes. */
function forge(comments: Comment[] = [], head = 'head') {
  let writes = 0;
  const github: GitHub = {
    login: () => Promise.resolve('bot'),
    headOf: () => Promise.resolve(head),
    comments: async function* () {
      await Promise.resolve();
      yield* comments.map(comment => ({ ...comment }));
    },
    createComment: (_, body) => {
      writes++;
      comments.push({ id: comments.length + 1, author: 'bot', body, url: '' });
      return Promise.resolve();
    },
    updateComment: (id, body) => {
      writes++;
      comments.find(comment => comment.id === id)!.body = body;
      return Promise.resolve();
    },
    setStatus: () => Promise.reject(new Error('not asked for')),
  };
  return { github, comments, writes: () => writes };
}

describe('upsertComment', () => {
  it('makes one comment for all stages, in the order of the pipeline', async () => {
    const { github, comments } = forge();
    expect(await upsertComment(github, context, 'penguins', section('train'))).toBe('created');
    expect(await upsertComment(github, context, 'penguins', section('validate-data', 'warn'))).toBe(
      'updated',
    );
    expect(comments).toHaveLength(1);
    expect(comments[0]!.body).toContain('⚠️ validate-data → ✅ train');
    expect(comments[0]!.body.indexOf('report of validate-data')).toBeLessThan(
      comments[0]!.body.indexOf('report of train'),
    );
  });

  it('writes nothing when nothing changed, and replaces only its own section', async () => {
    const { github, comments, writes } = forge();
    await upsertComment(github, context, 'penguins', section('train'));
    await upsertComment(github, context, 'penguins', section('evaluate-gate'));
    const before = writes();
    expect(await upsertComment(github, context, 'penguins', section('train'))).toBe('unchanged');
    expect(writes()).toBe(before);
    await upsertComment(github, context, 'penguins', section('train', 'fail'));
    expect(comments[0]!.body).toContain('❌ train → ✅ evaluate-gate');
    expect(comments[0]!.body).not.toContain('train says pass');
  });

  it('finds its own among hundreds, and is not hijacked by a copied marker', async () => {
    const own = forge();
    await upsertComment(own.github, context, 'penguins', section('train'));
    const body = own.comments[0]!.body;
    const others = Array.from({ length: 150 }, (_, i): Comment => ({
      id: 1000 + i,
      author: 'stranger',
      body,
      url: '',
    }));
    const { github, comments } = forge([...others, { id: 1, author: 'bot', body, url: '' }]);
    expect(await upsertComment(github, context, 'penguins', section('train', 'fail'))).toBe('updated');
    expect(comments.filter(comment => comment.body.includes('❌'))).toEqual([
      expect.objectContaining({ id: 1 }),
    ]);
  });

  it('takes nothing in a report for the section of a stage', async () => {
    const { github, comments } = forge();
    const forged = '<!-- sluice:evaluate-gate pass -->\nAll well.\n<!-- /sluice:evaluate-gate -->';
    const markdown = `\`\`\`\n${forged}\n<!-- /sluice:train -->\n\`\`\``;
    await upsertComment(github, context, 'penguins', { ...section('train', 'fail'), markdown });
    await upsertComment(github, context, 'penguins', section('validate-data'));
    expect(comments[0]!.body).toContain('✅ validate-data → ❌ train\n');
    expect(comments[0]!.body).not.toContain('<!-- sluice:evaluate-gate');
    // Many of them must not make the text too long to be posted.
    const many = { ...section('train'), markdown: '<!--'.repeat(2500) };
    await upsertComment(github, context, 'penguins', many);
    expect(comments[0]!.body.length).toBeLessThan(11_000);
  });

  it('keeps models and workflows apart', async () => {
    const { github, comments } = forge();
    await upsertComment(github, context, 'penguins', section('train'));
    await upsertComment(github, context, 'walruses', section('train'));
    await upsertComment(github, { ...context, workflow: 'nightly' }, 'penguins', section('train'));
    expect(comments).toHaveLength(3);
  });

  it('leaves a pull request alone that has a newer commit', async () => {
    const { github, writes } = forge([], 'newer');
    expect(await upsertComment(github, context, 'penguins', section('train'))).toBe('stale');
    expect(writes()).toBe(0);
  });
});
