crate::typed_id!(JobId, "job");
