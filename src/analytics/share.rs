//! A share of people, where they are enough for one.

/// From how many people on a share is said in percent. Below, one person more or less would change it by
/// more than 5 points, and the counts say it better.
pub const SHARE_FROM: u64 = 20;

/// Returns how many in a hundred, rounded. Nothing if they are too few.
pub fn percent(part: u64, of: u64) -> Option<u8> {
    let whole = of.max(1);
    let rounded = (u128::from(part) * 200 / u128::from(whole)).div_ceil(2).min(100);
    (of >= SHARE_FROM).then(|| u8::try_from(rounded).unwrap_or(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nineteen_people_are_too_few_and_twenty_are_not() {
        assert_eq!(percent(3, 19), None);
        assert_eq!(percent(3, 20), Some(15));
        assert_eq!(percent(0, 0), None);
    }

    #[test]
    fn a_share_is_rounded_to_the_nearest() {
        assert_eq!(
            [percent(1, 200), percent(51, 64), percent(1, 3_000)],
            [Some(1), Some(80), Some(0)]
        );
    }
}
