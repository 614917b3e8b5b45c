//! What a posting asks that the work does not need.

use super::{
    description::Education,
    job::Job,
    profile::{self, RoleKey},
};
use crate::error::Result;

crate::words! {
    /// What somebody who can do the work may still not have.
    pub enum AsksMore {
        Schooling = "schooling",
        Years = "years",
    }
}

/// Returns what this posting asks beyond its duties: schooling after high school, which none of our profiles needs,
/// and more years than offices often ask for. It is said, and nothing is held up: an employer may have to show that what
/// keeps people out is needed for the job (42 USC 2000e-2(k)).
pub fn of(job: &Job) -> Result<Vec<AsksMore>> {
    let Some(place) = &job.description().workplace else { return Ok(vec![]) };
    // What is usual for other work, nobody here knows.
    let usual = match job.role {
        RoleKey::Other => i32::MAX,
        role => profile::of(role)?.usual_years,
    };
    let schooling = job.role != RoleKey::Other
        && place.education.is_some_and(|asked| asked > Education::HighSchool);
    let years = place.experience_years.is_some_and(|asked| asked.0 > usual);
    let asked = [(schooling, AsksMore::Schooling), (years, AsksMore::Years)];
    Ok(asked.into_iter().filter_map(|(is_asked, word)| is_asked.then_some(word)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        jobs::{
            description::Workplace,
            job::{Change, tests},
        },
        kernel::bounded_int::BoundedInt,
    };

    fn asking(education: Option<Education>, years: Option<i32>) -> Vec<AsksMore> {
        let mut job = tests::draft();
        let experience_years = years.map(BoundedInt);
        let place = Workplace { education, experience_years, ..Workplace::default() };
        job.edit(vec![Change::Workplace(place)]).unwrap();
        of(&job).unwrap()
    }

    #[test]
    fn a_degree_and_many_years_are_more_than_the_duties_of_a_receptionist_need() {
        assert_eq!(asking(None, None), []);
        assert_eq!(asking(Some(Education::HighSchool), Some(1)), []);
        assert_eq!(asking(Some(Education::Bachelor), Some(1)), [AsksMore::Schooling]);
        assert_eq!(asking(None, Some(2)), [AsksMore::Years]);
    }
}
