//! Who applies, and what comes of it.

use crate::applications::Grounds;

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
    past("Kwabena Osei", ("clinic_assistant", 230), Some(4), "careers", ANOTHER),
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

/// What somebody of the office wrote about an applicant, so many days after they had applied.
pub const NOTES: [(&str, i64, &str); 4] = [
    ("Lucía Marroquín", 12, "Warm on the phone. Ask her again for the next opening."),
    ("Marisol Etxeberria", 10, "Knows our clearinghouse from her last office."),
    ("Devonte Whitlock", 11, "Can start after the 15th."),
    ("Priya Raghunathan", 11, "Her externship was at Mill Street; Imani worked with her."),
];
