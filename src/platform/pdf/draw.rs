//! Draws pages, and writes down how they are read.

use std::num::NonZeroU16;

use chrono::{Datelike, Timelike};
use krilla::{
    Document, SerializeSettings,
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    embed::{AssociationKind, EmbeddedFile, MimeType},
    geom::{PathBuilder, Point, Rect},
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Paint, Stroke},
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TableHeaderScope, Tag, TagGroup,
        TagTree,
    },
};

use super::{
    Paper,
    face::{Faces, Weight},
    flow::{Cell, Flow, HEIGHT, Leaf, Mark, Part, WIDTH},
};

/// How dark a gray is, of 255 for white.
const INK: u8 = 26;
const SOFT: u8 = 89;
const RULE: u8 = 200;

/// What the library says of a paper that it does not write.
#[derive(Debug, thiserror::Error)]
#[error("no PDF: {0}")]
pub struct Undrawn(String);

pub fn draw(paper: &Paper, faces: &Faces, flow: &Flow) -> Result<Vec<u8>, Undrawn> {
    let undrawn = |why: &dyn std::fmt::Debug| Undrawn(format!("{why:?}"));
    let configuration =
        ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|why| undrawn(&why))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut leaves: Vec<Vec<Identifier>> = vec![vec![]; flow.leaves];
    let size = PageSettings::from_wh(WIDTH, HEIGHT);
    let size = size.ok_or_else(|| Undrawn("a page without size".to_owned()))?;
    for page in &flow.pages {
        let mut sheet = document.start_page_with(size.clone());
        let mut surface = sheet.surface();
        for mark in &page.marks {
            put(&mut surface, mark, &mut leaves);
        }
        surface.finish();
        sheet.finish();
    }
    document.set_metadata(metadata(paper, faces));
    document.set_outline(outline(paper, faces, flow));
    document.set_tag_tree(tree(paper, faces, flow, &mut leaves));
    if let Some(attached) = &paper.attached {
        document.embed_file(EmbeddedFile {
            path: attached.name.clone(),
            mime_type: MimeType::new("text/plain"),
            description: Some(attached.about.clone()),
            association_kind: AssociationKind::Source,
            data: attached.bytes.clone().into(),
            modification_date: Some(dated(paper)),
            compress: None,
            location: None,
        });
    }
    document.finish().map_err(|why| undrawn(&why))
}

fn put(surface: &mut Surface, mark: &Mark, leaves: &mut [Vec<Identifier>]) {
    let (ornament, footer) = (ArtifactType::Layout, ArtifactType::Footer);
    let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
    match mark {
        Mark::Text { line, style, x, y, leaf } => {
            if line.runs.is_empty() {
                return;
            }
            let tag = match leaf {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => artifact(footer),
            };
            let identifier = surface.start_tagged(tag);
            if let Some(of) = leaf.and_then(|leaf| leaves.get_mut(leaf)) {
                of.push(identifier);
            }
            let color = if style.is_soft { SOFT } else { INK };
            surface.set_stroke(None);
            surface.set_fill(Some(Fill { paint: gray(color), ..Fill::default() }));
            let mut x = *x;
            for run in &line.runs {
                let (from, font) = (Point::from_xy(x, *y), run.font.clone());
                surface.draw_glyphs(from, &run.glyphs, font, &run.text, style.size, false);
                x += run.width * style.size;
            }
            surface.end_tagged();
        }
        Mark::Rule { x, y, width } => {
            stroke(surface, artifact(ornament), 0.5, |path| {
                path.move_to(*x, *y);
                path.line_to(x + width, *y);
            });
        }
        Mark::Frame { x, y, width, height } => {
            stroke(surface, artifact(ornament), 1.0, |path| {
                if let Some(frame) = Rect::from_xywh(*x, *y, *width, *height) {
                    path.push_rect(frame);
                }
            });
        }
    }
}

fn stroke(surface: &mut Surface, tag: ContentTag, width: f32, draw: impl Fn(&mut PathBuilder)) {
    let mut path = PathBuilder::new();
    draw(&mut path);
    let Some(path) = path.finish() else { return };
    surface.start_tagged(tag);
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: gray(RULE), width, ..Stroke::default() }));
    surface.draw_path(&path);
    surface.end_tagged();
}

fn gray(white: u8) -> Paint {
    rgb::Color::new(white, white, white).into()
}

fn metadata(paper: &Paper, faces: &Faces) -> Metadata {
    Metadata::new()
        .title(title(paper, faces))
        .language(paper.language.word().to_owned())
        .creator("Muster".to_owned())
        .creation_date(dated(paper))
}

fn dated(paper: &Paper) -> DateTime {
    let at = paper.dated;
    let year = u16::try_from(at.year()).unwrap_or_default();
    let [month, day, hour, minute, second] =
        [at.month(), at.day(), at.hour(), at.minute(), at.second()]
            .map(|number| u8::try_from(number).unwrap_or_default());
    let date = DateTime::new(year).month(month).day(day).hour(hour).minute(minute).second(second);
    date.utc_offset_hour(0).utc_offset_minute(0)
}

/// A paper without a title could not be told from others by whoever hears it.
fn title(paper: &Paper, faces: &Faces) -> String {
    let title = faces.drawable(Weight::Regular, &paper.title);
    if title.trim().is_empty() { paper.footer.clone() + "…" } else { title }
}

fn outline(paper: &Paper, faces: &Faces, flow: &Flow) -> Outline {
    let mut outline = Outline::new();
    let has_any = flow.parts.iter().any(|part| matches!(part, Part::Heading(..)));
    if !has_any {
        let to = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(title(paper, faces), to));
    }
    for part in &flow.parts {
        if let Part::Heading(_, text, _, (page, y)) = part {
            let to = XyzDestination::new(*page, Point::from_xy(0.0, *y));
            outline.push_child(OutlineNode::new(faces.drawable(Weight::Bold, text), to));
        }
    }
    outline
}

fn tree(paper: &Paper, faces: &Faces, flow: &Flow, leaves: &mut [Vec<Identifier>]) -> TagTree {
    let mut tree = TagTree::new();
    let mut of = |leaf: &Leaf| leaves.get_mut(*leaf).map(std::mem::take).unwrap_or_default();
    let mut filled = |group: TagGroup, leaf: &Leaf| {
        let mut group = group;
        of(leaf).into_iter().for_each(|identifier| group.push(identifier));
        group
    };
    for part in &flow.parts {
        match part {
            Part::Heading(level, text, leaf, _) => {
                let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                let title = faces.drawable(Weight::Bold, text);
                tree.push(filled(TagGroup::new(Tag::Hn(level, Some(title))), leaf));
            }
            Part::Paragraph(leaf, language) => {
                let language = language.filter(|language| *language != paper.language);
                let language = language.map(|language| language.word().to_owned());
                tree.push(filled(TagGroup::new(Tag::P.with_lang(language)), leaf));
            }
            Part::Table(rows) => {
                let mut table = TagGroup::new(Tag::Table);
                for row in rows {
                    let mut line = TagGroup::new(Tag::TR);
                    for (cell, leaf) in row {
                        let group = match cell {
                            Cell::OfColumn => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
                            Cell::OfRow => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
                            Cell::Plain => TagGroup::new(Tag::TD),
                        };
                        line.push(filled(group, leaf));
                    }
                    table.push(line);
                }
                tree.push(table);
            }
        }
    }
    tree
}
