//! What a license is called: its rules and their refusals both name it.

crate::typed_id!(LicenseId, "lic");
