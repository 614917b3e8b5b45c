//! From blocks to pages: what stands where, and to which part of the paper it belongs.

use super::{
    Block, Fact, Paper, Prose, Table,
    face::{Faces, Weight},
    line::{Line, Style, lines},
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Reason, language::Language},
    platform::i18n::Locales,
};

/// US Letter, in points.
pub const WIDTH: f32 = 612.0;
pub const HEIGHT: f32 = 792.0;
const MARGIN: f32 = 68.0;
const INNER: f32 = WIDTH - 2.0 * MARGIN;
/// Below it there is only the footer.
const BOTTOM: f32 = HEIGHT - 76.0;
const FOOTER: f32 = HEIGHT - 48.0;
const GAP: f32 = 14.0;
/// How wide the names of facts are.
const NAMES: f32 = 150.0;
const FRAME: f32 = 12.0;

const TITLE: Style = Style { weight: Weight::Bold, size: 20.0, is_soft: false };
const HEADING: Style = Style { weight: Weight::Bold, size: 13.0, is_soft: false };
const TEXT: Style = Style { weight: Weight::Regular, size: 10.5, is_soft: false };
const STRONG: Style = Style { weight: Weight::Bold, size: 10.5, is_soft: false };
const SOFT: Style = Style { weight: Weight::Regular, size: 9.5, is_soft: true };
const SMALL: Style = Style { weight: Weight::Regular, size: 8.5, is_soft: true };

/// A part of the paper that is read aloud as one, of as many lines as it has.
pub type Leaf = usize;

/// How the paper is read.
pub enum Part {
    /// Of level 1 or 2, and where it begins: page and height.
    Heading(u16, String, Leaf, (usize, f32)),
    Paragraph(Leaf, Option<Language>),
    /// Rows of cells; whether each names its row or its column.
    Table(Vec<Vec<(Cell, Leaf)>>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    OfColumn,
    OfRow,
    Plain,
}

pub enum Mark {
    /// A line of text from its left end; what belongs to no part is an ornament.
    Text {
        line: Line,
        style: Style,
        x: f32,
        y: f32,
        leaf: Option<Leaf>,
    },
    Rule {
        x: f32,
        y: f32,
        width: f32,
    },
    Frame {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

#[derive(Default)]
pub struct Page {
    pub marks: Vec<Mark>,
}

#[derive(Default)]
pub struct Flow {
    pub pages: Vec<Page>,
    pub parts: Vec<Part>,
    pub leaves: usize,
    y: f32,
}

/// What stands in one column.
struct Column {
    lines: Vec<(Line, Style)>,
    x: f32,
    width: f32,
    leaf: Option<Leaf>,
}

pub fn flow(paper: &Paper, faces: &Faces) -> Flow {
    let mut flow = Flow::default();
    flow.turn();
    for block in &paper.blocks {
        match block {
            Block::Title(text) => flow.heading(faces, TITLE, 1, text),
            Block::Heading(text) => flow.heading(faces, HEADING, 2, text),
            Block::Paragraph(prose) => flow.paragraph(faces, prose),
            Block::Notice(prose) => flow.notice(faces, prose),
            Block::Facts(facts) => flow.facts(faces, facts),
            Block::Table(table) => flow.table(faces, table),
            Block::NewPage if flow.is_fresh() => {}
            Block::NewPage => flow.turn(),
        }
    }
    flow
}

/// Says which page it is.
pub fn numbered(locales: &Locales, language: Language, page: usize, of: usize) -> Result<String> {
    let words = Reason::new("paper.page").with("page", page).with("pages", of);
    locales.say(language, &words.code, &words.args).map_err(Error::internal)
}

fn tall(style: Style) -> f32 {
    style.size * if style.weight == Weight::Bold && style.size > 12.0 { 1.25 } else { 1.45 }
}

impl Page {
    /// Puts the footer under it.
    pub fn end(&mut self, faces: &Faces, footer: &str, numbered: &str) {
        let rule = FOOTER - 14.0;
        self.marks.push(Mark::Rule { x: MARGIN, y: rule, width: INNER });
        let number = lines(faces, SMALL, numbered, INNER).into_iter().next();
        let taken = number.as_ref().map_or(0.0, |line| line.width);
        let room = INNER - taken - GAP;
        let texts = lines(faces, SMALL, footer, room).into_iter().take(2).zip([0.0, tall(SMALL)]);
        for (line, down) in texts {
            let mark = Mark::Text { line, style: SMALL, x: MARGIN, y: FOOTER + down, leaf: None };
            self.marks.push(mark);
        }
        if let Some(line) = number {
            let x = WIDTH - MARGIN - line.width;
            self.marks.push(Mark::Text { line, style: SMALL, x, y: FOOTER, leaf: None });
        }
    }
}

impl Flow {
    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = MARGIN;
    }

    fn is_fresh(&self) -> bool {
        self.pages.last().is_some_and(|page| page.marks.is_empty())
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(mark);
        }
    }

