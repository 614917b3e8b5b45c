//! What a job is: the work, what it asks for, and what it pays.
//!
//! These types have one written form, in which a version is kept and programs are shown it: what
//! was published years ago reads the same by both ways.

use std::ops::RangeInclusive;

use poem_openapi::Object;

use crate::kernel::{bounded_int::BoundedInt, day::Day, fault::Reason, money::Cents, text::Text};

crate::words! {
    /// How much of a week the work takes, and for how long.
    pub enum Employment {
        FullTime = "full_time",
        PartTime = "part_time",
        PerDiem = "per_diem",
        Temporary = "temporary",
    }
}

crate::words! {
    /// What the pay is for.
    pub enum PayPeriod {
        Hour = "hour",
        Year = "year",
    }
}

crate::words! {
    /// A language that the work may need beside English: those most often spoken with patients.
    pub enum Spoken {
        Spanish = "spanish",
        AmericanSign = "american_sign",
        Arabic = "arabic",
        Cantonese = "cantonese",
        Chuukese = "chuukese",
        French = "french",
        HaitianCreole = "haitian_creole",
        Hindi = "hindi",
        Hmong = "hmong",
        Korean = "korean",
        Mandarin = "mandarin",
        Marshallese = "marshallese",
        Navajo = "navajo",
        Persian = "persian",
        Portuguese = "portuguese",
        Punjabi = "punjabi",
        Russian = "russian",
        Somali = "somali",
        Swahili = "swahili",
        Tagalog = "tagalog",
        Ukrainian = "ukrainian",
        Vietnamese = "vietnamese",
    }
}

crate::words! {
    /// Whether the law on overtime covers the work (Fair Labor Standards Act, 29 USC 213(a)(1)).
    pub enum Overtime {
        NonExempt = "non_exempt",
        Exempt = "exempt",
    }
}

crate::words! {
    /// Schooling that a posting asks for, from the least to the most.
    pub enum Education {
        HighSchool = "high_school",
        Certificate = "certificate",
        Associate = "associate",
        Bachelor = "bachelor",
        Postgraduate = "postgraduate",
    }
}

/// How many years of such work a posting asks for.
pub type Years = BoundedInt<1, 40>;

/// One line of a list.
pub type Line = Text<300>;

/// The description of a job.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "DescriptionOut", skip_serializing_if_is_none)]
pub struct Description {
    pub title: Text<120>,
    /// What the work is for, in two or three sentences.
    pub summary: Text<800>,
    /// The usual hours, in words.
    pub schedule: Text<300>,
    pub employment: Employment,
    /// The city of the workplace.
    pub location: Text<120>,
    /// The last day to apply, if there is one. Nothing happens by itself when it has passed.
    pub apply_by: Option<Day>,
    pub duties: Vec<Duty>,
    /// What somebody must be able to do from the start.
    pub must_have: Vec<Line>,
    /// What helps, and is not needed.
    pub nice_to_have: Vec<Line>,
    /// Missing until somebody has said it. No job is published without.
    pub pay: Option<Pay>,
    /// What comes with the pay.
    pub benefits: Vec<Line>,
    /// Languages that the work needs, and why.
    pub languages: Vec<WorkLanguage>,
    /// Whom one works for and with, by which systems, and what body, schooling and years the work asks for.
    pub workplace: Option<Workplace>,
    /// What one must be able to do, in the words of the role's profile.
    pub skill_groups: Vec<SkillGroup>,
    /// How one sees that the work goes well, in the words of the role's profile.
    pub kpis: Vec<Kpi>,
}

/// What stands where the office has not written anything yet.
const BLANK: &str = "…";

impl Description {
    /// Returns the description of work of which we know nothing but what it is called.
    pub fn blank(title: Text<120>, location: Text<120>) -> Result<Self, Reason> {
        Ok(Self {
            title,
            summary: BLANK.parse()?,
            schedule: BLANK.parse()?,
            employment: Employment::FullTime,
            location,
            apply_by: None,
            duties: vec![],
            must_have: vec![],
            nice_to_have: vec![],
            pay: None,
            benefits: vec![],
            languages: vec![],
            workplace: None,
            skill_groups: vec![],
            kpis: vec![],
        })
    }

