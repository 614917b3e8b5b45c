//! In which language and on what a test was begun: of everybody together it is asked whether a question is harder for some.
//! Of one person it is told to nobody who decides.

use poem::Request;
use serde::{Deserialize, Serialize};

use crate::kernel::language::Language;

crate::words! {
    /// On what somebody takes a test, as far as their browser says.
    pub enum TestDevice {
        Phone = "phone",
        Computer = "computer",
    }
}

/// Nothing is known of a test that a program began for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    pub language: Option<Language>,
    pub device: Option<TestDevice>,
}

/// As they are kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    device: Option<String>,
}

impl Circumstances {
    /// Reads what a browser says of itself: that it is a phone, and nothing else of it.
    pub fn of(request: &Request, language: Language) -> Self {
        let header = |name: &str| request.header(name).unwrap_or_default();
        let hint = match header("Sec-CH-UA-Mobile") {
            "?1" => Some(TestDevice::Phone),
            "?0" => Some(TestDevice::Computer),
            _ => None,
        };
        let device = hint.or_else(|| TestDevice::named_in(header("User-Agent")));
        Self { language: Some(language), device }
    }

    pub fn write(self) -> Option<String> {
        let language = self.language.map(|language| language.word().to_owned());
        let device = self.device.map(|device| device.word().to_owned());
        serde_json::to_string(&Kept { language, device }).ok()
    }

    /// What cannot be read is not known: nothing hangs on it.
    pub fn read(kept: Option<&str>) -> Self {
        let Some(kept) = kept.and_then(|kept| serde_json::from_str::<Kept>(kept).ok()) else {
            return Self::default();
        };
        let language = kept.language.and_then(|word| word.parse().ok());
        Self { language, device: kept.device.and_then(|word| word.parse().ok()) }
    }
}

impl TestDevice {
    /// Tablets say neither or both, and are as wide as computers.
    fn named_in(agent: &str) -> Option<Self> {
        let is_phone = agent.contains("Mobi") && !agent.contains("iPad");
        match (is_phone, agent.starts_with("Mozilla/")) {
            (true, _) => Some(Self::Phone),
            (false, true) => Some(Self::Computer),
            (false, false) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_one_by_its_hint_or_its_name_and_a_program_is_neither() {
        let by = |name: &str, value: &str| {
            let request = Request::builder().header(name, value).finish();
            Circumstances::of(&request, Language::Spanish).device
        };
        assert_eq!(by("Sec-CH-UA-Mobile", "?1"), Some(TestDevice::Phone));
        assert_eq!(by("Sec-CH-UA-Mobile", "?0"), Some(TestDevice::Computer));
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148";
        assert_eq!(by("User-Agent", phone), Some(TestDevice::Phone));
        assert_eq!(
            by("User-Agent", "Mozilla/5.0 (iPad) Mobile/15E148"),
            Some(TestDevice::Computer)
        );
        assert_eq!(by("User-Agent", "Mozilla/5.0 (Windows NT 10.0)"), Some(TestDevice::Computer));
        assert_eq!(by("User-Agent", "curl/8.0"), None);
    }

    #[test]
    fn what_was_kept_is_read_back_and_what_is_broken_is_not_known() {
        let (language, device) = (Some(Language::Spanish), Some(TestDevice::Phone));
        let both = Circumstances { language, device };
        assert_eq!(both.write().unwrap(), r#"{"language":"es","device":"phone"}"#);
        assert_eq!(Circumstances::read(both.write().as_deref()), both);
        assert_eq!(Circumstances::read(Some("{")), Circumstances::default());
        assert_eq!(Circumstances::read(None), Circumstances::default());
    }
}
