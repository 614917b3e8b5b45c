//! What a person reads at the end. There is no verdict in it, and no order of people.

use serde::Serialize;

use crate::{
    apart::{Apart, Compartment},
    facts::Facts,
    language::Local,
    script::{Question, Script},
    state::{Ending, Kept, Said, State, Turn},
    understanding::{Confidence, Slot},
    value::{Answer, Hours, Named, PayWish, Reach, Start, Status, Value},
};

/// What was found about one requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub question: String,
    pub requirement: Local,
    /// Whether the work cannot be done without.
    pub must: bool,
    /// Missing where the job asks for nothing: then the answer only informs.
    pub standing: Option<Standing>,
    pub kept: Option<Kept>,
    /// The candidate's own words. Missing where they told what is set apart.
    pub quote: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Meets,
    DoesNotMeet,
    /// A person has to ask, or to look.
    Unclear,
}

/// All findings of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Findings {
    pub findings: Vec<Finding>,
    /// Questions and remarks for a person, as they were written. What is set apart is left out.
    pub passed_on: Vec<String>,
    pub wants_person: bool,
    /// How it ended; missing if it has not.
    pub ending: Option<Ending>,
    /// Where something was set apart. For whoever cares for that, not for those who decide.
    #[serde(skip)]
    pub apart: Vec<Apart>,
}

impl Findings {
    /// Returns what was found. `turns` are those that the state was made of.
    pub fn of(script: &Script, facts: &Facts, state: &State, turns: &[Turn]) -> Self {
        let asked = state.asked.iter().filter_map(|id| script.question(id));
        let words = Words { state, turns };
        Self {
            findings: asked.map(|question| finding(question, facts, &words)).collect(),
            passed_on: state
                .passed_on
                .iter()
                .filter_map(|turn| words.of(*turn))
                .map(str::to_owned)
                .collect(),
            wants_person: state.wants_person,
            ending: state.ending(),
            apart: state.apart.clone(),
        }
    }
}

/// The candidate's words, without those that are set apart.
struct Words<'a> {
    state: &'a State,
    turns: &'a [Turn],
}

impl<'a> Words<'a> {
    fn of(&self, turn: usize) -> Option<&'a str> {
        let is_apart = self.state.apart.iter().any(|apart| apart.turn == turn);
        match self.turns.get(turn).map(|turn| &turn.said) {
            Some(Said::Words(words)) if !is_apart => Some(words),
            _ => None,
        }
    }

    /// A reason that nobody may be judged by, told anywhere in the conversation.
    fn protects_schedule(&self) -> bool {
        let pay_only = [Compartment::PayHistory, Compartment::Record];
        let all = self.state.apart.iter().flat_map(|apart| &apart.compartments);
        all.into_iter().any(|compartment| !pay_only.contains(compartment))
    }
}

fn finding(question: &Question, facts: &Facts, words: &Words<'_>) -> Finding {
    let kept = words.state.kept.get(&question.id);
    Finding {
        question: question.id.clone(),
        requirement: question.requirement.clone(),
        must: question.must,
        standing: wants(question.slot, facts).then(|| standing(question, facts, words, kept)),
        kept: kept.cloned(),
        quote: kept
            .filter(|kept| !kept.is_skipped)
            .and_then(|kept| words.of(kept.turn))
            .map(str::to_owned),
    }
}

/// Returns whether the job asks for anything here.
fn wants(slot: Slot, facts: &Facts) -> bool {
    match slot {
        Slot::Start => facts.start_by.is_some(),
        Slot::Systems => !facts.systems.is_empty(),
        Slot::Certificates => !facts.certificates.is_empty(),
        _ => true,
    }
}

