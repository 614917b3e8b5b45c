//! Lines: where a text is broken, and in which order its pieces are drawn.

use std::ops::Range;

use unicode_bidi::BidiInfo;
use unicode_segmentation::UnicodeSegmentation;

use super::face::{Faces, Run, Weight};

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    pub weight: Weight,
    /// In points.
    pub size: f32,
    pub is_soft: bool,
}

pub struct Line {
    pub runs: Vec<Run>,
    /// In points, without the spaces at its end.
    pub width: f32,
    /// It begins at the right.
    pub is_rtl: bool,
}

/// Breaks a text into lines that are no wider than so many points, unless one letter is.
pub fn lines(faces: &Faces, style: Style, text: &str, width: f32) -> Vec<Line> {
    let text = faces.drawable(style.weight, text);
    text.split('\n').flat_map(|text| wrapped(faces, style, text, width)).collect()
}

fn wrapped(faces: &Faces, style: Style, text: &str, width: f32) -> Vec<Line> {
    let bidi = BidiInfo::new(text, None);
    let Some(paragraph) = bidi.paragraphs.first() else {
        return vec![Line { runs: vec![], width: 0.0, is_rtl: false }];
    };
    let line = |range: Range<usize>| {
        let seen = text[range.clone()].trim_end_matches(' ');
        let (levels, ranges) = bidi.visual_runs(paragraph, range);
        let runs = ranges.into_iter().flat_map(|range| {
            let is_rtl = levels.get(range.start).is_some_and(|level| level.is_rtl());
            faces.shape(style.weight, &text[range], is_rtl)
        });
        let width = style.size * faces.width(style.weight, seen);
        Line { runs: runs.collect(), width, is_rtl: paragraph.level.is_rtl() }
    };
    broken(faces, style, text, width).into_iter().map(line).collect()
}

/// Returns what stands on each line: as many pieces as fit, and of one that is too long itself as many letters.
fn broken(faces: &Faces, style: Style, text: &str, width: f32) -> Vec<Range<usize>> {
    let wide = |part: &str| style.size * faces.width(style.weight, part);
    let (mut ranges, mut from, mut taken, mut at) = (vec![], 0, 0.0, 0);
    let mut set = |from: &mut usize, to: usize| {
        ranges.push(*from..to);
        *from = to;
    };
    for piece in pieces(text) {
        let (seen, all) = (wide(piece.trim_end_matches(' ')), wide(piece));
        if taken + seen > width && at > from {
            set(&mut from, at);
            taken = 0.0;
        }
        if seen <= width {
            taken += all;
            at += piece.len();
            continue;
        }
        for letter in piece.graphemes(true) {
            let more = wide(letter);
            if taken + more > width && at > from {
                set(&mut from, at);
                taken = 0.0;
            }
            taken += more;
            at += letter.len();
        }
    }
    set(&mut from, text.len());
    ranges
}

/// Cuts a text where a line may end: after spaces, and after a dash or slash inside a word.
fn pieces(text: &str) -> Vec<&str> {
    let (mut pieces, mut from) = (vec![], 0);
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let Some((next, following)) = chars.peek().copied() else { break };
        let ends = match char {
            ' ' => following != ' ',
            '-' | '–' | '—' | '/' => following.is_alphabetic() && at > from,
            _ => false,
        };
        if ends {
            pieces.push(&text[from..next]);
            from = next;
        }
    }
    pieces.push(&text[from..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::pdf::face::faces;

    const PLAIN: Style = Style { weight: Weight::Regular, size: 10.0, is_soft: false };

    fn set(text: &str, width: f32) -> Vec<String> {
        let lines = lines(faces().unwrap(), PLAIN, text, width);
        let text = |line: &Line| line.runs.iter().map(|run| run.text.clone()).collect();
        lines.iter().map(text).collect()
    }

    #[test]
    fn a_line_ends_after_a_space_and_where_the_text_says_so() {
        let text = "We offer you the position.\n\nYours";
        assert_eq!(set(text, 80.0), ["We offer you the ", "position.", "", "Yours"]);
    }

    #[test]
    fn a_word_longer_than_its_line_is_broken_and_nothing_is_lost() {
        let text = format!("a {} z", "m".repeat(300));
        let lines = set(&text, 100.0);
        assert!(lines.len() > 20, "{lines:?}");
        assert_eq!(lines.concat(), text);
        for line in super::lines(faces().unwrap(), PLAIN, &text, 100.0) {
            assert!(line.width <= 100.0, "{}", line.width);
        }
    }

    #[test]
    fn what_no_font_has_is_shown_as_unknown_and_what_nobody_sees_is_left_out() {
        let drawable = |text: &str| faces().unwrap().drawable(Weight::Regular, text);
        assert_eq!(drawable("Áñ “«¿\u{202e}\u{200b}漢\u{1f9a9}\t\r"), "Áñ “«¿\u{fffd}\u{fffd}  ");
    }

    #[test]
    fn a_text_from_right_to_left_begins_at_the_right_and_is_joined() {
        let line = &lines(faces().unwrap(), PLAIN, "مرحبا", 500.0)[0];
        assert!(line.is_rtl);
        let glyphs = &line.runs[0].glyphs;
        assert_eq!(glyphs[0].text_range.end, "مرحبا".len(), "the last letter is drawn first");
        let line = &lines(faces().unwrap(), PLAIN, "Room שלום 4", 500.0)[0];
        let texts: Vec<_> = line.runs.iter().map(|run| &*run.text).collect();
        assert_eq!(texts, ["Room ", "4", " ", "שלום"], "as a reader of Hebrew reads it");
    }
}
