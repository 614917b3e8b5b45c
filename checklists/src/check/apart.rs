//! What must lie apart, and what must not lie here at all.

use crate::{Compartment, Evidence, Keep, Outside, Task};

pub(super) fn check(task: &Task, say: &mut impl FnMut(String)) {
    if let Some(outside) = task.outside {
        check_outside(task, outside, say);
    }
    let apart = match task.keep {
        Keep::I9 => Compartment::I9,
        Keep::Medical | Keep::FitTest => Compartment::Medical,
        Keep::Background => Compartment::Background,
        _ => Compartment::None,
    };
    if task.compartment != apart {
        say(format!("kept as {:?}, it belongs into the compartment {apart:?}", task.keep));
    }
}

/// Muster keeps no paper of these steps: a person ticks that it was done elsewhere.
fn check_outside(task: &Task, outside: Outside, say: &mut impl FnMut(String)) {
    if task.evidence != Evidence::Check {
        say("a step that is done elsewhere takes a person's tick, `evidence: check`".to_owned());
    }
    if outside.is_i9() != (task.compartment == Compartment::I9) {
        say("what belongs to Form I-9 lies in its own compartment, and nothing else".to_owned());
    }
    if outside == Outside::DirectDeposit && !task.voluntary {
        say("direct deposit is voluntary".to_owned());
    }
}
