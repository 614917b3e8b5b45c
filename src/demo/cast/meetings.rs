//! Who answers the short chat, and who is interviewed.

/// Somebody who answers the questions of the short chat.
pub struct Chatting {
    pub name: &'static str,
    /// What they say, one thing at a time. What is asked after it they skip.
    pub says: &'static [&'static str],
}

pub const CHATTING: [Chatting; 10] = [
    Chatting {
        name: "Marisol Etxeberria",
        says: &[
            "Mon-Fri 8 to 5 but not Thursday after 3",
            "yes",
            "where do I park?",
            "yes",
            "in two weeks",
            "yes",
            "yes",
        ],
    },
    Chatting { name: "Nadia Haddad", says: &["yes", "yes", "asap", "yes", "CCMA and BLS", "yes"] },
    Chatting { name: "Linh Tran-Abbott", says: &["yes", "yes", "in three weeks", "yes", "yes"] },
    Chatting { name: "Beatriz Lindqvist", says: &["yes", "yes", "asap", "yes", "yes"] },
    Chatting { name: "Desmond Oyelowo", says: &["only evenings", "yes", "asap"] },
    Chatting { name: "Tobias Freund", says: &["yes", "yes", "in two weeks", "yes", "CCMA"] },
    Chatting { name: "Yolanda Escamilla", says: &["yes", "yes", "in a month", "yes", "RMA"] },
    Chatting { name: "Brigid Malone", says: &["yes", "no, I need 28", "asap"] },
    Chatting { name: "Constance Mbeki", says: &["yes", "yes", "in six weeks", "yes"] },
    Chatting { name: "Howard Plimpton", says: &["yes", "yes", "in two weeks", "yes"] },
];

/// Somebody who is interviewed.
pub struct Interviewed {
    pub name: &'static str,
    /// How many days after they have applied.
    pub after: i64,
    pub meeting: Meeting,
}

/// How far an interview has come.
pub enum Meeting {
    Offered,
    /// None of the times suits.
    Asks(&'static str),
    Booked,
    /// What each of the interviewers rates, question after question. Who is missing has not submitted.
    Rated(&'static [&'static [u8]]),
}

const fn interviewed(name: &'static str, after: i64, meeting: Meeting) -> Interviewed {
    Interviewed { name, after, meeting }
}

/// Each begins so many days after they have applied; of these nobody waits so long that a time that was
/// offered lies behind them.
pub const INTERVIEWED: [Interviewed; 12] = [
    interviewed("Beatriz Lindqvist", 8, Meeting::Rated(&[&[4, 4, 5], &[4, 4, 4]])),
    interviewed("Lucía Marroquín", 9, Meeting::Rated(&[&[3, 4, 3], &[3, 3, 4]])),
    interviewed("Tobias Freund", 7, Meeting::Rated(&[&[4, 3, 4], &[4, 4, 4]])),
    interviewed("Yolanda Escamilla", 8, Meeting::Rated(&[&[3, 3, 4], &[2, 3, 3]])),
    interviewed("Constance Mbeki", 9, Meeting::Rated(&[&[5, 4, 4], &[4, 5, 4]])),
    interviewed("Howard Plimpton", 10, Meeting::Rated(&[&[3, 3, 3], &[3, 4, 3]])),
    interviewed("Devonte Whitlock", 8, Meeting::Rated(&[&[3, 4, 3, 4], &[4, 4, 3, 4]])),
    interviewed("Amina Farouk", 13, Meeting::Asks("Only after 3 pm, or on Monday morning")),
    interviewed("Ruth Kahananui", 8, Meeting::Rated(&[&[4, 5, 4], &[4, 3, 4]])),
    interviewed("Owen Marsh", 11, Meeting::Booked),
    interviewed("Tomasz Wieliczko", 10, Meeting::Offered),
    interviewed("Priya Raghunathan", 9, Meeting::Rated(&[&[5, 4, 4, 5]])),
];
