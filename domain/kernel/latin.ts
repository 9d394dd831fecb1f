/** Letters that do not come apart into a base letter and an accent. */
// prettier-ignore
const whole: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'e',
}

/** Small letters without accents: `Nicolò Đorđević` → `nicolo dordevic`. Everything else stays as it is. */
export const toLatin = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłıħŋə]/g, (letter) => whole[letter] ?? letter)
