//! What is different between two versions of a description, line by line.

use chrono::NaiveDate;

use super::description::{Description, Duty, Line as Text, Pay, Workplace};

crate::words! {
    /// A part of the description that is edited as one.
    pub enum JobSection {
        Basics = "basics",
        Duties = "duties",
        Requirements = "requirements",
        Pay = "pay",
        Languages = "languages",
        Workplace = "workplace",
    }
}

/// What is different in one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub section: JobSection,
    pub lines: Vec<Line>,
}

/// One line of a description that came, went, or became another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the line is: the end of the message `job-…`.
    pub what: &'static str,
    /// Whose line it is, when it is a line about a line.
    pub of: Option<String>,
    pub before: Option<Said>,
    pub after: Option<Said>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// In the words of the practice.
    Text(String),
    /// By a word of ours: the message `list-word`.
    Word {
        list: &'static str,
        word: &'static str,
    },
    Pay(Pay),
    Day(NaiveDate),
    /// Whether a duty is essential, and whether it is needed on day one.
    Ticks([Option<bool>; 2]),
}

/// Returns what is different, in the order of the sections. Where nothing but an order is, there
/// are no lines.
pub fn between(before: &Description, after: &Description) -> Vec<Difference> {
    let sections = [
        (JobSection::Basics, basics(before, after)),
        (JobSection::Duties, duties(&before.duties, &after.duties)),
        (JobSection::Requirements, requirements(before, after)),
        (JobSection::Pay, pay(before, after)),
        (JobSection::Languages, languages(before, after)),
        (JobSection::Workplace, workplace(before, after)),
    ];
    let sections = sections.into_iter().filter(|(_, lines)| !lines.is_empty());
    sections.map(|(section, lines)| Difference { section, lines }).collect()
}

fn basics(before: &Description, after: &Description) -> Vec<Line> {
    let text = |text: &str| Some(Said::Text(text.to_owned()));
    let day = |of: &Description| of.apply_by.map(|day| Said::Day(day.0));
    let employment = |of: &Description| Some(word("employment", of.employment.word()));
    let lines = [
        changed("title", text(before.title.as_str()), text(after.title.as_str())),
        changed("summary", text(before.summary.as_str()), text(after.summary.as_str())),
        changed("schedule", text(before.schedule.as_str()), text(after.schedule.as_str())),
        changed("employment", employment(before), employment(after)),
        changed("location", text(before.location.as_str()), text(after.location.as_str())),
        changed("apply_by", day(before), day(after)),
    ];
    lines.into_iter().flatten().collect()
}

/// A duty is the same while its id is, whatever its text says.
fn duties(before: &[Duty], after: &[Duty]) -> Vec<Line> {
    let text = |duty: &Duty| Some(Said::Text(duty.text.to_string()));
    let is_in = |duty: &Duty, list: &[Duty]| list.iter().any(|other| other.id == duty.id);
    let gone = before.iter().filter(|duty| !is_in(duty, after));
    let mut lines: Vec<_> = gone.filter_map(|duty| changed("duty", text(duty), None)).collect();
    for duty in after {
        let Some(old) = before.iter().find(|old| old.id == duty.id) else {
            lines.extend(changed("duty", None, text(duty)));
            lines.extend(ticks(duty, [None; 2]));
            continue;
        };
        lines.extend(changed("duty", text(old), text(duty)));
        lines.extend(ticks(duty, [old.essential, old.day_one]));
    }
    lines
}

fn ticks(duty: &Duty, before: [Option<bool>; 2]) -> Option<Line> {
    let said =
        |ticks: [Option<bool>; 2]| ticks.iter().any(Option::is_some).then_some(Said::Ticks(ticks));
    let line = changed("ticks", said(before), said([duty.essential, duty.day_one]))?;
    Some(Line { of: Some(duty.text.to_string()), ..line })
}

fn requirements(before: &Description, after: &Description) -> Vec<Line> {
    let mut lines = listed("must_have", &before.must_have, &after.must_have);
    lines.extend(listed("nice_to_have", &before.nice_to_have, &after.nice_to_have));
    lines
}

fn pay(before: &Description, after: &Description) -> Vec<Line> {
    let said = |of: &Description| of.pay.clone().map(Said::Pay);
    let mut lines: Vec<_> = changed("pay", said(before), said(after)).into_iter().collect();
    lines.extend(listed("benefit", &before.benefits, &after.benefits));
    lines
}

