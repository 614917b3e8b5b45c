//! Made-up people, the same in every run.

use psychometrics::{Answers, Curve, Item};

/// SplitMix64 (Steele, Lea & Flood 2014).
struct Chance(u64);

impl Chance {
    fn even(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * (1.0 - self.even()).ln()).sqrt() * (std::f64::consts::TAU * self.even()).cos()
    }
}

/// Items of two parameters: ln a ~ N(0, .3), b ~ N(0, 1).
pub fn form(items: usize) -> Vec<Curve> {
    let mut chance = Chance(1);
    let mut item = || Item::rasch((0.3 * chance.normal()).exp(), chance.normal());
    (0..items).map(|_| item().into()).collect()
}

/// What people of N(0, 1) answer to a form.
pub fn answers(form: &[Curve], people: usize) -> Answers {
    let mut chance = Chance(2);
    let rows = (0..people).map(|_| {
        let theta = chance.normal();
        let right = |curve: &Curve| u16::from(chance.even() < curve.chance(theta, 1).p());
        form.iter().map(right).map(Some).collect::<Vec<_>>()
    });
    Answers::new(rows.collect::<Vec<_>>()).unwrap()
}
