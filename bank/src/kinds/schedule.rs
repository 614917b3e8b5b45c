//! Appointments are placed in the free times of a schedule.

use serde::{Deserialize, Serialize};

use super::{Asked, Filled, Question, Text, asked, rows, Mistake, About};
use crate::{
    check::Law,
    dice::Dice,
    flaw::Flaw,
    layout::Layout,
    local_text::LocalText,
    mark::Mark,
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// Free times by their names in the file, in the order of the day.
    pub times: rows::Things,
    pub appointments: Vec<Appointment>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appointment {
    pub text: LocalText,
    /// The names of the times that keep to what the appointment needs.
    pub fits: Vec<String>,
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

impl Schedule {
    fn fits(&self, appointment: usize, time: usize) -> bool {
        let named = self.times.get_index(time).map(|(name, _)| name);
        let appointment = self.appointments.get(appointment);
        appointment.zip(named).is_some_and(|(it, name)| it.fits.contains(name))
    }

    /// Finds a time for each of the appointments that are left, none of them twice.
    fn placed(&self, before: &[usize]) -> Option<Vec<usize>> {
        let next = before.len();
        if next == self.appointments.len() {
            return Some(before.to_vec());
        }
        let free = (0..self.times.len()).filter(|time| !before.contains(time));
        let mut fitting = free.filter(|time| self.fits(next, *time));
        fitting.find_map(|time| self.placed(&[before, &[time]].concat()))
    }
}

impl Question for Schedule {
    /// For each appointment its time.
    type Response = Vec<Option<usize>>;
    const SAMPLE: &'static str = r#"
kind: schedule
stem:
  en: "Dr. Okafor sees new patients before noon only. Place each appointment."
  es: "La Dra. Okafor atiende pacientes nuevos solo antes del mediodía. Ubique cada cita."
times:
  nine: { en: "9:00 am", es: "9:00 am" }
  ten: { en: "10:30 am", es: "10:30 am" }
  two: { en: "2:00 pm", es: "2:00 pm" }
  three: { en: "3:30 pm", es: "3:30 pm" }
appointments:
  - { text: { en: "Mr. Li, new patient", es: "Sr. Li, paciente nuevo" }, fits: [nine, ten], says: SECRET forgets the rule for new patients. }
  - { text: { en: "Ms. Haddad, new patient, after 10", es: "Sra. Haddad, paciente nueva, después de las 10" }, fits: [ten], says: SECRET takes the first free time. }
  - { text: { en: "Mr. Soto, follow-up, in the afternoon", es: "Sr. Soto, control, por la tarde" }, fits: [two, three], says: SECRET overlooks the wish. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let rows = self.appointments.iter().map(|row| &row.text);
        rows::texts(("times", &self.times), ("appointments", rows))
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        let rows = self.appointments.iter();
        rows.filter_map(|row| Mistake::of(About::Text(&row.text), row.says.as_ref())).collect()
    }

    fn check(&self, law: &mut Law) {
        law.count("times", "times", self.times.len(), 4..=10);
        law.count("appointments", "appointments", self.appointments.len(), 3..=6);
        for (at, row) in self.appointments.iter().enumerate() {
            for (index, name) in row.fits.iter().enumerate() {
                let path = format!("appointments/{at}/fits/{index}");
                law.is_one_of(&path, name, self.times.keys());
            }
            if row.fits.len() == self.times.len() {
                law.error(&format!("appointments/{at}/fits"), "some time does not fit");
            }
            law.needs_says_at(&format!("appointments/{at}"), row.says.as_deref());
        }
        if self.placed(&[]).is_none() {
            law.error("appointments", "not all of them can have a time that fits");
        }
    }

    fn lay_out(&self, _: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
        Ok(rows::lay_out(&self.times, self.appointments.len(), dice))
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let rows = self.appointments.iter().map(|row| &row.text);
        rows::show(&self.times, rows, layout, writer, shown)
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Vec<Option<usize>>, Refused> {
        rows::read_once(layout, filled)
    }

    fn pairs(layout: &Layout, given: &Vec<Option<usize>>) -> Vec<(String, String)> {
        rows::pairs(layout, given)
    }

    fn worth(&self) -> u8 {
        2
    }

    fn asked(&self) -> Asked {
        Asked::Each { once: true }
    }

    /// Which times fit is not one thing among others, so this is what placing at random brings.
    fn chance(&self) -> f64 {
        let placings = asked::placings(self.appointments.len(), self.times.len()).into_iter();
        let share = |placed: Vec<usize>| {
            self.mark(&Drawn::default(), &rows::all(&placed)).map_or(0.0, Mark::share)
        };
        asked::mean(placings.map(share))
    }

    /// Any times that fit are right, if no two appointments have the same one.
    fn mark(&self, _: &Drawn, given: &Vec<Option<usize>>) -> Result<Mark, Flaw> {
        let is_wrong = |(at, time): (usize, &Option<usize>)| {
            let is_free = given[..at].iter().all(|other| other != time);
            !time.is_some_and(|time| is_free && self.fits(at, time))
        };
        let wrong = given.iter().enumerate().filter(|one| is_wrong(*one)).count();
        let is_whole = given.len() == self.appointments.len();
        Ok(Mark::less(self.worth(), if is_whole { wrong } else { usize::MAX }))
    }

    fn key(&self, _: &Drawn) -> Result<Vec<Option<usize>>, Flaw> {
        let placed = self.placed(&[]);
        let placed = placed.ok_or_else(|| Flaw::new("appointments", "they cannot be placed"))?;
        Ok(placed.into_iter().map(Some).collect())
    }
}
