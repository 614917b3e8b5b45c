//! Why an office's own list cannot be so.

use crate::{Cycle, TaskId};

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AdditionsRefused {
    #[error("there is no task “{0}” on this checklist")]
    NoSuchTask(TaskId),
    #[error("“{0}” must begin with `own_`")]
    NotAnOwnId(TaskId),
    #[error("“{0}” is there twice")]
    Twice(TaskId),
    #[error("that is more than anybody can do")]
    TooMany,
    /// It rests on a law, so it stays.
    #[error("“{0}” rests on a law and cannot be left out")]
    RestsOnLaw(TaskId),
    #[error("there is no pack `{0}`")]
    NoSuchPack(String),
    #[error("the pack `{0}` is there twice")]
    PackTwice(String),
    /// It comes with the state, and with nothing else.
    #[error("the pack `{0}` is a state’s")]
    PackOfAState(String),
    #[error("everything in the pack `{0}` rests on a law")]
    PackRestsOnLaw(String),
    #[error("a law says who does “{0}”")]
    LawSaysWho(TaskId),
    /// What they hand in, and what a law asks of them.
    #[error("“{0}” is the hire’s own")]
    TheirsAlone(TaskId),
    /// What a law asks of the office, and what only the office can say.
    #[error("“{0}” is the office’s")]
    TheOffices(TaskId),
    #[error("what “{0}” leaves lies apart, so only the office does it")]
    LiesApart(TaskId),
    #[error("“{by}” needs “{task}”, which would be gone")]
    Needed { task: TaskId, by: TaskId },
    #[error("“{0}” would be due later than the law allows")]
    LaterThanLaw(TaskId),
    /// Required training is done in paid time.
    #[error("“{0}” is done in paid time, which begins with the first day")]
    BeforePaidTime(TaskId),
    /// It opens on the first day, which would wait for it.
    #[error("“{0}” opens on the first day, so starting cannot wait for it")]
    OpensWithTheStart(TaskId),
    /// What begins with a first day does not count from a last one, and the other way round.
    #[error("“{0}” counts from a day of the other list")]
    OtherList(TaskId),
    #[error("“{task}” waits for “{on}”, which stands on the other list")]
    WaitsForOtherList { task: TaskId, on: TaskId },
    #[error("“{task}” waits for “{on}”, which is voluntary")]
    WaitsForVoluntary { task: TaskId, on: TaskId },
    #[error(transparent)]
    Cycle(#[from] Cycle),
    /// Gates are for who begins.
    #[error("“{0}” is for who leaves, so nothing may wait for it")]
    HoldsWhoLeaves(TaskId),
    /// Only the hire hands something in.
    #[error("“{0}” is not the hire’s, so a person looks and says so")]
    HandedInByNobody(TaskId),
    #[error("“{task}”: “{paper}” names a paper that only the person may choose")]
    NamesAPaper { task: TaskId, paper: String },
    #[error("“{task}”: “{number}” is a number that is not kept here")]
    SecretNumber { task: TaskId, number: String },
}
