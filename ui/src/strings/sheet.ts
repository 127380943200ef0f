// Spreadsheets that come in: chosen, dropped, looked at.

export const sheet = {
  choose: '选择文件',
  another: '换一份',
  reading: '正在读……',
  several: '一次只能导入一个文件。',
  folder: '请把文件夹里的文件拖过来，不要拖文件夹。',
  text: '拖来的不是文件。',
  more: (count: number) => `还有 ${count} 行没有显示。`,
  columns: '各列的内容',
  columnsFound: (known: number, all: number) => `认出 ${known} 列，共 ${all} 列`,
  template: (name: string) => `按模板「${name}」`,
  ignored: '不读',
  columnsMissing: (names: string) => `没有认出「${names}」是哪一列，请在下面指定。`,
  saveTemplate: '存为模板',
  templateAsk: '给这份表的各列起个名字',
  templateName: '模板名',
  templateNameMissing: '请输入模板名。',
  forget: '删除模板',
  forgetAsk: (name: string) => `删除模板「${name}」？`,
  forgetMeans: '已登记、已入账的不受影响。',
};

const LETTERS = 26;
const CAPITAL_A = 0x41;

/** A column as spreadsheets name it: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / LETTERS);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCodePoint(CAPITAL_A + ((column - 1) % LETTERS));
}
