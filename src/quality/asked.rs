//! A form as it is counted: what each of its questions is reckoned with, and how able somebody is who earned so
//! many points of all the others.

use std::collections::HashMap;

use bank::Response;
use chrono::{DateTime, Utc};
use psychometrics::{Ability, Grid, Stepped};

use super::{
    contribution::Wording,
    tally::{Added, Answered, Chosen, FormTally, Met, QuestionKey, Slice},
};
use crate::{
    assessments::{Assessment, Contents, FormItem},
    error::{Error, Result},
    invitations::{Invitation, Outcome},
    scores::{self, Marked},
    sittings::{Circumstances, Sitting, Step},
};

pub struct Asked {
    pub assessment: Assessment,
    pub contents: Contents,
    /// For each question of the form the ability, in tenths of a logit, by the points of all the others.
    rest: Vec<Vec<i16>>,
}

impl Asked {
    /// # Errors
    /// Refuses a form of which a question cannot be found.
    pub fn new(assessment: Assessment, contents: Contents) -> Result<Self> {
        let items = reckoned(&assessment, &contents)?;
        let grid = Grid::usual();
        let rest = |left_out: usize| {
            let others = items.iter().enumerate().filter(|(at, _)| *at != left_out);
            let others: Vec<_> = others.filter_map(|(_, item)| *item).collect();
            Ability::of_totals(&grid, &others).iter().map(tenths).collect()
        };
        let rest = (0..items.len()).map(rest).collect();
        Ok(Self { assessment, contents, rest })
    }

    /// Adds one sitting.
    pub fn count(
        &self,
        added: &mut Added,
        (invitation, sitting): (&Invitation, &Sitting),
        outcome: &Outcome,
    ) -> Result<()> {
        let form = &self.assessment.form;
        let marked = scores::marked(&self.contents, form, sitting)?;
        let total: usize = marked.iter().map(|one| usize::from(one.mark.earned)).sum();
        let (standing, seconds) = (sitting.standing(), seconds(sitting));
        let slices = slices(invitation, sitting);
        for ((frozen, one), rest) in form.items.iter().zip(&marked).zip(&self.rest) {
            let Some(place) = is_scored(one).then(|| place_of(sitting, &frozen.item)).flatten()
            else {
                continue;
            };
            let earned = one.mark.earned;
            let Some(ability) = rest.get(total - usize::from(earned)) else { continue };
            let chosen = chosen(standing.get(place).copied().flatten());
            let key = QuestionKey {
                role: form.role.clone(),
                item: frozen.item.clone(),
                sha256: frozen.sha256.clone(),
            };
            let answered = Answered { chosen, earned, ability: *ability };
            let seconds = seconds.get(&place).copied();
            let met = Met::new(answered, one.mark.is_whole(), seconds);
            added.questions.push((key, Met { slices: slices.clone(), ..met }));
        }
        // Who took a short form took a whole one before: they are not counted as another person.
        if self.assessment.is_short {
            return Ok(());
        }
        // What a person has left out says nothing of how sure the score is; of the question itself it is still counted.
        let counts = |frozen: &FormItem| !outcome.is_without(&frozen.item);
        let scored = form.items.iter().zip(&marked);
        let scored = scored.filter(|(frozen, one)| is_scored(one) && counts(frozen));
        let earned = scored.map(|(frozen, one)| (frozen.item.as_str(), one.mark.earned));
        let new = || FormTally { role: form.role.clone(), ..FormTally::default() };
        let tally = added.forms.entry(self.assessment.id).or_insert_with(new);
        tally.add(earned, ability_of(outcome)?);
        Ok(())
    }
}

impl Asked {
    /// Returns which of its questions somebody got right: those that are right or wrong as a whole, and count.
    pub fn right_and_wrong(
        &self,
        sitting: &Sitting,
        outcome: &Outcome,
    ) -> Result<Vec<(Wording, bool)>> {
        let form = &self.assessment.form;
        let marked = scores::marked(&self.contents, form, sitting)?;
        let asked = form.items.iter().zip(&marked);
        let asked =
            asked.filter(|(frozen, one)| one.mark.of == 1 && !outcome.is_without(&frozen.item));
        let answer = |(frozen, one): (&FormItem, &Marked)| {
            ((frozen.item.clone(), frozen.sha256.clone()), one.mark.is_whole())
        };
        Ok(asked.map(answer).collect())
    }
}

/// Returns as what each question of a form is reckoned with. None where it is not scored.
pub fn reckoned(assessment: &Assessment, contents: &Contents) -> Result<Vec<Option<Stepped>>> {
    let marked = scores::unanswered(contents, &assessment.form)?;
    marked.iter().map(|one| scores::stepped(one).map_err(Error::internal)).collect()
}

fn is_scored(marked: &Marked) -> bool {
    marked.mark.of > 0
}

fn tenths(ability: &Ability) -> i16 {
    (ability.theta * 10.0).round() as i16
}

fn place_of(sitting: &Sitting, item: &str) -> Option<usize> {
    sitting.items.iter().position(|placed| placed.item == item)
}

fn chosen(stands: Option<&Step>) -> Chosen {
    match stands.and_then(|step| step.response.as_ref()) {
        None => Chosen::Nothing,
        Some(Response::Single(option)) => {
            u8::try_from(*option).map_or(Chosen::Other, Chosen::Option)
        }
        Some(_) => Chosen::Other,
    }
}

/// Which parts of the answers these are among. The month is that in which it is told that the test was turned in.
fn slices(invitation: &Invitation, sitting: &Sitting) -> Vec<Slice> {
    let Circumstances { language, device } = sitting.circumstances;
    let month = invitation.submitted_at.map(|at| Slice::Month(at.format("%Y-%m").to_string()));
    let language = language.map(|language| Slice::Language(language.word().to_owned()));
    let device = device.map(|device| Slice::Device(device.word().to_owned()));
    month.into_iter().chain(language).chain(device).collect()
}

/// How long it took from the step before to the first one at each place.
fn seconds(sitting: &Sitting) -> HashMap<usize, i64> {
    let mut seconds = HashMap::new();
    let mut before: DateTime<Utc> = sitting.started_at;
    for step in &sitting.steps {
        if let Ok(place) = usize::try_from(step.place) {
            seconds.entry(place).or_insert((step.received_at - before).num_seconds());
        }
        before = step.received_at;
    }
    seconds
}

fn ability_of(outcome: &Outcome) -> Result<(f64, f64)> {
    let number = |text: &str| text.parse::<f64>().map_err(Error::internal);
    Ok((number(&outcome.theta)?, number(&outcome.sd)?))
}
