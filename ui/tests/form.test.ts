import { expect, test } from 'vitest';
import { stepsOf } from '../src/form';

function page(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

const ids = (elements: HTMLElement[]): string[] => elements.map((element) => element.id);

test('the walk stops at fields and the primary button, once at a group of radio buttons, and at nothing disabled', () => {
  const root = page('<input id="a"><input id="off" disabled><input id="r1" type="radio" name="r"><input id="r2" type="radio" name="r" checked><button id="link"></button><button id="go" data-step></button>');
  expect(ids(stepsOf(root))).toEqual(['a', 'r2', 'go']);
});

test('a part that is passed over is left out, unless one stands in it', () => {
  const root = page('<input id="a"><div data-passed-over><input id="b"><input id="c"></div><input id="d">');
  expect(ids(stepsOf(root))).toEqual(['a', 'd']);
  expect(ids(stepsOf(root, root.querySelector('#b')))).toEqual(['a', 'b', 'd']);
});
