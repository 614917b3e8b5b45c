//! What the tallies of a role say: the same for all doors.

use std::cmp::Reverse;

use bank::{Content, Response, seed_of};

use super::{
    certainty::Certainty,
    facts::{Facts, Keyed},
    leads::compared,
    parallel::Parallel,
    store,
    tally::{FormTally, QuestionKey},
};
use crate::{
    assessments::{self, AssessmentId},
    error::Result,
    platform::db::Scope,
};

#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The one that is reported, and all of which a question was answered.
    pub role: Option<String>,
    pub roles: Vec<String>,
    /// How many tests of this role were scored.
    pub tests: u64,
    /// Who was taken by most first.
    pub forms: Vec<(AssessmentId, Certainty)>,
    pub questions: Vec<Question>,
    /// How far two forms agree, by those who took both.
    pub parallel: Parallel,
    /// Whether tests were scored that are not counted yet.
    pub is_behind: bool,
}

#[derive(Clone, Debug)]
pub struct Question {
    pub item: String,
    pub sha256: String,
    pub facts: Facts,
}

/// Reports a role: the one that is asked for, or the first.
pub async fn report(scope: &Scope, role: Option<&str>) -> Result<Report> {
    let reading = store::reading(scope).await?;
    let is_behind = reading.seen > reading.read;
    let roles = store::roles(scope).await?;
    let Some(role) = role.map(str::to_owned).or_else(|| roles.first().cloned()) else {
        return Ok(Report { is_behind, ..Report::default() });
    };
    let forms = forms(store::forms_of(scope, &role).await?);
    let questions = questions(scope, &role, |_| true).await?;
    let tests = forms.iter().map(|(_, form)| form.people).sum();
    let parallel = Parallel::of_role(scope, &role).await?;
    Ok(Report { role: Some(role), roles, tests, forms, questions, parallel, is_behind })
}

fn forms(
    kept: impl IntoIterator<Item = (AssessmentId, FormTally)>,
) -> Vec<(AssessmentId, Certainty)> {
    let mut forms: Vec<_> = kept.into_iter().map(|(id, form)| (id, Certainty::of(&form))).collect();
    forms.sort_by_key(|(id, form)| (Reverse(form.people), *id));
    forms
}

/// Returns the questions of a role, what is worth a look first.
pub async fn questions(
    scope: &Scope,
    role: &str,
    asked: impl Fn(&str) -> bool,
) -> Result<Vec<Question>> {
    let kept = store::questions_of(scope, role).await?;
    let hashes = kept.keys().map(|key| key.sha256.as_str());
    let contents = assessments::contents(scope, hashes).await?;
    // Nothing of a question that cannot be found: what it is worth is not known.
    let found = kept
        .iter()
        .filter_map(|(key, tally)| Some((key, tally, contents.get(&key.item, &key.sha256).ok()?)));
    let found: Vec<_> = found.collect();
    let kinds: Vec<_> = found.iter().map(|(_, tally, content)| (content.kind(), *tally)).collect();
    let beside = compared(&kinds).into_iter();
    let wanted = found.into_iter().zip(beside).filter(|((key, ..), _)| asked(&key.item));
    let question = |((key, tally, content), beside): ((&QuestionKey, _, &Content), _)| {
        let facts = Facts::of(tally, content.worth(), keyed(content)).set_beside(beside);
        Question { item: key.item.clone(), sha256: key.sha256.clone(), facts }
    };
    let mut questions: Vec<_> = wanted.map(question).collect();
    questions.sort_by(|one, other| {
        let rank = |one: &Question| {
            (
                one.facts.flags.first().map_or(usize::MAX, |flag| *flag as usize),
                Reverse(one.facts.answers),
            )
        };
        rank(one).cmp(&rank(other)).then_with(|| one.item.cmp(&other.item))
    });
    Ok(questions)
}

/// How often a question with numbers of its own is drawn, to see whether its key is always the same.
const DRAWS: usize = 6;

/// Returns the options and the key of a question of which one option is right for everybody. Where the draw
/// decides what is right, there is none.
pub fn keyed(content: &Content) -> Option<Keyed> {
    let options = content.one_of()?;
    let key = |number: usize| {
        let drawn = bank::draw(content, &seed_of(&format!("{} {number}", content.id))).ok()?;
        match bank::key(content, &drawn).ok()? {
            Response::Single(key) => Some(key),
            _ => None,
        }
    };
    let first = key(0)?;
    let draws = if content.is_generated() { DRAWS } else { 1 };
    let is_one = (1..draws).all(|number| key(number) == Some(first));
    is_one.then(|| Keyed { options: options.into(), key: first })
}

#[cfg(test)]
mod tests {
    use bank::Bank;

    use super::*;

    #[test]
    fn the_key_of_a_question_with_one_right_option_is_one_of_its_options() {
        let skills = Bank::builtin().unwrap().skills();
        let singles = skills.flat_map(|skill| &skill.items).filter(|item| item.one_of().is_some());
        let keyed: Vec<_> = singles.filter_map(|item| Some((item, keyed(item)?))).collect();
        assert!(keyed.len() > 50, "{}", keyed.len());
        for (item, Keyed { options, key }) in keyed {
            assert!(key < options, "{}", item.id);
        }
    }
}
