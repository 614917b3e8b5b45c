//! Whole tables of answers at once. A handful of items has at most 256 patterns of answers
//! together; what such a pattern says at each ability is added up once, and then looked up for
//! everybody who shows it ("the method of the four Russians": Arlazarov et al. 1970). That makes of
//! a hundred additions a person some thirteen.

use std::collections::HashMap;

use crate::{answers::Answers, exponential::exponentials, grid::Grid};

/// How a table's items are put together.
#[derive(Clone, Debug)]
pub(crate) struct Blocks(Vec<Block>);

/// Neighboring items that have at most 256 patterns together.
#[derive(Clone, Debug)]
struct Block {
    first: usize,
    items: Vec<Digits>,
    /// Whether it is eight items that are right or wrong and that everybody met.
    is_eight_bits: bool,
}

/// One item in a pattern, as the digit of a number.
#[derive(Clone, Copy, Debug)]
struct Digits {
    categories: usize,
    /// One more than there are categories if somebody did not meet the item.
    radix: usize,
}

impl Digits {
    fn is_bit(self) -> bool {
        self.categories == 2 && self.radix == 2
    }
}

const MOST_PATTERNS: usize = 256;
/// People looked at together, so that their likelihoods stay in a processor's cache.
const PEOPLE: usize = 512;
/// What is e^37 times less likely than the likeliest is nothing: all such together are less than
/// the last digit of a number.
const NOTHING: f64 = -37.0;

impl Blocks {
    pub fn of(answers: &Answers) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        let mut patterns = MOST_PATTERNS;
        for item in 0..answers.items() {
            let categories = answers.counts(item).len();
            let radix = categories + usize::from(answers.has_gaps(item));
            let digits = Digits { categories, radix };
            match blocks.last_mut() {
                Some(block) if patterns * radix <= MOST_PATTERNS => {
                    block.items.push(digits);
                    patterns *= radix;
                }
                _ => {
                    blocks.push(Block { first: item, items: vec![digits], is_eight_bits: false });
                    patterns = radix;
                }
            }
        }
        for block in &mut blocks {
            let bits = block.items.iter().filter(|digits| digits.is_bit());
            block.is_eight_bits = bits.count() == 8 && block.items.len() == 8;
        }
        Self(blocks)
    }

    /// How many blocks there are: the length of a person's code.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Writes each person's answers as one number a block.
    pub fn codes(&self, answers: &Answers) -> Vec<u8> {
        let mut codes = Vec::with_capacity(answers.people() * self.len());
        for person in 0..answers.people() {
            let row = answers.row(person);
            codes.extend(self.0.iter().map(|block| block.code(row)));
        }
        codes
    }

    /// Returns the codes that occur, how many people have each, and where each person's is.
    pub fn patterns(&self, answers: &Answers) -> Patterns {
        let codes = self.codes(answers);
        let mut patterns = Patterns { codes: Vec::new(), people: Vec::new(), first: Vec::new() };
        let mut known = HashMap::new();
        for (person, code) in codes.chunks_exact(self.len()).enumerate() {
            let place = *known.entry(code).or_insert_with(|| {
                patterns.codes.extend_from_slice(code);
                patterns.people.push(0.0);
                patterns.first.push(person);
                patterns.people.len() - 1
            });
            patterns.people[place] += 1.0;
        }
        patterns
    }
}

/// The different rows of a table.
pub(crate) struct Patterns {
    pub codes: Vec<u8>,
    /// How many people gave these answers.
    pub people: Vec<f64>,
    /// The first person who did.
    pub first: Vec<usize>,
}

impl Block {
    fn code(&self, row: &[u8]) -> u8 {
        if let (true, Some(cells)) = (self.is_eight_bits, row[self.first..].first_chunk()) {
            // Each byte is 0 or 1: the product moves that of item i to bit 56 + i.
            return (u64::from_le_bytes(*cells).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u8;
        }
        let (mut code, mut stride) = (0, 1);
        for (digits, &cell) in self.items.iter().zip(&row[self.first..]) {
            code += usize::from(cell).min(digits.categories) * stride;
            stride *= digits.radix;
        }
        code as u8
    }

    /// Adds up what each pattern says: one row of the table a pattern.
    fn table(&self, width: usize, row: &dyn Fn(usize, usize) -> Vec<f64>) -> Vec<f64> {
        let mut table = vec![0.0; width];
        for (place, digits) in self.items.iter().enumerate() {
            let before = table.clone();
            table = Vec::with_capacity(before.len() * digits.radix);
            for digit in 0..digits.radix {
                if digit == digits.categories {
                    table.extend_from_slice(&before);
                    continue;
                }
                let says = row(self.first + place, digit);
                let sums = before.chunks_exact(width);
                table.extend(sums.flat_map(|sum| sum.iter().zip(&says).map(|(a, b)| a + b)));
            }
        }
        table
    }

    /// Gives each item its part of what was counted by pattern.
    fn share(&self, width: usize, tally: &[f64], counts: &mut [Vec<f64>]) {
        for (code, row) in tally.chunks_exact(width).enumerate() {
            let mut rest = code;
            for (place, digits) in self.items.iter().enumerate() {
                let digit = rest % digits.radix;
                rest /= digits.radix;
                if digit < digits.categories {
                    add(&mut counts[self.first + place][digit * width..][..width], row);
                }
            }
        }
    }
}

/// What each pattern of each block says at every ability of a grid.
pub(crate) struct Tables<'a> {
    blocks: &'a Blocks,
    prior: Vec<f64>,
    tables: Vec<Vec<f64>>,
}

