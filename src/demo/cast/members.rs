//! Who works here, who begins, and who has left.

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
