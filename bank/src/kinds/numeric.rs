//! A number is typed.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Asked, Filled, Question, Text, Mistake, About};
use crate::{
    check::Law,
    dice::Dice,
    draw::with,
    expression::Expression,
    flaw::Flaw,
    form,
    layout::Layout,
    mark::Mark,
    number::{Unit, read_number},
    refused::Refused,
    shown::{Shown, Writer},
    value::{Drawn, Exact},
};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numeric {
    pub answer: Amount,
    #[serde(default, skip_serializing)]
    pub misconceptions: Vec<Misconception>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    pub value: Expression,
    pub unit: Unit,
    #[serde(default, skip_serializing_if = "is_exact")]
    pub within: Exact,
}

fn is_exact(within: &Exact) -> bool {
    within.0.is_zero()
}

/// A common wrong value.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misconception {
    pub value: Expression,
    pub says: String,
}

impl Numeric {
    fn value(&self, drawn: &Drawn) -> Result<Decimal, Flaw> {
        let value = self.answer.value.number(drawn);
        value.map_err(|why| Flaw::new("answer/value", with(why, drawn)))
    }
}

impl Question for Numeric {
    /// As typed.
    type Response = String;
    const SAMPLE: &'static str = r#"
kind: numeric
draw:
  allowed: { money: { from: 120, to: 480, step: 4 } }
  left: { money: { from: 20, to: 160, step: 5 } }
  rate: { one_of: [10, 15, 20] }
  who: { one_of: ["Ortiz", "Nguyen"] }
  at: { time: { from: "08:00", to: "11:30", step: 15 } }
  seen_on: { date: { from: 2027-02-01, to: 2027-11-30 } }
let:
  owes: left + (allowed - left) * rate / 100
  back: add_business_days(seen_on, 2)
such_that:
  - allowed >= left + 40
  - owes != allowed * rate / 100
stem:
  en: "{{who}} comes at {{time at}} on {{date back}}: **{{money allowed}}**, {{money left}}, {{rate}} %?"
  es: "{{who}} viene a las {{time at}} el {{date back}}: **{{money allowed}}**, {{money left}}, {{rate}} %?"
answer: { value: owes, unit: usd, within: 0.01 }
misconceptions:
  - { value: allowed * rate / 100, says: Forgot the deductible. }
  - { value: left, says: Stopped early. }
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        vec![]
    }

    fn expressions(&self) -> Vec<(String, &Expression)> {
        let wrong = self.misconceptions.iter().enumerate();
        let wrong = wrong.map(|(index, one)| (format!("misconceptions/{index}/value"), &one.value));
        [("answer/value".to_owned(), &self.answer.value)].into_iter().chain(wrong).collect()
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        let unit = self.answer.unit;
        let wrong = self.misconceptions.iter();
        wrong.filter_map(|one| Mistake::of(About::Value(&one.value, unit), Some(&one.says))).collect()
    }

    fn check(&self, law: &mut Law) {
        let within = self.answer.within.0;
        if within.is_sign_negative() && !within.is_zero() {
            law.error("answer/within", "`within` is 0 or more");
        }
        if self.misconceptions.len() < 2 {
            law.error("misconceptions", "there are two misconceptions or more");
        }
        for (index, one) in self.misconceptions.iter().enumerate() {
            law.says(&format!("misconceptions/{index}/says"), &one.says);
        }
    }

    /// The key can be typed, and no misconception leads to it.
    fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
        let key = match self.value(drawn) {
            Ok(key) => key.normalize(),
            Err(flaw) => return vec![flaw],
        };
        let mut flaws = vec![];
        if key.scale() > 2 {
            let why = format!("the answer {key} has more than two places");
            flaws.push(Flaw::new("answer/value", with(why, drawn)));
        }
        for (index, one) in self.misconceptions.iter().enumerate() {
            let why = match one.value.number(drawn) {
                Ok(wrong) if (wrong - key).abs() > self.answer.within.0 => continue,
                Ok(wrong) => format!("the misconception {} is the answer {key}", wrong.normalize()),
                Err(why) => why,
            };
            flaws.push(Flaw::new(format!("misconceptions/{index}/value"), with(why, drawn)));
        }
        flaws
    }

    fn lay_out(&self, _: &Drawn, _: &mut Dice) -> Result<Layout, Flaw> {
        Ok(Layout::default())
    }

    fn show(&self, _: &Layout, _: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        shown.unit = Some(self.answer.unit);
        Ok(())
    }

    fn read(&self, _: &Layout, filled: &Filled) -> Result<String, Refused> {
        let typed = form::typed(filled)?;
        read_number(typed, self.answer.unit)?;
        Ok(typed.to_owned())
    }

    fn pairs(_: &Layout, typed: &String) -> Vec<(String, String)> {
        vec![(form::ANSWER.to_owned(), typed.clone())]
    }

    fn asked(&self) -> Asked {
        Asked::Number
    }

    fn mark(&self, drawn: &Drawn, typed: &String) -> Result<Mark, Flaw> {
        let key = self.value(drawn)?;
        let typed = read_number(typed, self.answer.unit);
        let is_right = typed.is_ok_and(|typed| (typed - key).abs() <= self.answer.within.0);
        Ok(Mark::all_or_nothing(is_right))
    }

    fn key(&self, drawn: &Drawn) -> Result<String, Flaw> {
        Ok(self.value(drawn)?.normalize().to_string())
    }
}
