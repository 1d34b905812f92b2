import { describe, expect, it } from 'vitest';
import { codeAddress } from '../../../src/text/code-address.ts';

describe('codeAddress', () => {
  it.each([
    ['https://github.com/mit-han-lab/duo-attention', 'GitHub', 'mit-han-lab/duo-attention'],
    ['https://github.com/mit-han-lab/duo-attention/tree/main/src?x=1#readme', 'GitHub', 'mit-han-lab/duo-attention'],
    ['http://www.github.com/a/b.git', 'GitHub', 'a/b'],
    ['https://GitLab.com/a/b/', 'GitLab', 'a/b'],
    ['https://bitbucket.org/a/b', 'Bitbucket', 'a/b'],
    ['https://codeberg.org/a/b', 'Codeberg', 'a/b'],
    ['https://huggingface.co/meta-llama/Llama-3-8B', 'Hugging Face', 'meta-llama/Llama-3-8B'],
  ])('reads %s as that of a repository', (url, host, repository) => {
    expect(codeAddress(url)).toEqual({ url, host, repository });
  });

  it.each([
    'https://github.com/mit-han-lab',
    'https://github.com/',
    'https://example.org/a/b',
    'https://github.com.evil.org/a/b',
    'https://notgithub.com/a/b',
    'github.com/a/b',
    '',
  ])('finds no repository at “%s”', (url) => {
    expect(codeAddress(url)).toBeNull();
  });
});
