import listStyles from '../../styles/lists.css?url';

/** Pages without a list do not carry its styles: brings in those of results and of marked words. */
export function addListStyles(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = listStyles;
  document.head.append(link);
}
