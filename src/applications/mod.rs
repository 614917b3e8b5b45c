crate::typed_id!(ApplicationId, "appl");
