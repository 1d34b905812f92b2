import type { PhrasingContent, Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { latexToText } from '../parser/latex-to-text.ts';
import { someText } from './some-text.ts';

/**
 * Commands that LaTeX uses in running text. Some listings drop the backslash of `\textbf{x}`; then the
 * name right before a brace still tells.
 */
const command =
  /\\?\b(textbf|textit|textsc|textsf|textrm|textnormal|underline|emph|texttt|text)\{([^{}]*)\}|\{\\(em|it|sl|bf|tt)\b\s?([^{}]*)\}|\\(url|href)\{([^{}]*)\}(?:\{([^{}]*)\})?|[~\s]{0,9}\\(cite)[pt]?\{([^{}]*)\}|\s{0,9}\\(footnote)\{([^{}]*)\}/g;
const otherCommands = /\\(?:[a-zA-Z]{2,}|[cvuHkr]\{\p{L}\}|["'`^~=.]\{?\\?\p{L}\}?|[%&#_$])/u;

/** Shows LaTeX's text commands as what they mean. The data keep the source; this is for display only. */
export function remarkTextCommands() {
  return (tree: Root): void => {
    if (!someText(tree, /[{\\]/)) return;
    findAndReplace(
      tree,
      [
        [
          command,
          (_: string, ...groups: unknown[]) => {
            const [name = '', text = '', label = ''] = groups.filter((group) => typeof group === 'string');
            return show(name, text, label);
          },
        ],
        [/^[\s\S]*\\[\s\S]*$/g, (text: string) => (otherCommands.test(text) ? plain(text) : false)],
      ],
      { ignore: ['inlineMath', 'inlineCode'] },
    );
  };
}

function show(name: string, text: string, label: string): PhrasingContent | string {
  if (/^(emph|textit|em|it|sl)$/.test(name)) return { type: 'emphasis', children: [{ type: 'text', value: text }] };
  if (name === 'textbf' || name === 'bf') return { type: 'strong', children: [{ type: 'text', value: text }] };
  if (name === 'texttt' || name === 'tt') return { type: 'inlineCode', value: text };
  if (name === 'url' || name === 'href') return label || text;
  if (name === 'cite') return ` [${text}]`;
  if (name === 'footnote') return ` (${text})`;
  return text;
}

/** Signs and accents as characters, with the white space at either end as it was. */
function plain(text: string): string {
  const lead = text.slice(0, text.length - text.trimStart().length);
  return `${lead}${latexToText(text)}${text.slice(text.trimEnd().length)}`;
}
