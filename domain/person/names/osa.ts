/** Longest word that is compared: a letter is a bit of a machine integer. Of longer ones the beginning counts. */
export const longestWord = 31

/**
 * Edits between one word and many others: one letter more, less, other, or two neighbours exchanged, no letter
 * edited twice (optimal string alignment). Words are small Latin letters only.
 *
 * The table of distances is kept as the differences between neighbouring cells, one column in a few integers
 * (H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).
 */
export function editDistanceFrom(word: string): (other: string) => number {
  const length = Math.min(word.length, longestWord)
  const last = 1 << (length - 1)
  const placesOf = new Int32Array(128)
  for (let i = 0; i < length; i++) {
    const letter = word.charCodeAt(i) & 127
    placesOf[letter] = (placesOf[letter] ?? 0) | (1 << i)
  }
  return (other) => {
    const end = Math.min(other.length, longestWord)
    if (length === 0) return end
    let distance = length
    let up = -1 // vertical differences of +1
    let down = 0 // and of -1
    let diagonal = 0
    let before = 0
    for (let j = 0; j < end; j++) {
      const places = placesOf[other.charCodeAt(j) & 127] ?? 0
      const swapped = ((~diagonal & places) << 1) & before
      diagonal = (((places & up) + up) ^ up) | places | down | swapped
      let right = down | ~(diagonal | up)
      let left = diagonal & up
      if ((right & last) !== 0) distance++
      if ((left & last) !== 0) distance--
      right = (right << 1) | 1
      left <<= 1
      up = left | ~(diagonal | right)
      down = right & diagonal
      before = places
    }
    return distance
  }
}

/** The same for two words. */
export const editDistance = (a: string, b: string): number => editDistanceFrom(a)(b)
