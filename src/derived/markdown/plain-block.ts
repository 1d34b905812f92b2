import type { List, PhrasingContent, RootContent } from 'mdast';

const plainAddress = /^[a-z0-9:/.-]+$/i;

/**
 * A block in which nothing has to be escaped, as the Markdown serializer would write it; `null` where it
 * takes the serializer. Nearly all blocks are plain, and it goes through all of a text for what might not be.
 */
export function plainBlock(block: RootContent): string | null {
  if (block.type === 'heading') return marked(`${'#'.repeat(block.depth)} `, inline(block.children));
  if (block.type === 'paragraph') return inline(block.children);
  if (block.type === 'list') return plainList(block);
  if (block.type === 'html') return block.value;
  if (block.type !== 'code' || block.value === '' || block.value.includes('`')) return null;
  return `\`\`\`${block.lang}\n${block.value}\n\`\`\``;
}

function plainList({ ordered, children }: List): string | null {
  if (ordered) return null;
  const items = children.map(({ children: [paragraph, ...more] }) =>
    paragraph?.type === 'paragraph' && more.length === 0 ? marked('- ', inline(paragraph.children)) : null,
  );
  return items.includes(null) ? null : items.join('\n');
}

const marked = (mark: string, text: string | null): string | null => (text === null ? null : mark + text);

/** Text that needs no escape stands in a tree as if it were markup: see `markdown.ts`. */
function inline(children: readonly PhrasingContent[]): string | null {
  const parts = children.map((child) => {
    if (child.type === 'html') return child.value;
    if (child.type !== 'link' || !plainAddress.test(child.url)) return null;
    const [label, ...more] = child.children;
    if (more.length > 0) return null;
    if (label?.type === 'html') return `[${label.value}](${child.url})`;
    return label?.type === 'text' && label.value === child.url && /^https?:/.test(child.url) ? `<${child.url}>` : null;
  });
  return parts.length === 0 || parts.includes(null) ? null : parts.join('');
}
