// What was found on a photo: what was measured, what the notice demands.

import type { Finding } from '../bindings';
import { kilobytesOf, plain } from '../format';
import { wordOr } from './labels';
import { demand, quantity } from './quantity';

/** Makes a finding's sentence. */
export type Tell = (finding: Finding) => string;

/** What a photo file turned out to be. */
export const observedFormats: Record<string, string> = {
  jpeg: '是 JPEG 文件',
  png: '是 PNG 文件',
  webp: '是 WebP 文件',
  gif: '是 GIF 文件',
  bmp: '是 BMP 文件',
  tiff: '是 TIFF 文件',
  heic: '是手机的 HEIC 文件',
  pdf: '是 PDF 文件',
  unknown: '不是照片文件',
  truncated: '文件不完整，后半截丢了',
  damaged: '文件已损坏，打不开',
  unsupported: '是少见的 JPEG，多数软件打不开',
  too_many_pixels: '像素太多，打不开',
  progressive: '是渐进式 JPEG，个别系统不收',
  cmyk: '是印刷用的 CMYK 颜色',
  trailing_bytes: '文件末尾有多余内容，保存时会去掉',
};

/** The sentence of each of the photo's rules. */
export const photoSentences: Record<string, Tell> = {
  'photo.format': ({ outcome, observed }) => {
    const seen = wordOr(observedFormats, observed ?? 'unknown');
    if (outcome === 'pass') return '格式：JPEG';
    return outcome === 'look' ? `格式：${seen}` : `格式：${seen}，要求 JPEG`;
  },
  'photo.height': sized('高度'),
  'photo.width': sized('宽度'),
  'photo.bytes': (finding) => {
    const bytes = finding.measured ?? 0;
    const size = `文件 ${kilobytesOf(bytes)} KB`;
    if (finding.outcome === 'pass') return size;
    if (finding.outcome === 'look') return `${size}（${bytes} 字节），正好在“千字节”两种算法之间`;
    return `${size}，要求 40–80 KB`;
  },
  'photo.colour': told('彩色', '颜色很淡', '是黑白照'),
  'photo.background.lightness': told('白底', '背景偏暗', '背景太暗，不是白底'),
  'photo.background.chroma': told('底色', '背景略带颜色', '背景不是白色'),
  'photo.background.evenness': told('底色均匀', '背景不够均匀', '背景不均匀'),
  'photo.one_inch': ({ outcome, measured, required, unit }) =>
    outcome === 'pass' ? '一寸比例：符合' : `宽高比${outcome === 'look' ? '略偏离' : '不是'} 25∶35（相差 ${share(measured)}，要求${demand(required, unit)}）`,
  'photo.features.faces': ({ measured }) => (measured === 1 ? '一张脸' : measured === 0 ? '找不到人脸，要求本人正面照' : `有 ${measured} 张脸，要求只有本人`),
  'photo.features.complete': told('脸完整', '', '脸没有拍全'),
  'photo.features.sharpness': told('清晰', '不太清晰', '不清晰'),
  'photo.head_position.centre': told('头居中', '头略偏一侧', '头偏在一侧'),
  'photo.head_position.crown': ({ outcome, measured, required, unit }) =>
    outcome === 'pass' ? '头顶留白：符合' : outcome === 'fail' ? '头顶被截掉了' : `头顶留白 ${share(measured)}，要求${demand(required, unit)}`,
  'photo.head_position.eye_line': told('头偏上', '眼睛的高低不太合适', '头太靠下'),
  'photo.head_position.height': told('头的大小', '头的大小不太合适', '头的大小不合适'),
  'photo.gaze.eyes_open': told('睁眼', '眼睛睁得小', '眼睛没有睁开'),
  'photo.gaze.iris': told('看镜头', '目光略偏', '没有看镜头'),
  'photo.gaze.yaw': told('脸正', '脸略偏向一侧', '脸偏向一侧'),
  'photo.gaze.roll': told('头正', '头略歪', '头歪了'),
  'photo.gaze.pitch': told('平视', '略抬头或低头', '抬头或低头太多'),
  'photo.lips': told('闭嘴', '嘴唇之间略有缝隙', '嘴没有合上'),
  'photo.clothing': ({ outcome, measured, required, unit }) => {
    if (outcome === 'pass') return '衣服与背景：分明';
    if (measured === null) return '衣服与背景：看不到衣服';
    return `衣服与背景：${outcome === 'look' ? '颜色较近' : '颜色太近'}（测得 ${plain(measured)}，要求${demand(required, unit)}）`;
  },
  'photo.reflection': ({ outcome, measured }) =>
    outcome === 'pass' ? '镜片反光：没有发现眼镜' : outcome === 'look' ? '戴眼镜，请看镜片有没有反光' : `镜片反光，眼睛周围 ${share(measured)} 发白`,
  'photo.bare_head': () => '免冠',
  'photo.hair': () => '头发不遮眼',
  'photo.tinted_glasses': () => '没有有色眼镜',
  'photo.tinted_lenses': () => '没有有色隐形眼镜',
};

function share(measured: number | null): string {
  return quantity(measured ?? 0, 'fraction');
}

/** What is met in a word; else what is wrong, with measure and demand. */
function told(met: string, look: string, fail: string): Tell {
  return ({ outcome, measured, required, unit }) => {
    if (outcome === 'pass') return `${met}：符合`;
    const values = measured === null ? '' : `（测得 ${quantity(measured, unit)}，要求${demand(required, unit)}）`;
    return `${outcome === 'look' ? look : fail}${values}`;
  };
}

function sized(name: string): Tell {
  return ({ outcome, measured, required, unit }) => {
    const size = `${name} ${quantity(measured ?? 0, unit)}`;
    return outcome === 'pass' ? size : `${size}，要求${demand(required, unit)}`;
  };
}
