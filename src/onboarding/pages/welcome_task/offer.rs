//! The offer of the vaccine against hepatitis B. Who declines it does so in the words of the rule.

use serde::Serialize;

use crate::{
    error::Result,
    kernel::language::Language,
    onboarding::catalogue::{self, tongue},
};

#[derive(Serialize)]
pub struct Offer {
    offer: Vec<String>,
    answers: Vec<OfferAnswer>,
    declination: String,
    reading: Option<String>,
    note: String,
}

#[derive(Serialize)]
struct OfferAnswer {
    id: String,
    text: String,
    is_chosen: bool,
}

impl Offer {
    pub fn sample() -> Self {
        let answer =
            |is_chosen| OfferAnswer { id: "accept".to_owned(), text: "Yes".to_owned(), is_chosen };
        Self {
            offer: vec!["It is free.".to_owned()],
            answers: vec![answer(false), answer(true)],
            declination: checklists::APPENDIX_A.to_owned(),
            reading: Some("Entiendo".to_owned()),
            note: "Nobody may change these words.".to_owned(),
        }
    }

    pub fn new(language: Language, chosen: &str) -> Result<Self> {
        let (offer, tongue) = (catalogue::catalogue()?.hepatitis_b(), tongue(language));
        let answer = |one: &checklists::Answer| OfferAnswer {
            id: one.id.clone(),
            text: one.text.get(tongue).to_owned(),
            is_chosen: one.id == chosen,
        };
        let reading = (language == Language::Spanish).then(|| offer.declination.es.clone());
        Ok(Self {
            offer: offer.offer.get(tongue).lines().map(str::to_owned).collect(),
            answers: offer.answers.iter().map(answer).collect(),
            declination: offer.declination.en.clone(),
            reading: reading.flatten(),
            note: offer.declination_note.get(tongue).to_owned(),
        })
    }
}
