import { describe, expect, it } from '@jest/globals';
import { UserError } from '@sluice/core';
import { explainFileError } from './file-errors.js';

describe('explainFileError', () => {
  it.each([
    ['EACCES', 'permission'],
    ['EPERM', 'permission'],
    ['EROFS', 'permission'],
    ['ENOSPC', 'limit-exceeded'],
    ['EDQUOT', 'limit-exceeded'],
    ['EMFILE', 'limit-exceeded'],
    ['EBUSY', 'conflict'],
    ['ELOOP', 'unsupported'],
  ])('makes %s a problem of the kind %s that names the path', (code, kind) => {
    const cause = Object.assign(new Error('as the system says it'), { code });
    const explained = explainFileError('data/a.csv', cause, 'written');
    expect(explained).toBeInstanceOf(UserError);
    expect(explained).toMatchObject({ code: kind, cause, message: expect.stringContaining('"data/a.csv"') });
  });

  it('leaves what it does not know, and what is explained already', () => {
    for (const error of [new Error('ours'), Object.assign(new Error(), { code: 'EIO' }), undefined])
      expect(explainFileError('x', error, 'read')).toBe(error);
    const told = new UserError('bad-data', 'told');
    expect(explainFileError('x', told, 'read')).toBe(told);
  });
});
