//! One task, and the others that it names.

use crate::{
    Anchor, Evidence, Fault, HoldsFrom, List, OWN, Outside, Task, check::Read, cycle::in_order,
    pack::ReadPack,
};

pub(super) fn check(read: &Read, pack: &ReadPack, task: &Task, say: &mut impl FnMut(String)) {
    if read.tasks().filter(|(_, other, _)| other.id == task.id).count() > 1 {
        say("there is another task of this id".to_owned());
    }
    if task.id.as_str().starts_with(OWN) {
        say(format!("`{OWN}` begins the tasks that offices add"));
    }
    for id in task.needs() {
        check_needed(read, pack, task, id, say);
    }
    check_training(read, task, say);
    check_gates(task, say);
    check_first(task, say);
    let states = task.instead.iter().map(|instead| &instead.when).chain([&task.when]);
    for state in states.flat_map(|when| &when.states) {
        if !is_state(state) {
            say(format!("`{state}` is no state of two capital letters"));
        }
    }
    if task.minutes == 0 {
        say("say how many minutes it takes".to_owned());
    }
}

/// What a task needs must come with it: it stands in the same pack or in the one for everybody.
fn check_needed(
    read: &Read,
    pack: &ReadPack,
    task: &Task,
    id: &crate::TaskId,
    say: &mut impl FnMut(String),
) {
    let Some((of, needed, _)) = read.tasks().find(|(_, other, _)| other.id == *id) else {
        return say(format!("it waits for `{id}`, which is no task"));
    };
    if needed.list != task.list {
        say(format!("it waits for `{id}`, which stands on the other list"));
    }
    if of.pack.pack != pack.pack.pack && of.pack.pack != "base" {
        say(format!("it waits for `{id}` of another pack, which may not be there"));
    }
    if needed.voluntary {
        say(format!("it waits for `{id}`, which is voluntary"));
    }
}

fn check_training(read: &Read, task: &Task, say: &mut impl FnMut(String)) {
    let Some(name) = &task.training else {
        if task.evidence == Evidence::Score {
            say("a score comes from a training: name it".to_owned());
        }
        return;
    };
    match read.training(name) {
        None => say(format!("there is no training `{name}`")),
        Some(training) if training.minutes != task.minutes => {
            say(format!("the training takes {} minutes", training.minutes));
        }
        Some(_) if !task.paid => say("required training is paid time".to_owned()),
        Some(_) => {}
    }
}

/// What comes again is done for a first time before, on one of the lists of people who begin or leave.
fn check_first(task: &Task, say: &mut impl FnMut(String)) {
    let mut rules = task.instead.iter().map(|instead| &instead.due).chain([&task.due]);
    if task.list == List::Again || rules.any(|rule| rule.anchor == Anchor::LastDone) {
        say("it is due for a first time, before it is due again: `repeats`".to_owned());
    }
}

/// No gate hangs on what is voluntary, on E-Verify, or on Section 2 before its day.
fn check_gates(task: &Task, say: &mut impl FnMut(String)) {
    if task.holds.is_empty() {
        return;
    }
    if task.voluntary {
        say("it is voluntary, so nothing may wait for it".to_owned());
    }
    match task.outside {
        Some(Outside::EVerify | Outside::EVerifyMismatch) => {
            say("nothing may wait for an E-Verify case".to_owned());
        }
        Some(Outside::I9Section2) if task.holds_from != HoldsFrom::Overdue => {
            say("nothing may wait for Section 2 before its day: `holds_from: overdue`".to_owned());
        }
        Some(Outside::DirectDeposit | Outside::W4 | Outside::StateWithholding) => {
            say("nothing may wait for how somebody is paid or taxed".to_owned());
        }
        _ => {}
    }
}

/// Rings among all tasks of one list, whichever pack they are in.
pub(super) fn rings(read: &Read) -> Option<Fault> {
    let tasks: Vec<_> = read.tasks().map(|(_, task, _)| task).collect();
    let ring = in_order(&tasks).err()?;
    let (pack, _, at) = read.tasks().find(|(_, task, _)| ring.0.contains(&task.id))?;
    Some(Fault::new(&pack.file, at, ring.to_string()))
}

pub(super) fn is_state(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}