fn standing(
    question: &Question,
    facts: &Facts,
    words: &Words<'_>,
    kept: Option<&Kept>,
) -> Standing {
    let Some((kept, value)) = kept.and_then(|kept| Some((kept, kept.value.as_ref()?))) else {
        return Standing::Unclear;
    };
    // What rests on a typo counts only if they said that it is right.
    if kept.confidence <= Confidence::Fuzzy && !kept.is_confirmed {
        return Standing::Unclear;
    }
    let found = compare(question.slot, facts, value);
    // A conflict because of faith, health or family is for a person to solve, not to find.
    let is_schedule = matches!(question.slot, Slot::Hours | Slot::Start | Slot::YesNo);
    let is_apart = words.state.apart.iter().any(|apart| apart.turn == kept.turn);
    let is_protected = is_apart || (is_schedule && words.protects_schedule());
    if found == Standing::DoesNotMeet && is_protected { Standing::Unclear } else { found }
}

fn compare(slot: Slot, facts: &Facts, value: &Value) -> Standing {
    match (slot, value) {
        (_, Value::Answer(Answer::Depends | Answer::Unsure)) => Standing::Unclear,
        (Slot::Sponsorship, Value::Answer(Answer::No)) => Standing::Meets,
        (Slot::Sponsorship, Value::Answer(_)) => facts.sponsors.map_or(Standing::Unclear, meets),
        (Slot::Start, Value::Answer(_)) => Standing::Unclear,
        (Slot::Languages, Value::Answer(Answer::Yes)) if facts.languages.len() > 1 => {
            Standing::Unclear
        }
        // They have some, and did not say which.
        (Slot::Systems | Slot::Certificates, Value::Answer(Answer::Yes)) => Standing::Unclear,
        (_, Value::Answer(answer)) => meets(*answer == Answer::Yes),
        (_, Value::Hours(hours)) => {
            facts.hours.map_or(Standing::Unclear, |posted| week(*hours, posted))
        }
        (_, Value::Pay(wish)) => pay(*wish, facts),
        (_, Value::Start(day)) => start(*day, facts),
        (Slot::Languages, Value::Named(named)) => languages(named, &facts.languages),
        (Slot::Systems, Value::Named(named)) => one_of(named, &facts.systems),
        (_, Value::Named(named)) => one_of(named, &facts.certificates),
    }
}

fn meets(does: bool) -> Standing {
    if does { Standing::Meets } else { Standing::DoesNotMeet }
}

fn week(hours: Hours, posted: crate::week::Week) -> Standing {
    match (hours.week.covers(posted), hours.reach) {
        (true, Reach::Whole) => Standing::Meets,
        (false, Reach::Whole) => Standing::DoesNotMeet,
        _ => Standing::Unclear,
    }
}

/// A wish meets the pay if the most that is paid is enough.
fn pay(wish: PayWish, facts: &Facts) -> Standing {
    match facts.pay {
        Some(posted) if posted.period == wish.period => meets(wish.min_cents <= posted.max_cents),
        _ => Standing::Unclear,
    }
}

fn start(day: Start, facts: &Facts) -> Standing {
    let Some(needed) = facts.start_by else { return Standing::Unclear };
    match (day.from <= needed, day.until.is_none_or(|until| until <= needed)) {
        (true, true) => Standing::Meets,
        (true, false) => Standing::Unclear,
        (false, _) => Standing::DoesNotMeet,
    }
}

/// All of them are needed. What was not mentioned was not denied.
fn languages(named: &[Named], wanted: &[String]) -> Standing {
    let status = |key: &String| named.iter().find(|named| named.key == *key);
    if wanted.iter().all(|key| status(key).is_some_and(Named::is_held)) {
        return Standing::Meets;
    }
    let is_denied = |key: &String| status(key).is_some_and(|named| named.status == Status::HasNot);
    if named.is_empty() || wanted.iter().any(is_denied) {
        Standing::DoesNotMeet
    } else {
        Standing::Unclear
    }
}

/// One of them is enough.
fn one_of(named: &[Named], wanted: &[String]) -> Standing {
    let is_wanted = |named: &&Named| wanted.contains(&named.key);
    let mut these = named.iter().filter(is_wanted);
    if these.clone().any(Named::is_held) {
        return Standing::Meets;
    }
    let are_denied =
        these.clone().count() == wanted.len() && these.all(|named| named.status == Status::HasNot);
    if named.is_empty() || are_denied { Standing::DoesNotMeet } else { Standing::Unclear }
}
