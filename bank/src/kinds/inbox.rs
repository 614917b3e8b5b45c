//! Messages are sorted by how soon somebody must act.

use serde::{Deserialize, Serialize};

use super::{Asked, Filled, Question, Text, asked, rows, Mistake};
use crate::{
    check::Law,
    dice::Dice,
    expression::Expression,
    flaw::Flaw,
    layout::Layout,
    mark::Mark,
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inbox {
    /// By their names in the file, the most urgent first.
    pub levels: rows::Things,
    pub messages: Vec<rows::Row>,
}

impl Inbox {
    fn rights(&self, drawn: &Drawn) -> Result<Vec<Option<usize>>, Flaw> {
        rows::rights("messages", &self.messages, &self.levels, drawn)
    }

    /// One message that is one level off costs a point, anything more costs both: to take an emergency
    /// for routine is not nearly right. Who calls everything as urgent has sorted nothing.
    fn compared(&self, key: &[Option<usize>], given: &[Option<usize>]) -> Mark {
        let off = |(key, given): (&Option<usize>, &Option<usize>)| match (key, given) {
            (Some(key), Some(given)) => given.abs_diff(*key),
            _ => usize::MAX,
        };
        let off = key.iter().zip(given).map(off).fold(0, usize::saturating_add);
        let is_sorted = given.iter().any(|one| Some(one) != given.first());
        let is_whole = given.len() == key.len() && is_sorted;
        Mark::less(self.worth(), if is_whole && off <= 1 { off } else { usize::MAX })
    }
}

impl Question for Inbox {
    /// For each message its level.
    type Response = Vec<Option<usize>>;
    const SAMPLE: &'static str = r#"
kind: inbox
stem: { en: How soon must somebody act?, es: ¿Qué tan pronto hay que actuar? }
levels:
  now: { en: Now, es: Ahora }
  today: { en: Today, es: Hoy }
  week: { en: This week, es: Esta semana }
messages:
  - { text: { en: "Mr. Ruiz: my chest feels tight since an hour ago", es: "Sr. Ruiz: siento presión en el pecho desde hace una hora" }, is: now, says: SECRET waits for a callback. }
  - { text: { en: "Pharmacy: is the refill for tomorrow approved?", es: "Farmacia: ¿se aprobó el resurtido para mañana?" }, is: today, says: SECRET lets a patient run out. }
  - { text: { en: "Ms. Diaz: please mail me my records from 2019", es: "Sra. Diaz: envíeme por correo mi expediente de 2019" }, is: week, says: SECRET takes every request for urgent. }
  - { text: { en: "Vendor: our new price list", es: "Proveedor: nuestra nueva lista de precios" }, is: week, says: SECRET takes vendors for urgent. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let rows = self.messages.iter().map(|row| &row.text);
        rows::texts(("levels", &self.levels), ("messages", rows))
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        rows::expressions("messages", &self.messages, &self.levels)
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        rows::mistakes(&self.messages)
    }

    fn check(&self, law: &mut Law) {
        law.count("levels", "levels", self.levels.len(), 3..=4);
        law.count("messages", "messages", self.messages.len(), 4..=6);
        rows::check(law, "messages", &self.messages, &self.levels);
    }

    fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
        rows::try_out("messages", &self.messages, &self.levels, drawn)
    }

    fn lay_out(&self, _: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
        Ok(rows::lay_out(&self.levels, self.messages.len(), dice))
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let rows = self.messages.iter().map(|row| &row.text);
        rows::show(&self.levels, rows, layout, writer, shown)
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Vec<Option<usize>>, Refused> {
        rows::read(layout, filled)
    }

    fn pairs(layout: &Layout, given: &Vec<Option<usize>>) -> Vec<(String, String)> {
        rows::pairs(layout, given)
    }

    fn worth(&self) -> u8 {
        2
    }

    fn asked(&self) -> Asked {
        Asked::Each { once: false }
    }

    fn chance(&self) -> f64 {
        asked::of_verdicts(self.messages.len(), self.levels.len(), |key, given| {
            self.compared(&rows::all(key), &rows::all(given)).share()
        })
    }

    fn things(&self) -> usize {
        self.messages.len()
    }

    fn moved(key: &Vec<Option<usize>>, places: &[usize]) -> Vec<Option<usize>> {
        rows::moved(key, places)
    }

    fn mark(&self, drawn: &Drawn, given: &Vec<Option<usize>>) -> Result<Mark, Flaw> {
        Ok(self.compared(&self.rights(drawn)?, given))
    }

    fn beside(&self, key: &Vec<Option<usize>>, given: &Vec<Option<usize>>) -> Option<Mark> {
        Some(self.compared(key, given))
    }

    fn key(&self, drawn: &Drawn) -> Result<Vec<Option<usize>>, Flaw> {
        self.rights(drawn)
    }
}
