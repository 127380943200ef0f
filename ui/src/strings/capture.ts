// Taking a photo with the camera of the desk.

import type { FrameHint } from '../bindings';

export const capture = {
  title: '给考生拍照',
  picture: '摄像头画面，左右相反，像照镜子',
  opening: '正在打开摄像头……',
  looking: '正在看画面……',
  ready: '位置合适，可以拍下',
  how: '头放进虚线里，眼睛对齐横线，背后是白墙或白布。拍好马上检查。',
  which: '摄像头',
  nameless: (number: number) => `摄像头 ${number}`,
  size: (width: number, height: number) => `${width} × ${height} 像素`,
  shoot: '拍下',
  again: '再打开一次',
};

/** What the clerk says to the candidate. The camera's left is the candidate's right. */
export const frameHints = {
  no_face: '没有看到人脸，请考生坐到镜头前',
  several_faces: '画面里不止一张脸，请旁人让开',
  too_near: '离镜头太近，请考生往后一点',
  too_far: '离镜头太远，请考生往前一点',
  too_far_left: '偏了，请考生往自己的左手边移一点',
  too_far_right: '偏了，请考生往自己的右手边移一点',
  too_high: '头太高，请把座位调低或镜头抬高一点',
  too_low: '头太低，请把座位调高或镜头放低一点',
  eyes_closed: '眼睛没有睁开，请睁眼看镜头',
  mouth_open: '嘴没有闭上，请双唇自然闭合',
  not_straight: '头转了或歪了，请摆正',
  looks_away: '眼睛没有看镜头，请看镜头',
  ground_not_white: '背景不够白或不均匀，请换白墙、白布，避开影子',
} satisfies Record<FrameHint, string>;
