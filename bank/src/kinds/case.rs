//! A case: steps that are asked one after the other about the same exhibits. It counts as one item.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::{Answer, Asked, Asks, Filled, Kind, Question, Response, Text, Mistake};
use crate::{
    check::Law,
    dice::Dice,
    expression::Expression,
    flaw::Flaw,
    form::at,
    layout::{Layout, number},
    local_text::LocalText,
    mark::Mark,
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
    written::{Common, Sheet, put},
};

/// More points than this would make too much of one case.
const MOST_POINTS: u8 = 6;

/// The exhibits stand in the stem of the item.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub steps: Vec<Step>,
}

/// One question of a case, of any other kind.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    kind: Kind,
    pub stem: LocalText,
    #[serde(flatten)]
    pub answer: Answer,
}

/// What all steps have.
#[derive(Clone, Debug, Default)]
struct StepFields {
    stem: Option<LocalText>,
}

impl Common for StepFields {
    fn take<'de, A: serde::de::MapAccess<'de>>(
        &mut self,
        name: &str,
        from: &mut A,
    ) -> Result<bool, A::Error> {
        if name == "stem" { put(&mut self.stem, from) } else { Ok(false) }
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Sheet { common, answer, unknown } = Sheet::<StepFields>::deserialize(from)?;
        if let Some(flaw) = unknown.into_iter().next() {
            return Err(D::Error::custom(flaw.message.replace("every item has", "every step has")));
        }
        let stem = common.stem.ok_or_else(|| D::Error::missing_field("stem"))?;
        let kind = answer.kind();
        if kind == Kind::Case {
            return Err(D::Error::custom("a step of a case is no case"));
        }
        Ok(Self { kind, stem, answer })
    }
}

/// What comes before the names of a step's inputs.
fn prefix(step: usize) -> String {
    format!("{}.", number(step))
}

fn path(step: usize) -> String {
    format!("steps/{step}")
}