    /// Turns the page if so much does not fit, and there is anything on it.
    fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM && !self.is_fresh() {
            self.turn();
        }
    }

    fn leaf(&mut self) -> Leaf {
        self.leaves += 1;
        self.leaves - 1
    }

    fn space(&mut self, height: f32) {
        if !self.is_fresh() {
            self.y += height;
        }
    }

    /// A heading stays with what it is about. One that says nothing is none.
    fn heading(&mut self, faces: &Faces, style: Style, level: u16, text: &str) {
        if faces.drawable(style.weight, text).trim().is_empty() {
            return;
        }
        let lines = lines(faces, style, text, INNER);
        self.space(if level == 1 { 0.0 } else { GAP });
        self.need(lines.len() as f32 * tall(style) + 3.0 * tall(TEXT));
        let at = (self.pages.len() - 1, self.y);
        let leaf = self.leaf();
        let lines = lines.into_iter().map(|line| (line, style)).collect();
        self.set(vec![Column { lines, x: MARGIN, width: INNER, leaf: Some(leaf) }]);
        self.y += if level == 1 { GAP } else { 4.0 };
        self.parts.push(Part::Heading(level, text.to_owned(), leaf, at));
    }

    fn paragraph(&mut self, faces: &Faces, prose: &Prose) {
        let style = if prose.is_soft { SOFT } else { TEXT };
        let lines = lines(faces, style, &prose.text, INNER);
        // No line of several stands alone at the end of a page.
        self.need(lines.len().min(2) as f32 * tall(style));
        let leaf = self.leaf();
        let lines = lines.into_iter().map(|line| (line, style)).collect();
        self.set(vec![Column { lines, x: MARGIN, width: INNER, leaf: Some(leaf) }]);
        self.y += 8.0;
        self.parts.push(Part::Paragraph(leaf, prose.language));
    }

    /// What is longer than a page has no frame.
    fn notice(&mut self, faces: &Faces, prose: &Prose) {
        let width = INNER - 2.0 * FRAME;
        let lines = lines(faces, STRONG, &prose.text, width);
        let height = lines.len() as f32 * tall(STRONG) + 2.0 * FRAME;
        if height > BOTTOM - MARGIN {
            return self.paragraph(faces, prose);
        }
        self.need(height);
        self.mark(Mark::Frame { x: MARGIN, y: self.y, width: INNER, height });
        self.y += FRAME;
        let leaf = self.leaf();
        let lines = lines.into_iter().map(|line| (line, STRONG)).collect();
        self.set(vec![Column { lines, x: MARGIN + FRAME, width, leaf: Some(leaf) }]);
        self.y += FRAME + GAP;
        self.parts.push(Part::Paragraph(leaf, prose.language));
    }

