// What a person is asked where a measure cannot decide: a question whose yes meets the clause.

import type { Finding } from '../bindings';
import { observedFormats } from './photoFindings';
import { wordOr } from './labels';

const questions: Record<string, string> = {
  'photo.bytes': '文件大小正好在“千字节”两种算法之间，可以收吗？',
  'photo.one_inch': '比例和一寸照略有出入，可以收吗？',
  'photo.colour': '颜色很淡，是彩色照片吗？',
  'photo.background.lightness': '背景偏暗，算白底吗？',
  'photo.background.chroma': '背景略带颜色，算白底吗？',
  'photo.background.evenness': '背景不太均匀，没有阴影和杂物吗？',
  'photo.features.sharpness': '看得清五官吗？',
  'photo.head_position.centre': '头在照片左右居中吗？',
  'photo.head_position.crown': '头顶完整，上方的空白合适吗？',
  'photo.head_position.eye_line': '头在照片中间偏上吗？',
  'photo.head_position.height': '头的大小合适吗？',
  'photo.gaze.eyes_open': '两只眼睛都睁开了吗？',
  'photo.gaze.iris': '眼睛看着镜头吗？',
  'photo.gaze.yaw': '脸正对镜头吗？',
  'photo.gaze.roll': '头是正的吗？',
  'photo.gaze.pitch': '是平视镜头吗？',
  'photo.lips': '嘴唇自然闭合吗？',
  'photo.clothing': '衣服和背景分得清吗？',
  'photo.reflection': '镜片没有反光吗？',
  'photo.bare_head': '没有戴帽子、头饰吗？',
  'photo.hair': '眼睛没有被头发遮住吗？',
  'photo.tinted_glasses': '没有戴有色眼镜吗？',
  'photo.tinted_lenses': '没有戴有色隐形眼镜吗？',
};

/** The question of a finding that asks for a look. */
export function questionOf(finding: Finding): string {
  if (finding.rule === 'photo.format') return `文件${wordOr(observedFormats, finding.observed ?? '')}，可以收吗？`;
  if (finding.rule === 'photo.clothing' && finding.measured === null) return '几乎看不到衣服，可以收吗？';
  return wordOr(questions, finding.rule) || '符合通知的要求吗？';
}
