//! The letter as a paper: word for word as it was offered, and then how it was signed, or that it was not.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    letter::{in_words, said},
    offer::{Offer, OfferState, State},
    signature::{CONSENT, Signature, Way},
};
use crate::{
    error::Result,
    kernel::{
        fault::{Args, Reason},
        language::Language,
        text::Text,
    },
    platform::{
        i18n::Locales,
        pdf::{Attached, Block, Fact, Paper, Prose},
    },
    practices::{Practice, Stamp},
};

/// Between whom it is, and who reads it.
pub struct About<'a> {
    pub practice: &'a Practice,
    pub person: &'a str,
    pub locales: &'a Locales,
    pub language: Language,
}

/// Under which name the letter itself travels in its paper.
const LETTER: &str = "letter.txt";

impl About<'_> {
    fn say(&self, words: Reason) -> Result<String> {
        said(self.locales, self.language, &words.code, &words.args)
    }

    fn word(&self, key: &str) -> Result<String> {
        said(self.locales, self.language, key, &Args::new())
    }
}

/// Returns what its file is called.
pub fn name(about: &About<'_>) -> Result<String> {
    about.say(Reason::new("offer-paper-file").with("person", about.person))
}

pub fn paper(offer: &Offer, about: &About<'_>) -> Result<Paper> {
    let title = about.word("offer-paper-title")?;
    let mut blocks = vec![Block::Title(title.clone())];
    match offer.signature() {
        Some(signature) => {
            let how = Reason::new("offer-paper-signed").with("how", signature.how().word());
            let said = about.say(how.with("name", signature.name.as_str()))?;
            blocks.push(Block::soft(said));
        }
        None => blocks.push(Block::notice(not_signed(offer, about)?)),
    }
    let paragraphs = offer.letter.split("\n\n").map(|paragraph| {
        let (text, language) = (paragraph.to_owned(), Some(Language::English));
        Block::Paragraph(Prose { text, language, is_soft: false })
    });
    blocks.extend(paragraphs);
    match offer.signature() {
        Some(signature) => blocks.extend(record(offer, signature, about)?),
        None if matches!(offer.state, State::Open) => blocks.extend(by_hand(about)?),
        None => {}
    }
    Ok(Paper {
        title: about.say(Reason::new("offer-paper-for").with("person", about.person))?,
        language: about.language,
        dated: offer.signature().map_or(offer.sent_at, |signature| signature.at),
        footer: format!("{} · {}", about.practice.name(), offer.id),
        blocks,
        attached: Some(Attached {
            name: LETTER.to_owned(),
            bytes: offer.letter.clone().into_bytes(),
            about: about.word("offer-paper-attached")?,
        }),
    })
}

fn not_signed(offer: &Offer, about: &About<'_>) -> Result<String> {
    let day = in_words(about.locales, about.language, offer.terms.answer_by)?;
    let words = Reason::new("offer-paper-not_signed").with("state", offer.word().word());
    about.say(words.with("day", day))
}

/// Where somebody signs who would rather sign by hand.
fn by_hand(about: &About<'_>) -> Result<Vec<Block>> {
    let lines: Result<Vec<_>> =
        ["offer-paper-by_hand-signature", "offer-paper-by_hand-name", "offer-paper-by_hand-day"]
            .into_iter()
            .map(|key| about.word(key))
            .collect();
    Ok(vec![
        Block::Heading(about.word("offer-paper-by_hand")?),
        Block::said(about.word("offer-paper-by_hand-what")?),
        Block::to_fill_in(lines?),
        Block::soft(about.word("offer-paper-by_hand-then")?),
    ])
}

/// A line of the record.
fn fact(about: &About<'_>, key: &str, said: String) -> Result<Fact> {
    Ok(Fact::new(about.word(key)?, said))
}

/// A moment of the record: in the practice's time, and in UTC.
fn moment(about: &About<'_>, key: &str, at: DateTime<Utc>) -> Result<Fact> {
    let utc = at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let said = about.say(Stamp::new(about.practice, at).said())?;
    let utc = about.say(Reason::new("offer-paper-utc").with("at", utc))?;
    Ok(fact(about, key, said)?.about(utc))
}

