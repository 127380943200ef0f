// Taking a photo with the camera of the desk.

export const capture = {
  title: '给考生拍照',
  picture: '摄像头画面，左右相反，像照镜子',
  opening: '正在打开摄像头……',
  how: '请考生坐正、免冠、看镜头，头放进虚线里，眼睛对齐横线，背后是白墙或白布。按空格或 Enter 拍下，拍好马上检查。',
  which: '摄像头',
  nameless: (number: number) => `摄像头 ${number}`,
  size: (width: number, height: number) => `${width} × ${height} 像素`,
  shoot: '拍下',
  shutterKey: '空格',
  again: '再打开一次',
};
