//! What is asked: questions of a role profile, as files, and the office's own.

use std::sync::LazyLock;

use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Result},
    jobs::{Description, RoleKey},
    kernel::{text::Text, typed_id::TypedId},
};

crate::typed_id!(QuestionId, "ques");

crate::words! {
    /// How a question is put.
    pub enum QuestionKind {
        /// The candidate tells.
        Talk = "talk",
        /// The candidate does a piece of the work.
        WorkSample = "work_sample",
        /// The office's own.
        Own = "own",
    }
}

/// More than these of a profile do not fit into an interview: each takes about seven minutes.
const MOST_OF_PROFILE: usize = 6;
/// How many questions of its own an office may add to a job.
pub const MOST_OWN: usize = 6;

/// One question, as it is kept with the interview at which it is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    /// The duty that it asks about. The office's own ask about none.
    pub duty: Option<String>,
    pub kind: String,
    pub ask: String,
    /// What a good answer has.
    pub listen: Option<String>,
    pub looks: Looks,
    pub follow_ups: Vec<String>,
}

/// What a 1, a 3 and a 5 look like. The other two lie between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Looks {
    pub one: String,
    pub three: String,
    pub five: String,
}

/// A question that the office adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnQuestion {
    pub ask: Text<500>,
    pub one: Text<200>,
    pub three: Text<200>,
    pub five: Text<200>,
}

/// A question that the office has added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    pub id: QuestionId,
    pub own: OwnQuestion,
}

#[derive(RustEmbed)]
#[folder = "templates/interviews/"]
#[include = "*.yaml"]
#[exclude = "not_asked.yaml"]
struct Files;

/// A file, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    role: String,
    questions: Vec<WrittenQuestion>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenQuestion {
    id: String,
    duty: String,
    kind: String,
    ask: String,
    listen: String,
    looks: Looks,
    follow_ups: Vec<String>,
}

static FILES: LazyLock<Result<Vec<Written>, String>> = LazyLock::new(read);

/// Returns what is asked at interviews for this job: the same for everybody.
pub fn of(role: RoleKey, description: &Description, own: &[Added]) -> Result<Vec<Question>> {
    let files = FILES.as_ref().map_err(|why| Error::internal(why.as_str()))?;
    let file = files.iter().find(|file| file.role == role.word());
    // Of other work the office alone knows what to ask.
    let asked = match file {
        Some(file) => &file.questions[..],
        None if role == RoleKey::Other => &[],
        None => return Err(Error::internal(format!("no interview for {role}"))),
    };
    let is_ticked = |one: &&WrittenQuestion| {
        description.duties.iter().any(|duty| duty.id.as_str() == one.duty && duty.is_ticked())
    };
    let ticked: Vec<_> = asked.iter().filter(is_ticked).collect();
    let mut kit: Vec<_> = chosen(&ticked).into_iter().cloned().map(Question::from).collect();
    kit.extend(own.iter().map(Question::from));
    Ok(kit)
}

/// Returns the first of them, in their order, among them a work sample if there is one.
fn chosen<'a>(ticked: &[&'a WrittenQuestion]) -> Vec<&'a WrittenQuestion> {
    let is_sample = |one: &&WrittenQuestion| one.kind == QuestionKind::WorkSample.word();
    let (first, rest) = ticked.split_at(ticked.len().min(MOST_OF_PROFILE));
    let mut kit = first.to_vec();
    if !kit.iter().any(is_sample)
        && let Some(sample) = rest.iter().find(|one| is_sample(one))
    {
        kit.pop();
        kit.push(sample);
    }
    kit
}

fn read() -> Result<Vec<Written>, String> {
    Files::iter()
        .map(|name| {
            let file = Files::get(&name).ok_or_else(|| format!("{name} is missing"))?;
            let text = str::from_utf8(&file.data).map_err(|error| format!("{name}: {error}"))?;
            serde_saphyr::from_str(text).map_err(|error| format!("{name}: {error}"))
        })
        .collect()
}

impl From<WrittenQuestion> for Question {
    fn from(one: WrittenQuestion) -> Self {
        let WrittenQuestion { id, duty, kind, ask, listen, looks, follow_ups } = one;
        Self { id, duty: Some(duty), kind, ask, listen: Some(listen), looks, follow_ups }
    }
}

