// One sentence for one finding: what was measured, what the notice demands, what to do.

import type { Finding } from '../bindings';
import { readable } from '../quote';
import { photoRules, wordOr } from './labels';
import { photoSentences, type Tell } from './photoFindings';
import { demand, quantity } from './quantity';

const hongKongCard: Record<string, string> = {
  in_force: '香港身份证在用',
  issue_unknown: '看不出这张香港身份证是不是 2018 年 11 月 26 日以后签发的，请看证件上的签发日期',
  issued_later: '签发年月在今天以后，请核对',
  void: '这张旧版香港身份证已经作废，请考生出示新证或换一种证件',
};

const identitySentences: Record<string, Tell> = {
  'identity.validity': ({ outcome, observed, measured }) => {
    if (observed === 'long_term') return '证件长期有效';
    if (observed === 'none_printed') return '证件未印有效期';
    if (observed === 'not_stated') return '有效期先空着，看到证件时再填';
    if (observed === 'expires_before_exam') return '证件在考试前到期，请提醒考生换证，考试当天带新证';
    if (outcome === 'pass') return '证件在有效期内';
    return `证件已过期 ${-(measured ?? 0)} 天，不能用来报名。请考生换领新证后再来`;
  },
  'identity.accepted': ({ outcome }) => {
    if (outcome === 'pass') return '证件在通知所列证件之内';
    return outcome === 'look' ? '通知没有写明这种证件，能否接受要由人定' : '这种证件不在通知所列证件之内';
  },
  'identity.hong_kong_card': ({ observed }) => wordOr(hongKongCard, observed ?? ''),
  'identity.agreement': () => '证件上的姓名、出生日期须与报名信息完全一致',
};

/** The sentence of a finding, chosen by its rule's id. */
export function findingSentence(finding: Finding): string {
  const tell = photoSentences[finding.rule] ?? identitySentences[finding.rule];
  if (tell) return tell(finding);
  return plainSentence(finding);
}

/** A rule that has no sentence of its own yet still says what was measured and what is required. */
function plainSentence({ rule, quote, measured, required, unit, outcome }: Finding): string {
  const name = photoRules[rule] ?? readable(quote);
  if (outcome === 'pass') return `${name}：符合`;
  const asked = demand(required, unit);
  const met = measured === null ? '' : `为 ${quantity(measured, unit)}`;
  return `${name}${met}${asked ? `，要求${asked}` : ''}${outcome === 'look' ? '，请人工看' : '，不符合'}`;
}