fn languages(before: &Description, after: &Description) -> Vec<Line> {
    let why = |of: &Description, language| {
        let found = of.languages.iter().find(|one| one.language == language);
        found.map(|one| one.why.to_string())
    };
    let mut lines = vec![];
    for old in before.languages.iter().filter(|old| why(after, old.language).is_none()) {
        lines.extend(changed("language", Some(word("spoken", old.language.word())), None));
    }
    for new in &after.languages {
        let (old, said) = (why(before, new.language), Some(Said::Text(new.why.to_string())));
        if old.is_none() {
            lines.extend(changed("language", None, Some(word("spoken", new.language.word()))));
        }
        lines.extend(changed("language-why", old.map(Said::Text), said));
    }
    lines
}

fn workplace(before: &Description, after: &Description) -> Vec<Line> {
    let (before, after) = (before.workplace.clone(), after.workplace.clone());
    let lines = said(before.unwrap_or_default()).into_iter().zip(said(after.unwrap_or_default()));
    lines.filter_map(|((what, before), (_, after))| changed(what, before, after)).collect()
}

fn said(place: Workplace) -> [(&'static str, Option<Said>); 7] {
    let text = |text: Option<Text>| text.map(|text| Said::Text(text.to_string()));
    let overtime = place.overtime.map(|one| word("overtime", one.word()));
    let education = place.education.map(|one| word("education", one.word()));
    [
        ("reports_to", text(place.reports_to)),
        ("team", text(place.team)),
        ("systems", text(place.systems)),
        ("overtime", overtime),
        ("physical", place.physical.map(|text| Said::Text(text.to_string()))),
        ("education", education),
        ("experience_years", place.experience_years.map(|one| Said::Text(one.to_string()))),
    ]
}

fn listed(what: &'static str, before: &[Text], after: &[Text]) -> Vec<Line> {
    let said = |text: &Text| Some(Said::Text(text.to_string()));
    let gone = before.iter().filter(|text| !after.contains(text));
    let come = after.iter().filter(|text| !before.contains(text));
    let gone = gone.filter_map(|text| changed(what, said(text), None));
    gone.chain(come.filter_map(|text| changed(what, None, said(text)))).collect()
}

fn changed(what: &'static str, before: Option<Said>, after: Option<Said>) -> Option<Line> {
    (before != after).then_some(Line { what, of: None, before, after })
}

fn word(list: &'static str, word: &'static str) -> Said {
    Said::Word { list, word }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::job::{Change, tests};

    fn text(text: &str) -> Option<Said> {
        Some(Said::Text(text.to_owned()))
    }

    #[test]
    fn the_same_description_has_no_differences() {
        let job = tests::draft();
        assert_eq!(between(job.description(), job.description()), []);
    }

    #[test]
    fn what_came_went_and_became_another_is_told_by_section() {
        let before = tests::draft().description().clone();
        let mut after = before.clone();
        after.title = "Front desk lead".parse().unwrap();
        let gone = after.must_have.remove(0);
        after.nice_to_have.push("Speaks Spanish".parse().unwrap());
        let found = between(&before, &after);
        let sections: Vec<_> = found.iter().map(|one| one.section).collect();
        assert_eq!(sections, [JobSection::Basics, JobSection::Requirements]);
        let title = &found[0].lines[0];
        assert_eq!((title.what, &title.after), ("title", &text("Front desk lead")));
        let went = Line { what: "must_have", of: None, before: text(gone.as_str()), after: None };
        let came =
            Line { what: "nice_to_have", of: None, before: None, after: text("Speaks Spanish") };
        assert_eq!(found[1].lines, [went, came]);
    }

    #[test]
    fn a_duty_keeps_its_name_when_its_text_changes() {
        let before = tests::draft().description().clone();
        let mut after = before.clone();
        after.duties[0].text = "Greet everybody".parse().unwrap();
        after.duties[0].essential = Some(true);
        let lines = between(&before, &after).remove(0).lines;
        assert_eq!(lines[0].after, text("Greet everybody"));
        assert_eq!(lines[1].after, Some(Said::Ticks([Some(true), None])));
        assert_eq!(lines[1].of.as_deref(), Some("Greet everybody"));
        assert_eq!((lines[1].before.clone(), lines.len()), (None, 2));
    }

    #[test]
    fn new_pay_is_one_line() {
        let mut job = tests::draft();
        let before = job.description().clone();
        let Change::Pay { pay, .. } = tests::pay(1800, 2200) else { panic!("it is about pay") };
        job.edit(vec![tests::pay(1800, 2200)]).unwrap();
        let found = between(&before, job.description());
        assert_eq!(found[0].lines[0].after, pay.map(Said::Pay));
    }
}
