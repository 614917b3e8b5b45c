//! Words: in both languages for whoever is hired, and without what may not be asked here.

use super::{Read, Unasked};
use crate::{APPENDIX_A, Doer, HepatitisB, Law, Task, Training, Words};

pub(super) fn check_task(task: &Task, say: &mut impl FnMut(String)) {
    if task.title.es.is_none() || !task.title.is_whole() {
        say("the title is missing in one language".to_owned());
    }
    let is_read_by_hire = task.by == Doer::Hire;
    if task.why.en.trim().is_empty() || is_read_by_hire && !task.why.is_whole() {
        say("say why, in both languages if the hire does it".to_owned());
    }
    for text in [&task.title, &task.why].into_iter().flat_map(Words::each) {
        check_text(text, say);
    }
    check_sources(&task.law, say);
}

fn check_text(text: &str, say: &mut impl FnMut(String)) {
    match Unasked::of(text) {
        Some(Unasked::Paper(paper)) => {
            say(format!("“{paper}” names a paper that only the person may choose"));
        }
        Some(Unasked::Number(number)) => {
            say(format!("“{number}”: Muster keeps no such number and does not ask for it"));
        }
        None => {}
    }
}

fn check_sources(sources: &[Law], say: &mut impl FnMut(String)) {
    if sources.iter().any(|law| law.cites.trim().is_empty() || law.source.trim().is_empty()) {
        say("a law needs its citation and its source".to_owned());
    }
}

pub(super) fn check_training(read: &Read, training: &Training, say: &mut impl FnMut(String)) {
    if !training.words().all(Words::is_whole) {
        say("a text is missing in one language".to_owned());
    }
    training.words().flat_map(Words::each).for_each(|text| check_text(text, say));
    if training.sources.is_empty() {
        say("name the sources".to_owned());
    }
    check_sources(&training.sources, say);
    if !(1..=training.questions.len()).contains(&training.pass) {
        say("the pass mark is more than there are questions, or none".to_owned());
    }
    for (place, question) in training.questions.iter().enumerate() {
        let right = question.choices.iter().filter(|choice| choice.right).count();
        if right != 1 || question.choices.len() < 3 {
            say(format!("question {} needs three choices or more, one of them right", place + 1));
        }
    }
    let waits_for = training.certificate_waits_for.as_ref();
    let named = waits_for.and_then(|id| read.tasks().find(|(_, task, _)| task.id == *id));
    if waits_for.is_some() && !named.is_some_and(|(_, it, _)| it.by == Doer::Knowledgeable) {
        say("its certificate waits for a task that no knowledgeable person does".to_owned());
    }
    if training.expert_review != "none" {
        say("it says that it was reviewed, not by whom".to_owned());
    }
}

pub(super) fn check_offer(offer: &HepatitisB, say: &mut impl FnMut(String)) {
    if !offer.words().all(Words::is_whole) {
        say("a text is missing in one language".to_owned());
    }
    if offer.declination.en.trim() != APPENDIX_A {
        say("the declination is not Appendix A of 29 CFR 1910.1030 to the letter".to_owned());
    }
    if offer.answers.iter().filter(|answer| answer.signs_declination).count() != 1 {
        say("one answer signs the declination, and only one".to_owned());
    }
    check_sources(&offer.sources, say);
}
