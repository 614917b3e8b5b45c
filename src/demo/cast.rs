//! The standing cast: who works here, who applies, and how each of them answers.

use crate::jobs::RoleKey;

/// Somebody who applies.
pub struct Applicant {
    pub name: &'static str,
    pub role: RoleKey,
    /// How many of ten questions they would get right, if they are invited to the skills check and
    /// take it.
    pub skill: Option<u8>,
    /// Stages that somebody has moved them to.
    pub moves: &'static [&'static str],
    pub source: &'static str,
}

const fn applicant(
    name: &'static str,
    role: RoleKey,
    skill: Option<u8>,
    moves: &'static [&'static str],
    source: &'static str,
) -> Applicant {
    Applicant { name, role, skill, moves, source }
}

/// In the order in which they apply.
pub const APPLICANTS: [Applicant; 14] = [
    applicant("Marisol Etxeberria", RoleKey::MedicalBiller, Some(7), &["assessed"], "poster"),
    applicant("Devonte Whitlock", RoleKey::MedicalBiller, Some(6), &["assessed"], "indeed"),
    applicant("Amina Farouk", RoleKey::MedicalBiller, Some(5), &["screened"], "careers"),
    applicant("Peter Novotny", RoleKey::MedicalBiller, None, &[], "careers"),
    applicant("Grace Pettibone", RoleKey::MedicalBiller, None, &[], "a friend"),
    applicant(
        "Ruth Kahananui",
        RoleKey::Receptionist,
        Some(8),
        &["assessed", "interview"],
        "poster",
    ),
    applicant("Owen Marsh", RoleKey::Receptionist, Some(5), &["assessed"], "careers"),
    applicant("Linh Tran-Abbott", RoleKey::Receptionist, Some(6), &["screened"], "careers"),
    applicant("Caleb Strand", RoleKey::Receptionist, None, &[], "poster"),
    applicant("Helen Voss", RoleKey::Receptionist, None, &[], "careers"),
    applicant("Tomasz Wieliczko", RoleKey::MedicalAssistant, Some(7), &["assessed"], "school"),
    applicant(
        "Priya Raghunathan",
        RoleKey::MedicalAssistant,
        Some(9),
        &["assessed", "interview"],
        "school",
    ),
    applicant("Nadia Haddad", RoleKey::MedicalAssistant, None, &["screened"], "careers"),
    applicant("Samuel Ortiz-Lund", RoleKey::MedicalAssistant, None, &[], "careers"),
];

/// Somebody who answers the questions of the short chat.
pub struct Chatting {
    pub name: &'static str,
    /// What they say, one thing at a time. What is asked after it they skip.
    pub says: &'static [&'static str],
}

pub const CHATTING: [Chatting; 2] = [
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
];

/// Somebody who is interviewed.
pub struct Interviewed {
    pub name: &'static str,
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

const fn interviewed(name: &'static str, meeting: Meeting) -> Interviewed {
    Interviewed { name, meeting }
}

pub const INTERVIEWED: [Interviewed; 6] = [
    interviewed("Devonte Whitlock", Meeting::Rated(&[&[3, 4, 3, 4], &[4, 4, 3, 4]])),
    interviewed("Amina Farouk", Meeting::Asks("Only after 3 pm, or on Monday morning")),
    interviewed("Ruth Kahananui", Meeting::Rated(&[&[4, 5, 4], &[4, 3, 4]])),
    interviewed("Owen Marsh", Meeting::Booked),
    interviewed("Tomasz Wieliczko", Meeting::Offered),
    interviewed("Priya Raghunathan", Meeting::Rated(&[&[5, 4, 4, 5]])),
];

/// Somebody who is offered the job.
pub struct Offered {
    pub name: &'static str,
    /// By the hour.
    pub cents: i32,
    pub is_signed: bool,
}

pub const OFFERED: [Offered; 3] = [
    Offered { name: "Marisol Etxeberria", cents: 2400, is_signed: false },
    Offered { name: "Ruth Kahananui", cents: 2175, is_signed: true },
    Offered { name: "Priya Raghunathan", cents: 2300, is_signed: true },
];

/// The openings, with what each pays by the hour, in cents.
pub const OPENINGS: [(RoleKey, i32, i32); 3] = [
    (RoleKey::MedicalBiller, 2150, 2600),
    (RoleKey::Receptionist, 1950, 2300),
    (RoleKey::MedicalAssistant, 2050, 2500),
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

pub const STAFF: [Member; 8] = [
    member("Chidi Abara", "Physician", BEAVER_DAM, (2014, 3, 3), "Ngozi Abara"),
    member("Ingrid Halvorsen", "Registered nurse", MILL, (2019, 6, 10), "Nils Halvorsen"),
    member("Delphine Arceneaux", "Phlebotomist", BEAVER_DAM, (2023, 10, 2), "Remy Arceneaux"),
    member("Imani Whitcomb", "Medical assistant", MILL, (2022, 11, 14), "Joy Whitcomb"),
    member("Hollis Grandy", "Medical assistant", BEAVER_DAM, (2021, 5, 17), "Pat Grandy"),
    member("Yusuf Demir", "Medical biller", BEAVER_DAM, (2020, 2, 24), "Elif Demir"),
    member("Josephine Adeyemi", "Nurse practitioner", MILL, (2018, 9, 4), "Tunde Adeyemi"),
    member("Walter Okimoto", "Medical receptionist", MILL, (2016, 1, 11), "Sumi Okimoto"),
];

/// Applicants who are being onboarded, each with how many days there are until the first one.
pub const STARTERS: [(&str, &str, &str, i64); 2] = [
    ("Ruth Kahananui", "receptionist", "Medical receptionist", 13),
    ("Priya Raghunathan", "medical_assistant", "Medical assistant", 6),
];
