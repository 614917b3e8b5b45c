//! The jobs of the practice.

use crate::jobs::RoleKey;

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
