//! What set-up and the commands are told of a practice.

use validator::Validate;

use super::{
    Contact, Logo, Particulars, Practice, PublicUrl, RedirectHosts, State, Website, Zip, Zone,
};
use crate::{
    error::{Error, Result},
    kernel::{bounded_int::BoundedInt, fault::Fault, field::Field, phone::Phone, text::Text},
    platform::{
        files::File,
        http::form::{Form, Limits, Pairs},
    },
};

#[derive(Clone, Default, Validate)]
pub struct PracticeIn {
    #[validate(nested)]
    pub name: Field<Text<120>>,
    #[validate(nested)]
    pub state: Field<State>,
    #[validate(nested)]
    pub city: Field<Text<80>>,
    #[validate(nested)]
    pub zone: Field<Zone>,
    #[validate(nested)]
    pub head_count: Field<BoundedInt<1, 50_000>>,
}

impl PracticeIn {
    pub fn check(self) -> Result<Particulars> {
        self.validate()?;
        Ok(Particulars {
            name: self.name.checked()?,
            state: self.state.checked()?,
            city: self.city.checked()?,
            zone: self.zone.checked()?,
            head_count: self.head_count.checked()?.0,
        })
    }
}

impl Form for PracticeIn {
    const INPUTS: &'static [&'static str] = &["name", "state", "city", "zone", "head_count"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.field("name"),
            state: pairs.field("state"),
            city: pairs.field("city"),
            zone: pairs.field("zone"),
            head_count: pairs.field("head_count"),
        }
    }
}

/// Everything that a practice says of itself, as the settings change it: all of it at once.
#[derive(Clone, Default, Validate)]
pub struct ChangesIn {
    /// Validated beside the rest, because its fields have no name above them.
    pub practice: PracticeIn,
    #[validate(nested)]
    pub street: Option<Field<Text<120>>>,
    #[validate(nested)]
    pub zip: Option<Field<Zip>>,
    #[validate(nested)]
    pub phone: Option<Field<Phone>>,
    #[validate(nested)]
    pub website: Option<Field<Website>>,
}

impl ChangesIn {
    pub fn check(self) -> Result<(Particulars, Contact)> {
        // Of both halves every fault is told at once.
        let halves = [self.practice.validate(), self.validate()];
        let faults: Vec<_> =
            halves.iter().filter_map(|half| half.as_ref().err()).flat_map(Fault::all).collect();
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let contact = Contact {
            street: self.street.map(Field::checked).transpose()?,
            zip: self.zip.map(Field::checked).transpose()?,
            phone: self.phone.map(Field::checked).transpose()?,
            website: self.website.map(Field::checked).transpose()?,
        };
        Ok((self.practice.check()?, contact))
    }
}

impl From<&Practice> for ChangesIn {
    fn from(practice: &Practice) -> Self {
        let (said, reached) = (practice.particulars.clone(), practice.contact.clone());
        Self {
            practice: PracticeIn {
                name: Field::Read(said.name),
                state: Field::Read(said.state),
                city: Field::Read(said.city),
                zone: Field::Read(said.zone),
                head_count: Field::Read(BoundedInt(said.head_count)),
            },
            street: reached.street.map(Field::Read),
            zip: reached.zip.map(Field::Read),
            phone: reached.phone.map(Field::Read),
            website: reached.website.map(Field::Read),
        }
    }
}

impl Form for ChangesIn {
    const INPUTS: &'static [&'static str] =
        &["name", "street", "city", "state", "zip", "phone", "website", "head_count", "zone"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            practice: PracticeIn::read(pairs),
            street: pairs.optional("street"),
            zip: pairs.optional("zip"),
            phone: pairs.optional("phone"),
            website: pairs.optional("website"),
        }
    }
}

/// How phones reach this server. Left empty it stays this computer.
#[derive(Clone, Default, Validate)]
pub struct ReachIn {
    #[validate(nested)]
    pub public_url: Option<Field<PublicUrl>>,
}

impl ReachIn {
    pub fn check(self) -> Result<Option<PublicUrl>> {
        self.validate()?;
        match self.public_url.map(Field::checked).transpose()? {
            Some(url) if url.is_here() => Err(Error::fault("public_url", "public_url.here")),
            Some(url) if url.is_passing() => Err(Error::fault("public_url", "public_url.passing")),
            checked => Ok(checked),
        }
    }
}

/// To which websites candidates may be led on after a test. Left empty it is none.
#[derive(Clone, Default, Validate)]
pub struct RedirectsIn {
    #[validate(nested)]
    pub redirect_hosts: Option<Field<RedirectHosts>>,
}

impl RedirectsIn {
    pub fn check(self) -> Result<RedirectHosts> {
        self.validate()?;
        Ok(self.redirect_hosts.map(Field::checked).transpose()?.unwrap_or_default())
    }
}

impl Form for RedirectsIn {
    const INPUTS: &'static [&'static str] = &["redirect_hosts"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { redirect_hosts: pairs.optional("redirect_hosts") }
    }
}

/// The picture that pages show from now on.
#[derive(Clone, Default, Validate)]
pub struct LogoIn {
    #[validate(nested)]
    pub file: Field<File>,
}

impl LogoIn {
    pub fn check(self) -> Result<Logo> {
        self.validate()?;
        Logo::new(&self.file.checked()?).map_err(|reason| Fault::new("file", reason).into())
    }
}

impl Form for LogoIn {
    const INPUTS: &'static [&'static str] = &["file"];

    const LIMITS: Limits = Limits::WITH_FILE;

    fn read(pairs: &mut Pairs) -> Self {
        Self { file: pairs.file("file").unwrap_or_default() }
    }
}

impl Form for ReachIn {
    const INPUTS: &'static [&'static str] = &["public_url"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { public_url: pairs.optional("public_url") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(typed: &str) -> Option<String> {
        let sent = ReachIn { public_url: Some(Field::read(typed)) };
        let Err(Error::Invalid(mut faults)) = sent.check() else { return None };
        faults.pop().map(|fault| fault.reason.code.into_owned())
    }

    #[test]
    fn an_address_that_no_phone_can_reach_is_not_kept() {
        for here in ["http://localhost:8080", "https://localhost", "http://0.0.0.0", "http://[::1]"]
        {
            assert_eq!(code(here).as_deref(), Some("public_url.here"), "{here}");
        }
        assert_eq!(code("http://192.168.1.20:8080").as_deref(), Some("public_url.plain"));
        assert_eq!(code("https://jobs.cedar.example"), None);
        assert_eq!(ReachIn::default().check().unwrap(), None, "there may be none yet");
    }
}
