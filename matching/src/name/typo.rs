//! How many slips of the hand lie between two words: a letter too many, too few, another, or two
//! neighbors in the wrong order (optimal string alignment, after Damerau 1964 and Levenshtein 1966). A machine that reads
//! print makes one more: RN is read as M.

/// Words are cut to this length before they are compared: no name is longer.
const LONGEST: usize = 32;

/// Returns how many slips lie between two words, or nothing where there are more than `most`.
pub fn typos(one: &str, other: &str, most: usize) -> Option<usize> {
    let (mut left, mut right) = ([0_u32; LONGEST], [0_u32; LONGEST]);
    let (left, right) = (letters(one, &mut left), letters(other, &mut right));
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    let (left, right) = without_common_ends(left, right);
    aligned(left, right, most)
}

fn letters<'a>(word: &str, into: &'a mut [u32; LONGEST]) -> &'a [u32] {
    let mut count = 0;
    for (slot, char) in into.iter_mut().zip(word.chars()) {
        *slot = u32::from(char);
        count += 1;
    }
    &into[..count]
}

fn without_common_ends<'a>(mut left: &'a [u32], mut right: &'a [u32]) -> (&'a [u32], &'a [u32]) {
    while let ([first, left_rest @ ..], [other, right_rest @ ..]) = (left, right)
        && first == other
    {
        (left, right) = (left_rest, right_rest);
    }
    while let ([left_rest @ .., last], [right_rest @ .., other]) = (left, right)
        && last == other
    {
        (left, right) = (left_rest, right_rest);
    }
    (left, right)
}

/// The table of alignments, three rows of it at a time.
fn aligned(left: &[u32], right: &[u32], most: usize) -> Option<usize> {
    let mut before = [0_usize; LONGEST + 1];
    let mut last: [usize; LONGEST + 1] = std::array::from_fn(|at| at);
    let mut row = [0_usize; LONGEST + 1];
    for (at, letter) in left.iter().enumerate() {
        row[0] = at + 1;
        for (to, other) in right.iter().enumerate() {
            let changed = last[to] + usize::from(letter != other);
            let mut best = changed.min(last[to + 1] + 1).min(row[to] + 1);
            if at > 0 && to > 0 && *letter == right[to - 1] && left[at - 1] == *other {
                best = best.min(before[to - 1] + 1);
            }
            if at > 0 && is_read_as([left[at - 1], *letter], *other) {
                best = best.min(before[to] + 1);
            }
            if to > 0 && is_read_as([right[to - 1], *other], *letter) {
                best = best.min(last[to - 1] + 1);
            }
            row[to + 1] = best;
        }
        if row[..=right.len()].iter().all(|slips| *slips > most) {
            return None;
        }
        (before, last) = (last, row);
    }
    Some(last[right.len()]).filter(|slips| *slips <= most)
}

/// In print R and N touch, and look like an M.
fn is_read_as(pair: [u32; 2], one: u32) -> bool {
    pair == ['R', 'N'].map(u32::from) && one == u32::from('M')
}

#[cfg(test)]
mod tests {
    use super::typos;

    #[test]
    fn each_slip_counts_once() {
        for (one, other) in
            [("SMITH", "SMIHT"), ("SMITH", "SMTH"), ("SMITH", "SMITTH"), ("SMITH", "SNITH")]
        {
            assert_eq!(typos(one, other, 2), Some(1), "{one} {other}");
            assert_eq!(typos(other, one, 2), Some(1), "{one} {other}");
        }
        for (one, other) in [("HERNSTADT", "HEMSTADT"), ("BARN", "BAM"), ("ARNOLD", "AMOLD")] {
            assert_eq!(typos(one, other, 2), Some(1), "{one} {other}");
            assert_eq!(typos(other, one, 2), Some(1), "{one} {other}");
        }
        assert_eq!(typos("HERSTADT", "HEMSTADT", 2), Some(1), "a letter for another is one, too");
        assert_eq!(typos("KITTEN", "SITTING", 3), Some(3));
        assert_eq!(typos("KITTEN", "SITTING", 2), None);
        assert_eq!(typos("", "AB", 2), Some(2));
        assert_eq!(typos("SAME", "SAME", 0), Some(0));
    }
}