    /// Returns whether nobody has said yet what the work is for, or when.
    pub fn lacks_words(&self) -> bool {
        [self.summary.as_str(), self.schedule.as_str()].contains(&BLANK)
    }
}

/// One thing that has to be done.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "DutyOut", skip_serializing_if_is_none)]
pub struct Duty {
    /// Stays the same when the text changes.
    pub id: Text<40>,
    pub text: Line,
    /// Whether the job would be another one without it. Missing until somebody has said so.
    pub essential: Option<bool>,
    /// Whether it is needed on the first day. Missing until somebody has said so.
    pub day_one: Option<bool>,
}

/// What is paid, from the least to the most.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "PayOut")]
pub struct Pay {
    #[oai(rename = "min_cents")]
    pub min: Cents,
    #[oai(rename = "max_cents")]
    pub max: Cents,
    pub period: PayPeriod,
}

/// A language that the work needs.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "WorkLanguageOut")]
pub struct WorkLanguage {
    pub language: Spoken,
    /// What it is needed for.
    pub why: Line,
}

/// What a posting says of the place in the practice. Each may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Object)]
#[oai(rename = "WorkplaceOut", skip_serializing_if_is_none)]
pub struct Workplace {
    /// Whom the person reports to, by role.
    pub reports_to: Option<Line>,
    /// Whom they work with, and how many those are.
    pub team: Option<Line>,
    /// The systems that the work is done with: health record, billing, scheduling.
    pub systems: Option<Line>,
    pub overtime: Option<Overtime>,
    /// What the body does most of the day.
    pub physical: Option<Text<800>>,
    pub education: Option<Education>,
    /// How many years of such work are asked for.
    pub experience_years: Option<Years>,
}

/// Skills that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "SkillGroupOut")]
pub struct SkillGroup {
    pub id: Text<40>,
    pub title: Text<120>,
    pub skills: Vec<Line>,
}

/// One sign that the work goes well.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "KpiOut")]
pub struct Kpi {
    pub id: Text<40>,
    pub title: Text<120>,
    /// How it is measured.
    pub measure: Text<800>,
}

impl Duty {
    /// Returns whether somebody has said both things about it.
    pub fn is_decided(&self) -> bool {
        self.essential.is_some() && self.day_one.is_some()
    }

    /// Returns whether the work needs it: then it can be asked about.
    pub fn is_ticked(&self) -> bool {
        self.essential == Some(true) || self.day_one == Some(true)
    }
}

/// Nobody is paid less an hour, or more, for work in a medical office; nor in a year.
const LIKELY_AN_HOUR: RangeInclusive<i32> = 400..=50_000;
const LIKELY_A_YEAR: RangeInclusive<i32> = 500_000..=200_000_000;

/// The federal minimum wage in cents an hour: 29 U.S.C. 206(a)(1), since July 24, 2009. Many states and cities ask for more.
const FEDERAL_MINIMUM: i32 = 725;

impl Pay {
    /// Returns whether it is less an hour than federal law lets almost anybody be paid.
    pub fn is_below_minimum(&self) -> bool {
        self.period == PayPeriod::Hour && self.min.0 < FEDERAL_MINIMUM
    }

    /// Returns whether it can be meant: $19 a year or $1,900 an hour is a slip.
    pub fn is_likely(&self) -> bool {
        let likely = match self.period {
            PayPeriod::Hour => LIKELY_AN_HOUR,
            PayPeriod::Year => LIKELY_A_YEAR,
        };
        likely.contains(&self.min.0) && likely.contains(&self.max.0)
    }

    pub fn is_in_order(&self) -> bool {
        self.min <= self.max
    }
}
