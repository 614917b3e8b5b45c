//! Check digits of the numbers that prescribers and providers have. A right one says that nothing was
//! mistyped, and not that anybody has the number.

/// Returns whether ten digits are a National Provider Identifier: the first is 1 or 2, and with the prefix
/// 80840 of US health cards they pass the check of ISO/IEC 7812-1, Annex B (Luhn).
pub fn is_npi(number: &str) -> bool {
    let Some(digits) = digits(number).filter(|digits| digits.len() == 10) else { return false };
    matches!(digits[0], 1 | 2) && luhn(&digits).wrapping_add(24).is_multiple_of(10)
}

/// The sum of Luhn: each second digit from the right, not counting the check digit, is doubled.
fn luhn(digits: &[u32]) -> u32 {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let from_right = digits.iter().rev().enumerate();
    from_right.map(|(at, digit)| if at % 2 == 1 { doubled(*digit) } else { *digit }).sum()
}

/// Returns whether a number is one of the Drug Enforcement Administration: two letters, the second of
/// which may be a 9, and seven digits, the last of which is that of (1st + 3rd + 5th) + 2 (2nd + 4th + 6th).
pub fn is_dea(number: &str) -> bool {
    let number = number.trim().to_ascii_uppercase();
    let (Some(letters), Some(seven)) = (number.get(..2), number.get(2..)) else { return false };
    let is_kind = letters.starts_with(|first: char| "ABCDEFGHJKLMPRSTUX".contains(first));
    let is_initial = letters.ends_with(|second: char| second.is_ascii_uppercase() || second == '9');
    match digits(seven).as_deref() {
        Some(&[a, b, c, d, e, f, check]) => {
            is_kind && is_initial && (a + c + e + 2 * (b + d + f)) % 10 == check
        }
        _ => false,
    }
}

/// Returns each NPI that a cell holds. Lists write several into one, and zeros or N/A for none; a number
/// with a wrong check digit is kept, because real rows have such.
pub fn npis(cell: &str) -> Vec<String> {
    let runs = cell.split(|char: char| !char.is_ascii_digit());
    let mut found: Vec<String> = Vec::new();
    for run in runs.filter(|run| run.len() == 10 && run.bytes().any(|digit| digit != b'0')) {
        if !found.iter().any(|known| known == run) {
            found.push(run.to_owned());
        }
    }
    found
}

fn digits(text: &str) -> Option<Vec<u32>> {
    text.trim().chars().map(|char| char.to_digit(10)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_npi_has_the_check_digit_of_its_prefix() {
        assert!(is_npi("1003000126") && is_npi("1234567893") && is_npi(" 1234567893 "));
        for wrong in
            ["1234567890", "1234567894", "3234567893", "123456789", "12345678931", "", "0000000000"]
        {
            assert!(!is_npi(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_dea_number_has_the_check_digit_of_its_sums() {
        assert!(is_dea("AP5836727") && is_dea("F91234563") && is_dea("ap5836727"));
        for wrong in ["AP5836728", "AP583672", "5P5836727", "", "é12345678", "AP58367a7"] {
            assert!(!is_dea(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_cell_may_hold_no_npi_or_several() {
        assert_eq!(npis("0000000000"), [""; 0]);
        assert_eq!(npis("N/A"), [""; 0]);
        assert_eq!(npis("1234567893; 1003000126"), ["1234567893", "1003000126"]);
        assert_eq!(npis("1234567890"), ["1234567890"]);
    }
}
