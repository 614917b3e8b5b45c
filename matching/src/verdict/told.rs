//! Evidence as reasons, in the order in which a person reads them.

use super::{
    Reason,
    evidence::{BirthDates, Evidence, Middle},
    names::{Agreed, Names},
};
use crate::{birth_date::DatesAgree, index::Closeness, list::Standing, name::Place};

pub fn reasons(evidence: &Evidence, standing: Standing) -> Vec<Reason> {
    let mut reasons = Vec::with_capacity(8);
    match standing {
        Standing::Past => reasons.push(Reason::Past),
        Standing::Waived => reasons.push(Reason::Waived),
        Standing::Excluded => {}
    }
    names(&evidence.names, &mut reasons);
    reasons.extend(evidence.is_alias.then_some(Reason::Alias));
    reasons.extend(evidence.middle.map(middle));
    reasons.extend(either(evidence.suffixes_agree, Reason::SuffixSame, Reason::SuffixDiffers));
    reasons.push(birth_dates(evidence.birth_dates));
    reasons.extend(either(evidence.states_agree, Reason::StateSame, Reason::StateDiffers));
    reasons.extend(either(evidence.npis_agree, Reason::NpiSame, Reason::NpiDiffers));
    reasons.extend(either(evidence.work_agrees, Reason::WorkSame, Reason::WorkDiffers));
    reasons
}

fn either(agrees: Option<bool>, same: Reason, differs: Reason) -> Option<Reason> {
    agrees.map(|agrees| if agrees { same } else { differs })
}

fn names(names: &Names, reasons: &mut Vec<Reason>) {
    reasons.extend(names.are_swapped.then_some(Reason::Swapped));
    reasons.push(names.last.map_or(Reason::LastDiffers, last));
    let without = if names.first_is_missing { Reason::FirstMissing } else { Reason::FirstDiffers };
    reasons.push(names.first.map_or(without, first));
}

fn last(agreed: Agreed) -> Reason {
    match (agreed.closeness, agreed.place) {
        (Closeness::OneTypo | Closeness::Typos, _) => Reason::LastTypo,
        (Closeness::Sound, _) => Reason::LastSound,
        (Closeness::Short, _) | (_, Place::Cut) => Reason::LastCut,
        (_, Place::Half | Place::Joined) => Reason::LastHalf,
        (_, Place::Former) => Reason::LastFormer,
        (_, Place::Middle) => Reason::LastMiddle,
        (_, Place::Whole) => Reason::LastSame,
    }
}

fn first(agreed: Agreed) -> Reason {
    match (agreed.closeness, agreed.place) {
        (Closeness::OneTypo | Closeness::Typos, _) => Reason::FirstTypo,
        (Closeness::Sound, _) => Reason::FirstSound,
        (Closeness::Nickname, _) => Reason::FirstNickname,
        (Closeness::Short, _) => Reason::FirstBegins,
        (Closeness::Initial, _) => Reason::FirstInitial,
        (Closeness::Same, Place::Cut) => Reason::FirstCut,
        (Closeness::Same, Place::Half | Place::Joined) => Reason::FirstPart,
        (Closeness::Same, Place::Former) => Reason::FirstFormer,
        (Closeness::Same, Place::Middle) => Reason::FirstMiddle,
        (Closeness::Same, Place::Whole) => Reason::FirstSame,
    }
}

fn middle(middle: Middle) -> Reason {
    match middle {
        Middle::Same(_) => Reason::MiddleSame,
        Middle::Initial => Reason::MiddleInitial,
        Middle::Differs => Reason::MiddleDiffers,
    }
}

fn birth_dates(dates: BirthDates) -> Reason {
    match dates {
        BirthDates::NotListed => Reason::BirthDateNotListed,
        BirthDates::NotKnown => Reason::BirthDateNotKnown,
        BirthDates::Both(agree) => match agree {
            DatesAgree::Same => Reason::BirthDateSame,
            DatesAgree::Swapped => Reason::BirthDateSwapped,
            DatesAgree::OneDigit | DatesAgree::OneDigitOfYear => Reason::BirthDateOneDigit,
            DatesAgree::SameYear => Reason::BirthDateSameYear,
            DatesAgree::Differ => Reason::BirthDateDiffers,
        },
    }
}
