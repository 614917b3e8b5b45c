//! Who is offered a job, and what they answer.

/// Somebody who is offered the job.
pub struct Offered {
    pub name: &'static str,
    /// How many days after they have applied.
    pub after: i64,
    /// By the hour.
    pub cents: i32,
    pub answer: Answered,
    pub background: Background,
}

/// How far a background check has come that the offer depends on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Background {
    None,
    Asked,
    Ordered,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    Not,
    Signed,
    Declined,
}

pub const OFFERED: [Offered; 7] = [
    Offered {
        name: "Beatriz Lindqvist",
        after: 13,
        cents: 2100,
        answer: Answered::Signed,
        background: Background::None,
    },
    Offered {
        name: "Yolanda Escamilla",
        after: 12,
        cents: 2300,
        answer: Answered::Declined,
        background: Background::None,
    },
    Offered {
        name: "Tobias Freund",
        after: 18,
        cents: 2200,
        answer: Answered::Signed,
        background: Background::None,
    },
    Offered {
        name: "Constance Mbeki",
        after: 40,
        cents: 3900,
        answer: Answered::Signed,
        background: Background::None,
    },
    Offered {
        name: "Marisol Etxeberria",
        after: 17,
        cents: 2400,
        answer: Answered::Not,
        background: Background::None,
    },
    Offered {
        name: "Ruth Kahananui",
        after: 16,
        cents: 2175,
        answer: Answered::Signed,
        background: Background::Asked,
    },
    Offered {
        name: "Priya Raghunathan",
        after: 13,
        cents: 2300,
        answer: Answered::Signed,
        background: Background::Ordered,
    },
];