/// What 15 U.S.C. 7001 and 7006(5) make of a name that was typed.
fn online(
    signature: &Signature,
    (consent, place, agent): (i32, Option<&String>, Option<&Text<300>>),
    about: &About<'_>,
) -> Result<Vec<Fact>> {
    let fact = |key: &str, said: String| fact(about, key, said);
    let unknown = about.word("offer-paper-unknown")?;
    let known = |said: Option<String>| said.unwrap_or_else(|| unknown.clone());
    let version = Reason::new("offer-signed-consent-said").with("version", consent);
    let mut agreed = fact("offer-signed-consent", about.say(version)?)?;
    if consent == CONSENT {
        let both = [about.word("offer-consent")?, about.word("offer-intent")?];
        agreed = agreed.about(both.join(". ") + ".");
    }
    let by = Reason::new("offer-paper-link").with("link", &*signature.by);
    Ok(vec![
        fact("offer-signed-by", signature.name.to_string())?
            .about(about.word("offer-signed-typed")?),
        moment(about, "offer-signed-at", signature.at)?,
        agreed,
        fact("offer-signed-how", about.word("offer-signed-link")?)?.about(about.say(by)?),
        fact("offer-paper-address", known(place.cloned()))?,
        fact("offer-paper-device", known(agent.map(ToString::to_string)))?,
    ])
}

/// What somebody saw of a signature in ink: no more is known here, and the sheet itself is the proof.
fn on_paper(
    signature: &Signature,
    (signed_on, seen_by): (NaiveDate, &Text<200>),
    about: &About<'_>,
) -> Result<Vec<Fact>> {
    let fact = |key: &str, said: String| fact(about, key, said);
    let day = in_words(about.locales, about.language, signed_on)?;
    Ok(vec![
        fact("offer-signed-by", signature.name.to_string())?
            .about(about.word("offer-signed-read")?),
        fact("offer-signed-on", day)?.about(about.word("offer-signed-on-what")?),
        fact("offer-signed-how", about.word("offer-signed-paper")?)?
            .about(about.word("offer-signed-paper-what")?),
        fact("offer-seen-by", seen_by.to_string())?,
        moment(about, "offer-seen-at", signature.at)?,
    ])
}

