//! A document of an onboarding on paper: word for word as it would be signed, and then where somebody signs by hand. Its
//! code is on every page, so that a sheet of another text is told from it.

use chrono::{DateTime, Utc};

use super::{
    catalogue::{self, tongue},
    document::{self, Document},
    onboarding::OnboardingId,
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Reason, language::Language},
    people,
    platform::{
        db::Scope,
        i18n::Locales,
        pdf::{self, Attached, Block, Fact, Paper, Printed, Prose},
    },
    practices::{self, Practice},
};

/// Between whom it is, and who reads it.
struct About<'a> {
    practice: &'a Practice,
    person: &'a str,
    locales: &'a Locales,
    language: Language,
    dated: DateTime<Utc>,
}

/// Under which name the text itself travels in its paper.
const TEXT: &str = "document.txt";

impl About<'_> {
    fn say(&self, words: Reason) -> Result<String> {
        let said = self.locales.say(self.language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    }

    fn word(&self, key: &'static str) -> Result<String> {
        self.say(Reason::new(key))
    }
}

/// Prints what is signed in a task today, for whoever reads that language.
pub async fn print(
    scope: &Scope,
    (id, task): (OnboardingId, &str),
    language: Language,
) -> Result<Printed> {
    let practice = practices::here(scope).await?;
    let course = store::around(scope, id, &practice).await?;
    let planned = course.planned(task).ok_or(Error::Missing("task"))?;
    let written = store::policy(scope, task).await?;
    let found = document::of(&planned.task, written.as_ref(), language)?;
    let document = found.ok_or(Error::Missing("onboarding_text"))?;
    let person = people::find(scope, course.onboarding.person_id).await?;
    let person = person.map(|person| person.name().to_owned()).unwrap_or_default();
    let locales = scope.platform().locales.clone();
    let about = About {
        practice: &practice,
        person: &person,
        locales: &locales,
        language,
        dated: course.onboarding.began_at,
    };
    let name = Reason::new("document-paper-file").with("title", &*document.title);
    let name = about.say(name.with("person", &*person))?;
    let made = paper(&document, &about)?;
    pdf::print(name, made, locales).await
}

fn paper(document: &Document, about: &About<'_>) -> Result<Paper> {
    let whose = Reason::new("document-paper-for").with("person", about.person);
    let whose = about.say(whose.with("practice", about.practice.name()))?;
    let mut blocks = vec![
        Block::Title(document.title.clone()),
        Block::soft(whose),
        Block::notice(about.word("document-paper-not_signed")?),
    ];
    if document.answers.is_empty() {
        blocks.extend(words(document, &document.text));
    } else {
        blocks.extend(asked(document, about)?);
    }
    blocks.extend(by_hand(document, about)?);
    let code = Reason::new("document-paper-code").with("code", document.code());
    Ok(Paper {
        title: document.title.clone(),
        language: about.language,
        dated: about.dated,
        footer: format!("{} · {}", about.practice.name(), about.say(code)?),
        blocks,
        attached: Some(Attached {
            name: TEXT.to_owned(),
            bytes: document.text.clone().into_bytes(),
            about: about.word("document-paper-attached")?,
        }),
    })
}

/// Paragraphs, in the language of the text.
fn words(document: &Document, text: &str) -> Vec<Block> {
    let language = Some(document.language);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| Block::Paragraph(Prose { text: line.to_owned(), language, is_soft: false }))
        .collect()
}

/// The vaccine's offer: what is said, the boxes to tick, and the statement that is signed with a no. The Spanish reading of it
/// stands beside it and is no part of what is signed.
fn asked(document: &Document, about: &About<'_>) -> Result<Vec<Block>> {
    let (offer, tongue) = (catalogue::catalogue()?.hepatitis_b(), tongue(document.language));
    let statement = |text: &str, language, is_soft| {
        Block::Paragraph(Prose { text: text.to_owned(), language: Some(language), is_soft })
    };
    let mut blocks = words(document, offer.offer.get(tongue));
    blocks.push(Block::Heading(about.word("document-paper-answer")?));
    let boxes = document.answers.iter().map(|answer| format!("[    ] {}", answer.text));
    blocks.extend(boxes.map(Block::said));
    blocks.push(Block::Heading(about.word("welcome-declination")?));
    blocks.push(statement(&offer.declination.en, Language::English, false));
    if let (Language::Spanish, Some(reading)) = (document.language, &offer.declination.es) {
        blocks.push(statement(reading, Language::Spanish, true));
    }
    blocks.push(Block::soft(offer.declination_note.get(tongue)));
    Ok(blocks)
}

/// Where somebody signs, and what tells this text from any other.
fn by_hand(document: &Document, about: &About<'_>) -> Result<Vec<Block>> {
    let lines: Result<Vec<_>> =
        ["document-paper-signature", "document-paper-name", "document-paper-day"]
            .into_iter()
            .map(|key| about.word(key))
            .collect();
    let fact = |key, said| Ok::<_, Error>(Fact::new(about.word(key)?, said));
    let fingerprint = fact("document-paper-sha256", document.fingerprint())?;
    let what = Reason::new("document-paper-sha256-what").with("file", TEXT);
    Ok(vec![
        Block::Heading(about.word("document-paper-by_hand")?),
        Block::said(about.word("document-paper-by_hand-what")?),
        Block::to_fill_in(lines?),
        Block::soft(about.word("document-paper-by_hand-then")?),
        Block::Facts(vec![
            fact("document-paper-code-name", document.code())?,
            fingerprint.about(about.say(what)?),
        ]),
    ])
}