    fn facts(&mut self, faces: &Faces, facts: &[Fact]) {
        let (x, width) = (MARGIN + NAMES + GAP, INNER - NAMES - GAP);
        let mut rows = vec![];
        for fact in facts {
            let (name, said) = (self.leaf(), self.leaf());
            let names = lines(faces, SOFT, &fact.name, NAMES);
            let mut words: Vec<_> = set(lines(faces, TEXT, &fact.said, width), TEXT);
            if let Some(about) = &fact.about {
                words.extend(set(lines(faces, SMALL, about, width), SMALL));
            }
            self.row(vec![
                Column { lines: set(names, SOFT), x: MARGIN, width: NAMES, leaf: Some(name) },
                Column { lines: words, x, width, leaf: Some(said) },
            ]);
            rows.push(vec![(Cell::OfRow, name), (Cell::Plain, said)]);
        }
        self.y += 6.0;
        self.parts.push(Part::Table(rows));
    }

    fn table(&mut self, faces: &Faces, table: &Table) {
        let whole: f32 = table.shares.iter().map(|share| f32::from(*share)).sum();
        let gaps = GAP * table.shares.len().saturating_sub(1) as f32;
        let mut x = MARGIN;
        let places = table.shares.iter().map(|share| {
            let width = (INNER - gaps) * f32::from(*share) / whole.max(1.0);
            let place = (x, width);
            x += width + GAP;
            place
        });
        let places: Vec<_> = places.collect();
        let mut rows = vec![];
        let all =
            [(&table.head, true)].into_iter().chain(table.rows.iter().map(|row| (row, false)));
        for (row, is_head) in all.filter(|(row, _)| !row.is_empty()) {
            let style = if is_head { SOFT } else { TEXT };
            let (mut columns, mut cells) = (vec![], vec![]);
            for (nth, (text, (x, width))) in row.iter().zip(&places).enumerate() {
                let leaf = self.leaf();
                let (x, width) = (*x, *width);
                let lines = set(lines(faces, style, text, width), style);
                columns.push(Column { lines, x, width, leaf: Some(leaf) });
                cells.push(match (is_head, nth) {
                    (true, _) => (Cell::OfColumn, leaf),
                    (false, 0) => (Cell::OfRow, leaf),
                    (false, _) => (Cell::Plain, leaf),
                });
            }
            self.row(columns);
            rows.push(cells);
        }
        self.y += 6.0;
        self.parts.push(Part::Table(rows));
    }

    /// A row with a rule under it. It is not broken, unless it is longer than a page.
    fn row(&mut self, columns: Vec<Column>) {
        let height = columns.iter().map(|column| deep(&column.lines)).fold(0.0, f32::max);
        self.y += 4.0;
        self.need(height.min(BOTTOM - MARGIN));
        self.set(columns);
        self.y += 4.0;
        self.mark(Mark::Rule { x: MARGIN, y: self.y, width: INNER });
    }

    /// Sets columns beside each other, and goes on below the longest of them.
    fn set(&mut self, columns: Vec<Column>) {
        let (page, top) = (self.pages.len(), self.y);
        let mut end = (page, top);
        for column in columns {
            // Each begins where the row does, on whichever page that is; only one of them is longer than a page.
            let mut at = page - 1;
            let mut y = top;
            for (line, style) in column.lines {
                if y + tall(style) > BOTTOM && y > MARGIN {
                    at += 1;
                    y = MARGIN;
                    if at == self.pages.len() {
                        self.pages.push(Page::default());
                    }
                }
                let x = column.x + if line.is_rtl { column.width - line.width } else { 0.0 };
                let mark = Mark::Text { line, style, x, y: y + style.size, leaf: column.leaf };
                y += tall(style);
                self.pages[at].marks.push(mark);
            }
            if (at + 1, y) > end {
                end = (at + 1, y);
            }
        }
        self.y = end.1;
    }
}

fn set(lines: Vec<Line>, style: Style) -> Vec<(Line, Style)> {
    lines.into_iter().map(|line| (line, style)).collect()
}

fn deep(lines: &[(Line, Style)]) -> f32 {
    lines.iter().map(|(_, style)| tall(*style)).sum()
}
