/** A drawn portrait, different for each name it is asked by; it shows nobody. */
export function portrait(seed: string): string {
  const number = [...seed].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 99991, 7);
  const hair = ['#1f1a17', '#2b2320', '#3a2d25'][number % 3];
  const coat = ['#2f4a6d', '#5a2f3a', '#2f5a45', '#4a4a52'][number % 4];
  const long = number % 2 === 0 ? `<path d="M78 150c-6 60-4 90 2 120h90c6-30 8-60 2-120z" fill="${hair}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 250 350"><rect width="250" height="350" fill="#fbfbfb"/>${long}
<path d="M30 350c4-66 44-84 95-84s91 18 95 84z" fill="${coat}"/><path d="M104 232h42v40c-10 14-32 14-42 0z" fill="#dcae8e"/>
<ellipse cx="125" cy="175" rx="52" ry="68" fill="#e8bf9f"/><path d="M70 178c-10-88 24-112 55-112s65 24 55 112c-4-40-20-58-55-60-35 2-51 20-55 60z" fill="${hair}"/>
<circle cx="105" cy="178" r="5" fill="#222"/><circle cx="145" cy="178" r="5" fill="#222"/><path d="M108 212q17 8 34 0" stroke="#a3584c" stroke-width="4" fill="none"/></svg>`;
}
