//! The standing cast: who works here, who applies, and how each of them answers.

use crate::{applications::Grounds, jobs::RoleKey};

/// Somebody who applies.
pub struct Applicant {
    pub name: &'static str,
    /// The key of the opening.
    pub to: &'static str,
    /// How many days ago.
    pub came: i64,
    /// How many of ten questions they would get right, if they are invited to the skills check and
    /// take it.
    pub skill: Option<u8>,
    /// Stages that somebody has moved them to.
    pub moves: &'static [&'static str],
    pub source: &'static str,
    pub ends: Ends,
}

/// What came of an application.
#[derive(Clone, Copy)]
pub enum Ends {
    /// Nothing yet.
    Open,
    Closed(Grounds),
    Withdrew,
}

const fn now(
    name: &'static str,
    (to, came): (&'static str, i64),
    skill: Option<u8>,
    moves: &'static [&'static str],
    source: &'static str,
) -> Applicant {
    Applicant { name, to, came, skill, moves, source, ends: Ends::Open }
}

const fn past(
    name: &'static str,
    (to, came): (&'static str, i64),
    skill: Option<u8>,
    source: &'static str,
    ends: Ends,
) -> Applicant {
    let moves: &[_] = if skill.is_some() { &["assessed"] } else { &[] };
    Applicant { name, to, came, skill, moves, source, ends }
}

const ANOTHER: Ends = Ends::Closed(Grounds::AnotherChosen);
const NOT_MET: Ends = Ends::Closed(Grounds::RequirementNotMet);

/// Each number of the demo's phones is one of the hundred that are kept free for stories, so there are
/// fewer than a hundred people in it.
pub const APPLICANTS: [Applicant; 40] = [
    past("Beatriz Lindqvist", ("front_desk", 338), Some(8), "poster", Ends::Open),
    past("Aaron Feldspar", ("front_desk", 337), Some(5), "indeed", ANOTHER),
    past("Lucía Marroquín", ("front_desk", 336), Some(6), "careers", ANOTHER),
    past("Desmond Oyelowo", ("front_desk", 333), None, "careers", NOT_MET),
    past("Wendy Birkenstock", ("front_desk", 331), None, "a friend", Ends::Withdrew),
    past("Graham Tillotson", ("front_desk", 329), None, "poster", ANOTHER),
    past("Mei-Ling Kwan", ("front_desk", 327), None, "careers", ANOTHER),
    past("Patrice Dubois", ("front_desk", 326), None, "indeed", ANOTHER),
    past("Ronan Gallagher", ("front_desk", 324), None, "careers", ANOTHER),
    past("Tobias Freund", ("clinic_assistant", 233), Some(7), "school", Ends::Open),
    past("Yolanda Escamilla", ("clinic_assistant", 231), Some(6), "school", ANOTHER),
    past("Kofi Asante", ("clinic_assistant", 230), Some(4), "careers", ANOTHER),
    past("Brigid Malone", ("clinic_assistant", 228), None, "careers", NOT_MET),
    past("Arjun Venkataraman", ("clinic_assistant", 226), None, "poster", Ends::Withdrew),
    past("Shauna Redbird", ("clinic_assistant", 224), None, "careers", ANOTHER),
    past("Emil Sørensen", ("clinic_assistant", 223), None, "indeed", ANOTHER),
    past("Dolores Abernathy", ("clinic_assistant", 221), None, "careers", ANOTHER),
    past("Constance Mbeki", ("manager", 58), Some(8), "a friend", Ends::Open),
    past("Howard Plimpton", ("manager", 57), Some(6), "indeed", ANOTHER),
    past("Sunita Bhattacharya", ("manager", 55), None, "careers", ANOTHER),
    past("Leland Crowe", ("manager", 54), None, "careers", NOT_MET),
    past("Annika Haugen", ("manager", 52), None, "indeed", Ends::Withdrew),
    past("Rashid Mansour", ("manager", 50), None, "careers", ANOTHER),
    past("Verity Northcott", ("manager", 49), None, "careers", ANOTHER),
    past("Joaquín Ibarra-Luz", ("manager", 47), None, "poster", ANOTHER),
    past("Opal Ferncliff", ("manager", 45), None, "careers", ANOTHER),
    now("Marisol Etxeberria", ("biller", 19), Some(7), &["assessed"], "poster"),
    now("Devonte Whitlock", ("biller", 17), Some(6), &["assessed"], "indeed"),
    now("Amina Farouk", ("biller", 14), Some(5), &["screened"], "careers"),
    now("Peter Novotny", ("biller", 6), None, &[], "careers"),
    now("Grace Pettibone", ("biller", 3), None, &[], "a friend"),
    now("Ruth Kahananui", ("receptionist", 24), Some(8), &["assessed", "interview"], "poster"),
    now("Owen Marsh", ("receptionist", 12), Some(5), &["assessed"], "careers"),
    now("Linh Tran-Abbott", ("receptionist", 9), Some(6), &["screened"], "careers"),
    now("Caleb Strand", ("receptionist", 5), None, &[], "poster"),
    now("Helen Voss", ("receptionist", 2), None, &[], "careers"),
    now("Tomasz Wieliczko", ("assistant", 11), Some(7), &["assessed"], "school"),
    now("Priya Raghunathan", ("assistant", 23), Some(9), &["assessed", "interview"], "school"),
    now("Nadia Haddad", ("assistant", 8), None, &["screened"], "careers"),
    now("Samuel Ortiz-Lund", ("assistant", 4), None, &[], "careers"),
];

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

/// A job of the practice.
pub struct Opening {
    pub key: &'static str,
    pub role: RoleKey,
    /// Where it is called otherwise than its profile.
    pub title: Option<&'static str>,
    /// Cents by the hour.
    pub pays: (i32, i32),
    /// How many days ago it was published, and closed if it was.
    pub opened: i64,
    pub closed: Option<i64>,
}

pub const OPENINGS: [Opening; 6] = [
    Opening {
        key: "front_desk",
        role: RoleKey::Receptionist,
        title: Some("Front desk receptionist"),
        pays: (1900, 2250),
        opened: 341,
        closed: Some(302),
    },
    Opening {
        key: "clinic_assistant",
        role: RoleKey::MedicalAssistant,
        title: Some("Clinical medical assistant"),
        pays: (2000, 2450),
        opened: 236,
        closed: Some(190),
    },
    Opening {
        key: "manager",
        role: RoleKey::OfficeManager,
        title: None,
        pays: (3550, 4200),
        opened: 63,
        closed: Some(13),
    },
    Opening {
        key: "biller",
        role: RoleKey::MedicalBiller,
        title: None,
        pays: (2150, 2600),
        opened: 34,
        closed: None,
    },
    Opening {
        key: "receptionist",
        role: RoleKey::Receptionist,
        title: None,
        pays: (1950, 2300),
        opened: 31,
        closed: None,
    },
    Opening {
        key: "assistant",
        role: RoleKey::MedicalAssistant,
        title: None,
        pays: (2050, 2500),
        opened: 29,
        closed: None,
    },
];

/// Somebody who works at the practice already.
pub struct Member {
    pub name: &'static str,
    pub position: &'static str,
    pub location: &'static str,
    pub since: (i32, u32, u32),
    /// Whom to call if something happens to them.
    pub contact: &'static str,
}

const fn member(
    name: &'static str,
    position: &'static str,
    location: &'static str,
    since: (i32, u32, u32),
    contact: &'static str,
) -> Member {
    Member { name, position, location, since, contact }
}

const BEAVER_DAM: &str = "Beaver Dam Road";
const MILL: &str = "Mill Street";

pub const STAFF: [Member; 11] = [
    member("Chidi Abara", "Physician", BEAVER_DAM, (2014, 3, 3), "Ngozi Abara"),
    member("Ingrid Halvorsen", "Registered nurse", MILL, (2019, 6, 10), "Nils Halvorsen"),
    member("Delphine Arceneaux", "Phlebotomist", BEAVER_DAM, (2023, 10, 2), "Remy Arceneaux"),
    member("Imani Whitcomb", "Medical assistant", MILL, (2022, 11, 14), "Joy Whitcomb"),
    member("Hollis Grandy", "Medical assistant", BEAVER_DAM, (2021, 5, 17), "Pat Grandy"),
    member("Yusuf Demir", "Medical biller", BEAVER_DAM, (2020, 2, 24), "Elif Demir"),
    member("Josephine Adeyemi", "Nurse practitioner", MILL, (2018, 9, 4), "Tunde Adeyemi"),
    member("Walter Okimoto", "Medical receptionist", MILL, (2016, 1, 11), "Sumi Okimoto"),
    member("Marguerite Oyelaran", "Physician assistant", BEAVER_DAM, (2020, 8, 3), "Femi Oyelaran"),
    member("Dov Rabinowitz", "Radiologic technologist", MILL, (2017, 4, 24), "Shira Rabinowitz"),
    member("Gwen Castellano", "Medical biller", MILL, (2019, 9, 16), "Luca Castellano"),
];

/// An applicant who begins to work here.
pub struct Starter {
    pub name: &'static str,
    pub role: &'static str,
    pub position: &'static str,
    /// How many days after they have applied the office begins with it, and their first day.
    pub after: i64,
    pub first_day: i64,
    /// Everything of it is done, and the first day was worked.
    pub is_done: bool,
}

pub const STARTERS: [Starter; 5] = [
    Starter {
        name: "Beatriz Lindqvist",
        role: "receptionist",
        position: "Medical receptionist",
        after: 15,
        first_day: 31,
        is_done: true,
    },
    Starter {
        name: "Tobias Freund",
        role: "medical_assistant",
        position: "Medical assistant",
        after: 20,
        first_day: 38,
        is_done: true,
    },
    Starter {
        name: "Constance Mbeki",
        role: "office_manager",
        position: "Office manager",
        after: 43,
        first_day: 78,
        is_done: false,
    },
    Starter {
        name: "Ruth Kahananui",
        role: "receptionist",
        position: "Medical receptionist",
        after: 19,
        first_day: 37,
        is_done: false,
    },
    Starter {
        name: "Priya Raghunathan",
        role: "medical_assistant",
        position: "Medical assistant",
        after: 16,
        first_day: 29,
        is_done: false,
    },
];

/// Who has left, how many days ago, and why.
pub const LEAVERS: [(&str, i64, &str); 2] =
    [("Gwen Castellano", 96, "Moved to Bend"), ("Tobias Freund", 61, "Went back to school")];

/// What somebody of the office wrote about an applicant, so many days after they had applied.
pub const NOTES: [(&str, i64, &str); 4] = [
    ("Lucía Marroquín", 12, "Warm on the phone. Ask her again for the next opening."),
    ("Marisol Etxeberria", 10, "Knows our clearinghouse from her last office."),
    ("Devonte Whitlock", 11, "Can start after the 15th."),
    ("Priya Raghunathan", 11, "Her externship was at Mill Street; Imani worked with her."),
];