/// Returns the text of a step as one of its case. Only within a step must choices differ.
fn under(step: usize, text: Text<'_>) -> Text<'_> {
    let among = text.among.map(|group| format!("{}/{group}", path(step)).into());
    Text { path: format!("{}/{}", path(step), text.path), among, text: text.text }
}

impl Question for Case {
    /// For each step what was answered.
    type Response = Vec<Option<Response>>;
    const SAMPLE: &'static str = r#"
kind: case
stem:
  en: "The referral on file:\n\n| From | To | Visits |\n|---|---|---|\n| Dr. Rao | Cardiology | 3 of 3 used |"
  es: "La referencia archivada:\n\n| De | Para | Visitas |\n|---|---|---|\n| Dra. Rao | Cardiología | 3 de 3 usadas |"
steps:
  - kind: single
    stem: { en: May the patient be seen under it?, es: ¿Se puede atender al paciente con ella? }
    options:
      - { text: { en: Yes, es: Sí }, says: SECRET does not count the visits. }
      - { key: true, text: { en: Not any more, es: Ya no } }
      - { text: { en: Only by Dr. Rao, es: Solo la Dra. Rao }, says: SECRET takes the sender for the receiver. }
  - kind: short_text
    stem: { en: Who can give another one?, es: ¿Quién puede dar otra? }
    accepts:
      - { en: Dr. Rao, es: la Dra. Rao }
    says: SECRET asks the wrong office.
  - kind: grid
    stem: { en: Which papers does the office need?, es: ¿Qué papeles necesita el consultorio? }
    columns:
      needed: { en: Needed, es: Hace falta }
      not: { en: Not needed, es: No hace falta }
    rows:
      - { text: { en: A new referral, es: Una referencia nueva }, is: needed, says: SECRET trusts the old one. }
      - { text: { en: The last echo, es: El último eco }, is: needed, says: SECRET sends nothing along. }
      - { text: { en: A new ID card, es: Otra identificación }, is: not, says: SECRET asks for too much. }
      - { text: { en: A tax form, es: Un formulario de impuestos }, is: not, says: SECRET asks for too much. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let texts = self.steps.iter().enumerate().flat_map(|(at, step)| {
            let stem = Text::alone(format!("{}/stem", path(at)), &step.stem);
            let own = step.answer.texts().into_iter().map(move |text| under(at, text));
            [stem].into_iter().chain(own)
        });
        texts.collect()
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        let all = self.steps.iter().enumerate().flat_map(|(at, step)| {
            let own = step.answer.expressions().into_iter();
            own.map(move |(under, it)| (format!("{}/{under}", path(at)), it))
        });
        all.collect()
    }

    fn most_seconds(&self) -> u32 {
        600
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        let steps = self.steps.iter().zip(1..).flat_map(|(step, number)| {
            let own = step.answer.mistakes().into_iter();
            own.map(move |mistake| Mistake { step: Some(number), ..mistake })
        });
        steps.collect()
    }

    fn check(&self, law: &mut Law) {
        law.count("steps", "steps", self.steps.len(), 2..=6);
        for (at, step) in self.steps.iter().enumerate() {
            step.answer.check(&mut law.of(&path(at), step.kind));
        }
        let points = self.worth();
        if points > MOST_POINTS {
            law.error("steps", format!("a case is worth {MOST_POINTS} points at most, not {points}"));
        }
    }

    fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
        let all = self.steps.iter().enumerate().flat_map(|(at, step)| {
            step.answer.try_out(drawn).into_iter().map(move |flaw| flaw.under(&path(at)))
        });
        all.collect()
    }

    fn lay_out(&self, drawn: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
        let steps = self.steps.iter().enumerate().map(|(at, step)| {
            step.answer.lay_out(drawn, dice).map_err(|flaw| flaw.under(&path(at)))
        });
        Ok(Layout { inner: steps.collect::<Result<_, _>>()?, ..Layout::default() })
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let steps = self.steps.iter().zip(&layout.inner).enumerate().map(|(at, (step, inner))| {
            let shown = Shown::part((&shown.item, &step.stem), &step.answer, inner, writer);
            shown.map_err(|flaw| flaw.under(&path(at)))
        });
        shown.steps = steps.collect::<Result<_, _>>()?;
        Ok(())
    }

    /// A step of which nothing was filled in has no answer yet.
    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Vec<Option<Response>>, Refused> {
        let order: Vec<_> = (0..self.steps.len()).collect();
        let mut by_step = vec![vec![]; self.steps.len()];
        for (name, value) in filled {
            let (step, own) = name.split_once('.').ok_or(Refused::UnknownChoice)?;
            let step = at(&order, step, number).and_then(|step| by_step.get_mut(step));
            step.ok_or(Refused::UnknownChoice)?.push((own, *value));
        }
        let read = self.steps.iter().zip(&layout.inner).zip(by_step).map(|((step, inner), own)| {
            let is_open = own.is_empty();
            (!is_open).then(|| step.answer.read(inner, &own)).transpose()
        });
        read.collect()
    }

    fn pairs(layout: &Layout, given: &Vec<Option<Response>>) -> Vec<(String, String)> {
        let pairs = given.iter().zip(&layout.inner).enumerate().flat_map(|(at, (given, inner))| {
            let own = given.as_ref().map(|given| given.pairs(inner)).unwrap_or_default();
            own.into_iter().map(move |(name, value)| (format!("{}{name}", prefix(at)), value))
        });
        pairs.collect()
    }

    /// As much as its steps together.
    fn worth(&self) -> u8 {
        self.steps.iter().map(|step| step.answer.worth()).fold(0, u8::saturating_add)
    }

    fn single_points(&self) -> u8 {
        let points = self.steps.iter().map(|step| step.answer.single_points());
        points.fold(0, u8::saturating_add)
    }

    fn asked(&self) -> Asked {
        Asked::Steps
    }

    fn steps(&self) -> Vec<Asks> {
        let asks = |step: &Step| Asks { asked: step.answer.asked(), steps: step.answer.steps() };
        self.steps.iter().map(asks).collect()
    }

    fn chance(&self) -> f64 {
        let points = |step: &Step| f64::from(step.answer.worth());
        let all: f64 = self.steps.iter().map(points).sum();
        let expected = self.steps.iter().map(|step| points(step) * step.answer.chance());
        expected.sum::<f64>() / all.max(1.0)
    }

    fn mark(&self, drawn: &Drawn, given: &Vec<Option<Response>>) -> Result<Mark, Flaw> {
        let mut earned: u8 = 0;
        for (at, (step, response)) in self.steps.iter().zip(given).enumerate() {
            let Some(response) = response else { continue };
            let mark = step.answer.mark(drawn, response).map_err(|flaw| flaw.under(&path(at)))?;
            earned = earned.saturating_add(mark.earned);
        }
        Ok(Mark { earned, of: self.worth() })
    }

    fn key(&self, drawn: &Drawn) -> Result<Vec<Option<Response>>, Flaw> {
        let key = |(at, step): (usize, &Step)| {
            step.answer.key(drawn).map(Some).map_err(|flaw| flaw.under(&path(at)))
        };
        self.steps.iter().enumerate().map(key).collect()
    }
}