impl<'a> Tables<'a> {
    /// Takes for an item and a category its ln P at each ability of the grid.
    pub fn new(blocks: &'a Blocks, grid: &Grid, row: impl Fn(usize, usize) -> Vec<f64>) -> Self {
        let prior: Vec<_> = grid.points().iter().map(|point| point.ln_weight).collect();
        let tables = blocks.0.iter().map(|block| block.table(prior.len(), &row)).collect();
        Self { blocks, prior, tables }
    }

    /// Shows the posteriors of many people, some hundred at a time: a row of shares for each that
    /// adds up to 1, and the logarithm of the likelihood of their answers.
    pub fn posteriors(&self, codes: &[u8], mut show: impl FnMut(&[f64], &[f64])) {
        let (width, blocks) = (self.prior.len(), self.blocks.len());
        let mut sums = Vec::with_capacity(PEOPLE * width);
        for codes in codes.chunks(PEOPLE * blocks) {
            let people = codes.len() / blocks;
            sums.clear();
            (0..people).for_each(|_| sums.extend_from_slice(&self.prior));
            for (four, tables) in self.tables.chunks(4).enumerate() {
                let codes = codes.chunks_exact(blocks).map(|code| &code[4 * four..]);
                for (sum, code) in sums.chunks_exact_mut(width).zip(codes) {
                    add_rows(sum, tables, code);
                }
            }
            let lns: Vec<_> = sums.chunks_exact_mut(width).map(posterior).collect();
            show(&sums, &lns);
        }
    }

    /// Counts how many people are to be expected at each ability, by item and category, and
    /// returns with it the logarithm of the likelihood of everything.
    pub fn expect(&self, patterns: &Patterns, counts: &mut [Vec<f64>]) -> f64 {
        let (width, blocks) = (self.prior.len(), self.blocks.len());
        let mut tallies: Vec<_> = self.tables.iter().map(|table| vec![0.0; table.len()]).collect();
        let (mut seen, mut total, mut weighed) = (0, 0.0, Vec::new());
        self.posteriors(&patterns.codes, |posteriors, lns| {
            let people = &patterns.people[seen..][..lns.len()];
            total += lns.iter().zip(people).map(|(ln, people)| ln * people).sum::<f64>();
            weighed.clear();
            for (row, &people) in posteriors.chunks_exact(width).zip(people) {
                weighed.extend(row.iter().map(|share| share * people));
            }
            let codes = &patterns.codes[seen * blocks..][..lns.len() * blocks];
            for (block, tally) in tallies.iter_mut().enumerate() {
                let codes = codes.iter().skip(block).step_by(blocks);
                for (row, &code) in weighed.chunks_exact(width).zip(codes) {
                    add(&mut tally[usize::from(code) * width..][..width], row);
                }
            }
            seen += lns.len();
        });
        counts.iter_mut().for_each(|count| count.fill(0.0));
        for (block, tally) in self.blocks.0.iter().zip(&tallies) {
            block.share(width, tally, counts);
        }
        total
    }
}

fn add(sum: &mut [f64], more: &[f64]) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}

/// Adds the row of each code. Four at once leave the sum in a register meanwhile.
fn add_rows(sum: &mut [f64], tables: &[Vec<f64>], codes: &[u8]) {
    let width = sum.len();
    let row = |table: usize| &tables[table][usize::from(codes[table]) * width..][..width];
    if tables.len() == 4 {
        let (a, b, c, d) = (row(0), row(1), row(2), row(3));
        for q in 0..width {
            sum[q] += (a[q] + b[q]) + (c[q] + d[q]);
        }
        return;
    }
    (0..tables.len()).for_each(|table| add(sum, row(table)));
}

/// Turns logarithms into shares that add up to 1, and returns the logarithm of their sum.
fn posterior(lns: &mut [f64]) -> f64 {
    let largest = largest(lns);
    let is_something = |ln: &f64| *ln - largest > NOTHING;
    let from = lns.iter().position(is_something).unwrap_or_default();
    let to = lns.iter().rposition(is_something).map_or(lns.len(), |last| last + 1);
    lns[..from].fill(0.0);
    lns[to..].fill(0.0);
    let lns = &mut lns[from..to];
    exponentials(lns, largest);
    let total = sum(lns);
    let scale = 1.0 / total;
    lns.iter_mut().for_each(|share| *share *= scale);
    largest + total.ln()
}

/// The largest of a list, in four lanes, which do not wait for each other.
fn largest(list: &[f64]) -> f64 {
    let (fours, rest) = list.as_chunks::<4>();
    let mut lanes = [f64::NEG_INFINITY; 4];
    for four in fours {
        for lane in 0..4 {
            lanes[lane] = if four[lane] > lanes[lane] { four[lane] } else { lanes[lane] };
        }
    }
    lanes.into_iter().chain(rest.iter().copied()).fold(f64::NEG_INFINITY, f64::max)
}

/// Σ a, in four lanes.
fn sum(list: &[f64]) -> f64 {
    let (fours, rest) = list.as_chunks::<4>();
    let mut lanes = [0.0; 4];
    for four in fours {
        for lane in 0..4 {
            lanes[lane] += four[lane];
        }
    }
    lanes.iter().sum::<f64>() + rest.iter().sum::<f64>()
}

/// Σ ab, in four lanes.
pub(crate) fn dot(list: &[f64], by: &[f64]) -> f64 {
    let ((fours, rest), (by, rest_by)) = (list.as_chunks::<4>(), by.as_chunks::<4>());
    let mut lanes = [0.0; 4];
    for (four, by) in fours.iter().zip(by) {
        for lane in 0..4 {
            lanes[lane] += four[lane] * by[lane];
        }
    }
    let rest = rest.iter().zip(rest_by).map(|(one, by)| one * by);
    lanes.iter().sum::<f64>() + rest.sum::<f64>()
}