/// The certificate.
fn record(offer: &Offer, signature: &Signature, about: &About<'_>) -> Result<Vec<Block>> {
    let mut facts = match &signature.way {
        Way::Online { consent, place, agent } => {
            online(signature, (*consent, place.as_ref(), agent.as_ref()), about)?
        }
        Way::OnPaper { signed_on, seen_by } => on_paper(signature, (*signed_on, seen_by), about)?,
    };
    let stamp = |at| about.say(Stamp::new(about.practice, at).said());
    let fact = |key: &str, said: String| fact(about, key, said);
    facts.extend([
        fact("offer-paper-sha256", signature.letter_sha256.clone())?
            .about(about.say(Reason::new("offer-paper-sha256-what").with("file", LETTER))?),
        fact("offer-paper-to", about.person.to_owned())?,
        fact("offer-paper-practice", about.practice.name().to_owned())?,
        fact("offer", offer.id.to_string())?
            .about(about.say(Reason::new("offer-letter-number").with("number", offer.number))?),
        fact("offer-paper-sent", stamp(offer.sent_at)?)?,
    ]);
    if let Some(ended) = offer.ended().filter(|ended| ended.how == OfferState::Withdrawn) {
        facts.push(fact("offer-paper-withdrawn", stamp(ended.at)?)?);
    }
    Ok(vec![
        Block::NewPage,
        Block::Title(about.word("offer-paper-record")?),
        Block::said(
            about.say(
                Reason::new("offer-paper-record-what").with("practice", about.practice.name()),
            )?,
        ),
        Block::Facts(facts),
        Block::soft(about.word("offer-paper-check")?),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        files::Seen,
        offers::{
            offer::{Ended, tests::offer},
            signature::{Signing, fingerprint},
        },
        platform::db::PracticeId,
        practices::{Contact, Particulars, Purpose, RedirectHosts, State as Place, Zone},
    };

    fn practice() -> Practice {
        Practice {
            id: PracticeId::SYSTEM,
            particulars: Particulars {
                name: "Willamette Family Medicine".parse().unwrap(),
                state: Place::Oregon,
                city: "Salem".parse().unwrap(),
                zone: Zone::Pacific,
                head_count: 26,
            },
            contact: Contact::default(),
            slug: "willamette".to_owned(),
            purpose: Purpose::Demo,
            public_url: None,
            redirect_hosts: RedirectHosts::default(),
            logo: None,
            revision: 1,
        }
    }

    /// All that a paper says, a line each.
    fn said(offer: &Offer, language: Language) -> Vec<String> {
        let (practice, locales) = (practice(), Locales::new().unwrap());
        let person = "Marisol Etxeberria";
        let about = About { practice: &practice, person, locales: &locales, language };
        let lines =
            paper(offer, &about).unwrap().blocks.into_iter().flat_map(|block| match block {
                Block::Title(text) | Block::Heading(text) => vec![text],
                Block::Paragraph(prose) | Block::Notice(prose) => vec![prose.text],
                Block::Facts(facts) => facts
                    .into_iter()
                    .map(|fact| {
                        let about = fact.about.unwrap_or_default();
                        format!("{}: {} {about}", fact.name, fact.said)
                    })
                    .collect(),
                Block::Table(_) | Block::NewPage => vec![],
            });
        lines.collect()
    }

    fn signed() -> Offer {
        let mut offer = offer();
        let signing = Signing {
            name: "Marisol E.".parse().unwrap(),
            letter_sha256: fingerprint(&offer.letter),
            place: Some("203.0.113.7".to_owned()),
            agent: None,
        };
        let at = "2026-12-01T01:30:05Z".parse().unwrap();
        let today = offer.terms.answer_by;
        offer.accept(signing, CONSENT, ("link_1".to_owned(), at), today).unwrap();
        offer
    }

    #[test]
    fn the_record_says_who_signed_what_when_how_and_from_where() {
        let said = said(&signed(), Language::English).join("\n");
        for part in [
            "Dear Marisol Etxeberria:",
            "Signed by: Marisol E. Name typed",
            "When: Nov 30, 2026, 5:30 pm PST 2026-12-01T01:30:05Z (UTC)",
            "Yes, version 1 of the consent I agree to sign online",
            "By their personal link Link number link_1",
            "Internet address: 203.0.113.7",
            "Device: Not known",
            &fingerprint("Dear Marisol Etxeberria:"),
            "offer_01h2xcejqtf2nbrexx3vqjhp41",
            "Practice: Willamette Family Medicine",
        ] {
            assert!(said.contains(part), "{part}\n{said}");
        }
        assert!(!said.contains("Not signed") && !said.contains("Withdrawn"), "{said}");
    }

    #[test]
    fn the_record_of_a_signature_in_ink_says_who_saw_it_and_nothing_electronic() {
        let mut offer = offer();
        let seen = Seen {
            name: "Marisol Etxeberria".parse().unwrap(),
            signed_on: "2026-11-29".parse().unwrap(),
            text: offer.fingerprint(),
            sheets: vec![],
        };
        let at = "2026-12-01T01:30:05Z".parse().unwrap();
        let by = ("Dana Okafor".parse().unwrap(), "user_1".to_owned(), at);
        let days = ("2026-11-20".parse().unwrap(), "2026-11-30".parse().unwrap());
        offer.accept_on_paper(seen, by, days).unwrap();
        let english = said(&offer, Language::English).join("\n");
        for part in [
            "Signed on paper by Marisol Etxeberria",
            "Signed by: Marisol Etxeberria Read on the sheet",
            "Date on the paper: Sunday, November 29, 2026",
            "How we know who signed: On paper",
            "Seen by: Dana Okafor",
            "Recorded: Nov 30, 2026, 5:30 pm PST 2026-12-01T01:30:05Z (UTC)",
            &fingerprint("Dear Marisol Etxeberria:"),
        ] {
            assert!(english.contains(part), "{part}\n{english}");
        }
        for part in ["Internet address", "Device:", "consent", "link_", "Name typed"] {
            assert!(!english.contains(part), "{part}\n{english}");
        }
        let spanish = said(&offer, Language::Spanish).join("\n");
        assert!(spanish.contains("Vista por: Dana Okafor"), "{spanish}");
    }

    #[test]
    fn what_nobody_signed_says_so_and_can_be_signed_by_hand_while_it_is_open() {
        let open = said(&offer(), Language::Spanish).join("\n");
        assert!(open.contains("Sin firmar. La oferta está abierta hasta el"), "{open}");
        assert!(open.contains("Acepto esta oferta."), "{open}");
        assert!(!open.contains("Registro de la firma"), "{open}");
        let mut declined = offer();
        let (at, by) = (declined.sent_at, "link_1".to_owned());
        let how = OfferState::Declined;
        let ended = Ended { how, because: None, note: None, steps: vec![], at, by };
        let today = declined.terms.answer_by;
        declined.decline(ended, today).unwrap();
        let declined = said(&declined, Language::English).join("\n");
        assert!(declined.contains("Not signed. The offer was declined."), "{declined}");
        assert!(!declined.contains("I accept this offer."), "{declined}");
    }
}
