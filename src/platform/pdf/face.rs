//! The fonts, and which of them draws what.

use std::sync::LazyLock;

use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::MetadataProvider;
use unicode_segmentation::UnicodeSegmentation;

use crate::kernel::invisible::is_unseen;

const REGULAR: &[u8] = include_bytes!("../../../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../fonts/NotoSans-Bold.ttf");
/// Has Hebrew, Arabic and many signs that Noto Sans keeps in other files.
const WIDE: &[u8] = include_bytes!("../../../fonts/DejaVuSans.ttf");

/// What stands for a letter that no font has.
const UNKNOWN: char = '\u{fffd}';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// One font: to know how wide something is, and to draw it.
pub struct Face {
    read: FontRef<'static>,
    shaping: ShaperData,
    pub drawn: Font,
}

pub struct Faces {
    regular: Face,
    bold: Face,
    wide: Face,
}

/// Glyphs of one font, one after the other from left to right.
pub struct Run {
    pub font: Font,
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    /// In ems.
    pub width: f32,
}

/// Returns the fonts, which are read once.
pub fn faces() -> Result<&'static Faces, &'static str> {
    static FACES: LazyLock<Option<Faces>> = LazyLock::new(|| {
        let (regular, bold) = (Face::read(REGULAR)?, Face::read(BOLD)?);
        Some(Faces { regular, bold, wide: Face::read(WIDE)? })
    });
    FACES.as_ref().ok_or("a font of ours cannot be read")
}

impl Face {
    fn read(bytes: &'static [u8]) -> Option<Self> {
        let read = FontRef::new(bytes).ok()?;
        let shaping = ShaperData::new(&read);
        Some(Self { shaping, drawn: Font::new(bytes.into(), 0)?, read })
    }

    fn has(&self, char: char) -> bool {
        self.read.charmap().map(char).is_some_and(|glyph| glyph.to_u32() != 0)
    }

    fn shape(&self, text: &str, is_rtl: bool) -> Run {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        let shaper = self.shaping.shaper(&self.read).build();
        let em = shaper.units_per_em() as f32;
        let shaped = shaper.shape(buffer, ShapeOptions::default());
        let starts: Vec<_> =
            shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let glyphs = shaped.glyph_positions().iter().zip(shaped.glyph_infos()).map(|(at, info)| {
            let start = info.cluster as usize;
            // A cluster ends where the next one begins, on whichever side that is drawn.
            let next = starts.iter().copied().filter(|next| *next > start).min();
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                at.x_advance as f32 / em,
                at.x_offset as f32 / em,
                at.y_offset as f32 / em,
                at.y_advance as f32 / em,
                start..next.unwrap_or(text.len()),
                None,
            )
        });
        let glyphs: Vec<_> = glyphs.collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Run { font: self.drawn.clone(), text: text.to_owned(), glyphs, width }
    }
}

impl Faces {
    /// Returns the fonts for a weight, the best first.
    fn of(&self, weight: Weight) -> [&Face; 2] {
        match weight {
            Weight::Regular => [&self.regular, &self.wide],
            Weight::Bold => [&self.bold, &self.wide],
        }
    }

    /// Returns a text as it can be drawn: with nothing that nobody sees, with one kind of space and of line's end, and with
    /// a sign for each letter that no font has.
    pub fn drawable(&self, weight: Weight, text: &str) -> String {
        let faces = self.of(weight);
        let drawable = text.chars().filter(|char| !is_unseen(*char)).map(|char| match char {
            '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
            // It holds words together.
            '\u{a0}' | '\u{202f}' => '\u{a0}',
            space if space.is_whitespace() || space.is_control() => ' ',
            char if char.is_ascii() || faces.iter().any(|face| face.has(char)) => char,
            _ => UNKNOWN,
        });
        drawable.collect()
    }

    /// Shapes a drawable text that runs in one direction, into runs from left to right.
    pub fn shape(&self, weight: Weight, text: &str, is_rtl: bool) -> Vec<Run> {
        let faces = self.of(weight);
        let whose = |part: &str| faces.iter().position(|face| part.chars().all(|it| face.has(it)));
        let mut parts: Vec<(usize, String)> = vec![];
        let mut add = |face: usize, part: &str| match parts.last_mut() {
            Some((last, text)) if *last == face => text.push_str(part),
            _ => parts.push((face, part.to_owned())),
        };
        for cluster in text.graphemes(true) {
            match whose(cluster) {
                Some(face) => add(face, cluster),
                // No font has all of it, and each part of it is in one.
                None => {
                    for char in cluster.chars() {
                        let part = char.to_string();
                        add(whose(&part).unwrap_or_default(), &part);
                    }
                }
            }
        }
        if is_rtl {
            parts.reverse();
        }
        parts.iter().map(|(face, text)| faces[*face].shape(text, is_rtl)).collect()
    }

    /// Returns how wide a text is, in ems.
    pub fn width(&self, weight: Weight, text: &str) -> f32 {
        // In whichever direction it is drawn, it is as wide: letters that join are told apart by their script.
        self.shape(weight, text, false).iter().map(|run| run.width).sum()
    }
}
