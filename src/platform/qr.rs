//! A code for a camera, as one path of an SVG.

use fast_qr::{ECL, QRBuilder};
use serde::Serialize;

/// The margin that readers need, in modules.
const QUIET: usize = 4;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Qr {
    /// The dark modules, row by row, each run of them a rectangle.
    pub path: String,
    /// The side of the `viewBox`, the quiet edge included.
    pub size: usize,
}

impl Qr {
    /// Draws the code of a text, or nothing if no code holds so much. A long text gets less against
    /// damage and coarser modules: it is read from a screen.
    pub fn of(text: &str) -> Option<Self> {
        const SHORT: usize = 150;
        let level = if text.len() <= SHORT { ECL::M } else { ECL::L };
        let code = QRBuilder::new(text).ecl(level).build().ok()?;
        let mut path = String::new();
        for row in 0..code.size {
            let dark: Vec<_> = code[row].iter().map(|module| module.value()).collect();
            let mut at = 0;
            for run in dark.chunk_by(|one, next| one == next) {
                if run[0] {
                    let (x, y, width) = (at + QUIET, row + QUIET, run.len());
                    path.push_str(&format!("M{x} {y}h{width}v1h-{width}z"));
                }
                at += run.len();
            }
        }
        Some(Self { path, size: code.size + 2 * QUIET })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fills a grid with the rectangles of a path.
    fn dark(code: &Qr) -> Vec<Vec<bool>> {
        let mut grid = vec![vec![false; code.size]; code.size];
        for run in code.path.split_terminator('z') {
            let numbers: Vec<usize> = run
                .split(|char: char| !char.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, width, 1, back] = numbers[..] else { panic!("{run}") };
            assert_eq!(width, back);
            grid[y][x..x + width].fill(true);
        }
        grid
    }

    #[test]
    fn a_code_has_a_quiet_edge_and_a_finder_in_three_corners() {
        let code = Qr::of("https://jobs.cedar.example/p/7K4Q").unwrap();
        let (grid, size) = (dark(&code), code.size);
        assert_eq!((size - 2 * QUIET - 17) % 4, 0, "a size that codes have");
        for at in [0, QUIET - 1, size - QUIET, size - 1] {
            assert!(grid[at].iter().chain(grid.iter().map(|row| &row[at])).all(|dark| !dark));
        }
        let far = size - QUIET - 7;
        for (x, y) in [(QUIET, QUIET), (far, QUIET), (QUIET, far)] {
            assert!(grid[y][x..x + 7].iter().all(|dark| *dark), "the ring at {x} {y}");
            assert_eq!(grid[y + 1][x..x + 7], [true, false, false, false, false, false, true]);
            assert!(grid[y + 3][x + 2..x + 5].iter().all(|dark| *dark), "the eye");
        }
    }

    #[test]
    fn a_text_that_no_code_holds_has_none() {
        assert!(Qr::of(&"a".repeat(2_900)).is_some());
        assert!(Qr::of(&"a".repeat(3_000)).is_none());
    }
}
