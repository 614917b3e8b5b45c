//! The one statement that may not be worded otherwise.

/// Appendix A to 29 CFR 1910.1030, “Hepatitis B Vaccine Declination (Mandatory)”. Whoever declines
/// signs these words; none may be added or taken away (OSHA, letter of January 21, 1998).
pub const APPENDIX_A: &str = "I understand that due to my occupational exposure to blood or other \
    potentially infectious materials I may be at risk of acquiring hepatitis B virus (HBV) \
    infection. I have been given the opportunity to be vaccinated with hepatitis B vaccine, at no \
    charge to myself. However, I decline hepatitis B vaccination at this time. I understand that by \
    declining this vaccine, I continue to be at risk of acquiring hepatitis B, a serious disease. \
    If in the future I continue to have occupational exposure to blood or other potentially \
    infectious materials and I want to be vaccinated with hepatitis B vaccine, I can receive the \
    vaccination series at no charge to me.";