impl From<&Added> for Question {
    fn from(Added { id, own }: &Added) -> Self {
        let looks = Looks {
            one: own.one.to_string(),
            three: own.three.to_string(),
            five: own.five.to_string(),
        };
        Self {
            id: id.to_string(),
            duty: None,
            kind: QuestionKind::Own.word().to_owned(),
            ask: own.ask.to_string(),
            listen: None,
            looks,
            follow_ups: vec![],
        }
    }
}

impl Question {
    /// An example for the samples of pages, put like this.
    pub fn sample(kind: QuestionKind) -> Self {
        let is_own = kind == QuestionKind::Own;
        let id = match kind {
            QuestionKind::Talk => "upset_bill".to_owned(),
            QuestionKind::WorkSample => "would_you_send_it".to_owned(),
            QuestionKind::Own => QuestionId::from_uuid(uuid::Uuid::nil()).to_string(),
        };
        Self {
            id,
            duty: (!is_own).then(|| "patient_statements".to_owned()),
            kind: kind.word().to_owned(),
            ask: "A patient calls, upset about a $240 bill. What do you do?".to_owned(),
            listen: (!is_own).then(|| "Plain words.".to_owned()),
            looks: Looks {
                one: "Blames the plan".to_owned(),
                three: "Explains the share".to_owned(),
                five: "Also checks for an error".to_owned(),
            },
            follow_ups: if is_own { vec![] } else { vec!["They can’t pay at all.".to_owned()] },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        interviews::barred,
        jobs::{Duty, profile},
    };

    fn job(role: RoleKey, ticked: impl Fn(&Duty) -> bool) -> Description {
        let location = "Salem".parse().unwrap();
        let mut job = profile(role).unwrap().describe(None, location);
        for duty in &mut job.duties {
            let is = ticked(duty);
            (duty.essential, duty.day_one) = (Some(is), Some(false));
        }
        job
    }

    #[test]
    fn every_question_asks_about_a_duty_of_its_profile_and_is_named_once() {
        for role in &RoleKey::profiled().collect::<Vec<_>>() {
            let file =
                FILES.as_ref().unwrap().iter().find(|file| file.role == role.word()).unwrap();
            let duties = &profile(*role).unwrap().duties;
            let mut ids = std::collections::BTreeSet::new();
            for one in &file.questions {
                assert!(
                    duties.iter().any(|duty| duty.id.as_str() == one.duty),
                    "{role} {}",
                    one.id
                );
                assert!(ids.insert(&one.id), "{role} {} stands twice", one.id);
                assert!(
                    one.kind.parse::<QuestionKind>().is_ok_and(|kind| kind != QuestionKind::Own)
                );
            }
            let asked: std::collections::BTreeSet<_> =
                file.questions.iter().map(|one| &one.duty).collect();
            assert_eq!(asked.len(), duties.len(), "{role}: each duty can be asked about");
        }
    }

    #[test]
    fn nothing_of_ours_asks_what_may_not_be_asked() {
        for one in FILES.as_ref().unwrap().iter().flat_map(|file| &file.questions) {
            for text in one.follow_ups.iter().chain([&one.ask, &one.listen]) {
                assert_eq!(barred::asked(text), None, "{}: {text}", one.id);
            }
        }
    }

    #[test]
    fn duties_that_are_not_ticked_are_not_asked_about() {
        for role in &RoleKey::profiled().collect::<Vec<_>>() {
            let only = job(*role, |duty| {
                duty.id.as_str() == "protect_information" || duty.id.as_str() == "policies"
            });
            let kit = of(*role, &only, &[]).unwrap();
            assert!((1..=2).contains(&kit.len()), "{role}");
            assert!(of(*role, &job(*role, |_| false), &[]).unwrap().is_empty());
        }
    }

    #[test]
    fn a_kit_fits_into_an_interview_and_has_a_work_sample() {
        for role in &RoleKey::profiled().collect::<Vec<_>>() {
            let kit = of(*role, &job(*role, |_| true), &[]).unwrap();
            assert_eq!(kit.len(), MOST_OF_PROFILE, "{role}");
            assert!(kit.iter().any(|one| one.kind == "work_sample"), "{role}");
        }
    }
}
