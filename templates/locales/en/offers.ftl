# At the desk.
offer = Offer
offers = Offers
offers-lead = Those that wait for an answer first, then in the order they were sent
offers-none = No offers yet
offers-none-why = Make one on a candidate’s page.
offers-already_open = There’s already an open offer for this person. Change that one instead.
offers-replaced_missing = This person has no such offer. Leave it out, or name the open one
offers-already_accepted = This person has already signed an offer.
offers-not_open = { $state ->
    [accepted] This offer has already been signed.
    [declined] This offer was declined.
    [withdrawn] This offer was withdrawn.
    [expired] The last day to answer this offer has passed.
   *[replaced] A newer offer has taken this one’s place.
}
offers-application_closed = This application is closed, so there’s nothing to offer.
offers-letter_changed = The letter has changed since you opened this page. Read it again, then sign.
offers-reason_after_signing = This offer is signed. Choose the background report, an exclusion list, a license, a medical reason or another reason, and say why below.
offers-outside_range = The posting says { $min } to { $max } { $period ->
    [hour] an hour
   *[year] a year
}. Say why this offer is different
offers-first_day_past = Choose a first day that’s still ahead
offers-answer_by_past = Choose a day that’s still ahead
offers-answer_by_late = Choose a day on or before the first day of work
offer-missing = There is no such offer
missing-offer = There is no such offer.

offer-person = Name
offer-job = Job
offer-state = Status
offer-terms = The terms
offer-pay = Pay
offer-pay-said = { $pay } { $period ->
    [hour] an hour
   *[year] a year
}
offer-hours = Hours
offer-hours-said = { $hours } hours a week
offer-first_day = First day
offer-location = Location
offer-supervisor = Reports to
offer-answer_by = Answer by
offer-answer_by-said = Answer by { $day }
offer-conditions = It depends on
offer-sent-on = Sent { $day }
offer-starts = starts { $day }
offerstate-open = Waiting for an answer
offerstate-accepted = Signed
offerstate-declined = Declined
offerstate-withdrawn = Withdrawn
offerstate-expired = Not answered in time
offerstate-replaced = Changed
condition-license_verified = License or certificate verified
condition-exclusions_checked = Exclusion lists checked
condition-background_check = Background check
condition-work_authorization = Permission to work in the US (Form I-9)

offer-new-for = Offer for { $person }
offer-change-for = Change the offer for { $person }
offer-new-lead = The terms come from the posting. Change what’s different.
offer-change-lead = They’ll get the new offer to read, and it replaces the one before.
offer-pay-hours = Pay and hours
offer-pay_cents = Pay
offer-pay_cents-ask = Pay
offer-pay_cents-hint = In dollars, like 24.00
offer-pay_cents-missing = Enter the pay, like 24.00
offer-pay_period = Per
offer-pay_period-ask = Per
offer-pay_period-missing = Choose hour or year
offer-hours-ask = Hours a week
offer-posted = Posted: { $min } to { $max } { $period ->
    [hour] an hour
   *[year] a year
}. Outside that, say why.
offer-outside_because = Why the pay is different from the posting
offer-outside_because-ask = Why the pay is different from the posting
offer-outside_because-hint = Only if it’s outside the posted range. The candidate doesn’t see it
offer-outside_because-missing = Say why the pay is different from the posting
offer-schedule = Schedule
offer-schedule-ask = Schedule
offer-schedule-missing = Enter the schedule
offer-where = Location and start
offer-location-ask = Where?
offer-location-missing = Enter the work location
offer-supervisor-ask = Reports to
offer-supervisor-missing = Enter who they report to
offer-first_day-ask = First day
offer-first_day-missing = Choose the first day
offer-answer_by-ask = Answer by
offer-answer_by-hint = They’re reminded the day before
offer-answer_by-missing = Choose the last day to answer
offer-before = Before they start
offer-conditions-ask = The offer depends on
offer-line = A line from you
offer-line-ask = A line from you
offer-line-hint = Sent the way you write it
offer-look = Preview the offer
offer-look-again = Update the preview
offer-send = Send the offer
offer-as = What { $person } will see
offer-as-none = Fill in the form, then choose “Preview the offer.”

offer-to = Offer to { $person }
offer-change = Change the terms
offer-withdraw = Withdraw the offer
offer-link-lost = Link lost?
offer-link-lost-what = A new link opens the same offer. The old one stops working.
offer-new-link = Make a new link
offer-signature = Signature
offer-other_name = Signed as { $signed }; the offer was made to { $offered }
offer-other_name-what = Ask who signed. If it wasn’t them, withdraw the offer and send another one.
offer-signed-by = Signed by
offer-signed-typed = Name typed
offer-signed-at = When
offer-signed-how = How we know who signed
offer-signed-link = By their personal link
offer-signed-consent = Agreed to sign online
offer-signed-consent-said = Yes, version { $version } of the consent
offer-signed-device = Address and device
offer-ended-on = { $day }
offer-questions = Questions about the offer
offer-questions-after = Asked before the answer came. Call or write if it’s still open.
offer-questions-what = Call, write, or change the terms. The offer stays open until they answer.
offer-letter = The letter
offer-letter-number = Version { $number }
offer-outside = Outside the posted range: { $because }

offer-withdraw-of = Withdraw the offer to { $person }?
offer-withdraw-lead = We’ll tell them that the offer is withdrawn. You can make a new one later.
offer-withdraw-signed = They’ve signed. A signed offer can be withdrawn only for a reason it depends on. Before you withdraw it because of a background report, they must have received the first notice, with the report and time to answer. If you aren’t sure, ask a lawyer first.
offer-reason = Why?
offer-reason-ask = Why?
offer-reason-missing = Choose why
offer-note = More details
offer-note-ask = More details
offer-note-hint = For your records. The candidate doesn’t see it
withdrawalreason-not_filling = We’re not filling the job
withdrawalreason-another_chosen = Someone else was chosen
withdrawalreason-report = Background report
withdrawalreason-exclusion = On an exclusion list
withdrawalreason-license = License or certificate missing
withdrawalreason-medical = Can’t do the essential duties, even with adjustments
withdrawalreason-other = Another reason
offers-steps_open = First do what this reason asks for: { $count ->
    [one] 1 step is open
   *[other] { $count } steps are open
}
offer-steps = What was done first
offer-steps-ask = Before you withdraw a signed offer for this reason
offer-steps-missing = Check what was done first
offer-steps-done = Done first
rescissionstep-identity_compared = It’s this person on the list, compared by more than the name
rescissionstep-list_told_them = They were told about the match and could say that it’s someone else
rescissionstep-source_read = The board’s or certifier’s own page was looked up
rescissionstep-license_told_them = They were told, and had time to show it or renew it
rescissionstep-same_for_everyone = Everyone entering this kind of job was asked the same
rescissionstep-duty_named = The essential duty in the posting that can’t be done was named
rescissionstep-adjustments_tried = Adjustments were talked over with them, and none works
rescissionstep-source_named = It can be said where it’s known from
rescissionstep-they_answered = They were told and could answer

event-offer-sent = Offer sent
event-offer-asked = Question about the offer
event-offer-accepted = Offer signed
event-offer-declined = Offer declined
event-offer-withdrawn = Offer withdrawn
event-offer-replaced = Offer changed
event-offer-expired = Offer not answered in time
event-offer-link_made = New link to the offer made

# For the candidate.
offer-yours = Your offer, { $name }
offer-please = Please answer by the end of { $day }. The offer stays open until then.
offer-sign = Accept and sign
offer-ask = Ask a question
offer-letter-what = This is what you sign, word for word.
offer-letter-signed = This is what you signed, word for word.
offer-keep-job = Please don’t quit your current job until we tell you that these are done.
offer-paper = You can also print this page, sign it on paper and bring it to { $practice }. That counts the same.
offer-over = { $state ->
    [declined] You declined this offer
    [withdrawn] This offer was withdrawn
    [expired] The last day to answer has passed
    [replaced] There’s a newer offer
   *[other] This offer is closed
}
offer-over-what = If you have a question or changed your mind, call { $practice }.
offer-asked = What you asked
offer-asked-what = { $practice } has your question. The offer stays open while you wait.
offer-asked-over = { $practice } has your question.
offer-ask-what = Pay, hours, a different first day: ask before you sign. If something changes, you get a new offer to read.
offer-question = Your question
offer-question-ask = Your question
offer-question-missing = Type your question
offer-question-send = Send the question
offer-consent = I agree to sign online and to keep my copy on this page
offer-consent-missing = Check the first box if you agree to sign online, or sign on paper
offer-intent = I accept this offer, and typing my name is my signature
offer-intent-missing = Check the second box if you accept the offer
offer-consent-about = About signing online
offer-consent-paper = You don’t have to. Signing on paper is free and counts the same: print this page, or ask { $practice } for the letter.
offer-consent-scope = Your agreement covers this offer only. Until you sign, you can withdraw it by calling { $practice }. Nothing else changes.
offer-consent-needs = You need a phone or computer that opens this page and can print or save it. Tell us if your phone number or email changes.
offer-signature-ask = Your full legal name
offers-other_name = Is this your name? The offer was made to someone else’s. Correct it, or check the box below it
offer-own_name = Yes, this is my name
offer-signature-missing = Type your full name
offer-no = Not for you?
offer-no-what = You don’t have to give a reason.
offer-decline = Decline the offer
offer-decline-ask = Decline this offer?
offer-decline-what = We’ll tell { $practice } that you don’t want the job: { $job }. You can’t undo that here.
offer-decline-leave = Keep the offer
offer-back = Back to the offer
offer-accepted = You accepted the offer
offer-accepted-lead = Thank you. { $practice } has been told, and will be in touch about what happens next.
offer-fingerprint = Fingerprint
offer-fingerprint-what = Shows whether even one character of this letter was changed
offer-copy = This is your copy. It stays on this page for a year; download the PDF to keep it longer.

# The messages.
letter-offer-subject = Your offer from { $practice }: { $job }
letter-offer = Hello { $name },

    { $practice } offers you the job: { $job }. You can read the offer on your phone, ask a question, and sign or decline it. Please answer by the end of { $day }.

    Your offer: { $url }

    The link is only for you.

    { $practice }
letter-offer-reminder-subject = Please answer by { $day }: your offer from { $practice }
letter-offer-reminder = Hello { $name },

    Your offer from { $practice } is open until the end of { $day }: { $job }.

    Read it, ask a question, or answer: { $url }

    This link replaces the old one.

    { $practice }
letter-offer-withdrawn-subject = Your offer from { $practice }
letter-offer-withdrawn = Hello { $name },

    { $practice } has withdrawn its offer for the job: { $job }. If you have a question, please call us.

    { $practice }

# The letter that is signed. It is in English, whoever reads it.
offer-letter-dear = Dear { $name }:
offer-letter-position = { $practice } offers you the position of { $job } in { $location }, reporting to { $supervisor }, starting { $day }.
offer-letter-pay = { $period ->
    [hour] We will pay you { $pay } for each hour you work.
   *[year] We will pay you { $pay } a year.
} Your schedule: { $schedule }.{ $hours ->
    [0] {""}
   *[other] {" "}That is { $hours } hours a week.
}
offer-letter-overtime = Hours over 40 in a week, and any other hours the law counts as overtime, are paid as the law requires: at least one and a half times your regular rate.
offer-letter-benefits = The position comes with: { $benefits }.
offer-letter-conditions = This offer depends on: { $conditions }.
offer-letter-condition = { $condition ->
    [license_verified] the verification of the license or certificate that the position needs
    [exclusions_checked] a check of the federal and state exclusion lists
    [background_check] a background check that you authorize
   *[work_authorization] Form I-9, which shows that you may work in the United States
}
offer-letter-at_will = Employment is at will as far as the law of { $state } allows: you or we may end it at any time, for any lawful reason. This letter is not a contract for a fixed time, and takes nothing away from your rights under the law.
offer-letter-open = The offer is open through the end of { $day }.
waits-offer_questions = { $count ->
    [one] One question about an offer
   *[other] { $count } questions about offers
}
waits-act-offer_questions = Answer
waits-offers_signed = { $count ->
    [one] One offer is signed: start the onboarding
   *[other] { $count } offers are signed: start the onboarding
}
waits-act-offers_signed = Start onboarding
waits-offers_open = { $count ->
    [one] One offer to answer
   *[other] { $count } offers to answer
}
waits-act-offers_open = View
offers-take_back_first = They signed your offer. Withdraw it first, on its page; then you can turn them down.

# On paper, and copies of it.
offer-paper-file = Offer letter { $person }.pdf
offer-paper-title = Offer letter
offer-paper-for = Offer letter for { $person }
offer-paper-signed = { $how ->
    [on_paper] Signed on paper by { $name }. The record of the signature is on the last page.
   *[online] Signed by { $name }. The record of the signature is on the last page.
}
offer-paper-not_signed = { $state ->
    [open] Not signed. The offer is open through { $day }.
    [declined] Not signed. The offer was declined.
    [withdrawn] Not signed. The offer was withdrawn.
    [expired] Not signed. The last day to answer has passed.
   *[replaced] Not signed. A newer offer has taken its place.
}
offer-paper-attached = The letter, exactly as it is signed
offer-paper-by_hand = To sign on paper
offer-paper-by_hand-what = I accept this offer.
offer-paper-by_hand-signature = Signature
offer-paper-by_hand-name = Name
offer-paper-by_hand-day = Date
offer-paper-by_hand-then = Then bring this page, or take a photo of it and send it on the page with the offer.
offer-paper-record = Record of the signature
offer-paper-record-what = How the letter before this page was signed, as { $practice } keeps it.
offer-paper-utc = { $at } (UTC)
offer-paper-link = Link number { $link }
offer-paper-address = Internet address
offer-paper-device = Device
offer-paper-unknown = Not known
offer-paper-sha256 = Fingerprint of the letter
offer-paper-sha256-what = SHA-256 of the letter’s exact bytes. They’re attached to this PDF as { $file }.
offer-paper-to = Offered to
offer-paper-practice = Practice
offer-paper-sent = Sent
offer-paper-withdrawn = Withdrawn after it was signed
offer-paper-check = To check a copy, open the offer and choose “Check a copy.” If even one character was changed, the copy isn’t recognized.
offer-print = Download PDF
offer-check = Check a copy
offer-check-lead = Find out whether a copy is exactly what was signed. Nothing you send here is kept.
offer-check-unsigned = Nothing is signed yet. Until then you can only find out whether a copy is the letter exactly as it was offered. Nothing you send here is kept.
offer-check-back = Back to the offer
offer-file = PDF or text file
offer-file-ask = The copy, as a file
offer-file-hint = The PDF from here, or the letter as a text file; up to 10 MB
offer-file-missing = Choose a file with something in it
offer-text = The text
offer-text-ask = Or paste the letter or its fingerprint
offer-text-hint = The whole letter from the date to the practice’s name, or 64 letters and digits
offer-text-missing = Choose a file, or paste the letter or its fingerprint
offers-copy_kind = This is neither a PDF nor a text file. Choose the PDF from here, or paste the letter.
offer-verdict = { $verdict ->
    [signed] Yes, this is what was signed
    [unsigned] This is the offer, but not proof of a signature
    [same_words] The same words, but not an exact copy
    [other] This is a copy of another offer
   *[unknown] No, this isn’t a copy of this offer
}
offer-verdict-what = { $verdict ->
    [signed_letter] Every character of the letter is the same.
    [signed_pdf] This PDF was made here after the signature, and nothing in it was changed.
    [unsigned_letter] Every character of the letter is the same, and nobody has signed it.
    [unsigned_pdf] This PDF was made here before anyone signed, and nothing in it was changed.
    [same_words] Only spaces or line breaks are different. Download the PDF for an exact copy.
    [other] It’s exact, but it belongs to a different offer.
   *[unknown] Something in it was changed, or it was never made here. Even a file that was opened and saved again is different. Download the PDF to see what was signed.
}
offer-verdict-sha256 = Fingerprint of what you sent
offer-verdict-other = Open that offer
missing-offer_copy = No copy of this offer has this fingerprint. Something in it was changed, or it was never made here.
copyof-letter = The letter’s text
copyof-pdf = PDF

# Signed on paper, at the desk.
sheets = Signed on paper
sheets-of = Signed on paper: { $person }
sheets-lead = When someone signs the printed letter by hand, put a photo of it here and say what you see. From then on the offer is signed.
sheets-offer = If they’d rather sign the printed letter by hand, they can send a photo of it, or you can.
sheets-count = { $count ->
    [one] 1 photo or scan of the signed letter
   *[other] { $count } photos or scans of the signed letter
}
sheets-see = See what came
sheets-came = What came
sheets-none = Nothing yet.
sheets-open = Open the photo or scan
sheetstate-waiting = Waiting for a look
sheetstate-confirmed = Confirmed
sheetstate-returned = Couldn’t be used
sheetstate-set_aside = No longer needed
sheets-add = Add a photo of the signed letter
sheets-add-do = Add it
sheets-file = Photo or scan
sheets-file-hint = A JPEG, PNG or PDF of the whole page with the signature, up to 10 MB
sheets-compare = The letter to compare it with
sheets-seen = What do you see?
sheets-seen-what = Open every photo first. Compare the terms and the number at the bottom of the page with the letter here.
sheets-is_it = It’s this letter, with nothing crossed out or added, and it’s signed
sheets-name = Who signed
sheets-name-hint = The name as it’s written on the paper
sheets-signed_on = Date on the paper
sheets-confirm = Record the signature
sheets-return = Can’t use it?
sheets-reason = What’s wrong with it
sheets-reason-hint = The candidate reads this
sheets-return-do = Ask for another photo
sheets-return-over = { $why ->
    [closed] This application is closed, so no signature can be recorded and no other photo can come. We don’t write to them about it.
   *[late] The last day to answer has passed, so no other photo can come. We’ll tell them that the offer has expired.
}
sheets-return-over-do = { $why ->
    [closed] Can’t be used; the application is closed
   *[late] Can’t be used; the offer has expired
}
sheets-how = How it works
sheets-how-print = Print the PDF, or let the candidate print it. They sign and date the page at the end of the letter.
sheets-how-photo = One of you takes a photo of that page and adds it here or on the candidate’s page.
sheets-how-look = You look at it. The record says “signed on paper, seen by” you. Keep the sheet itself.
offer-is_it = It’s this letter, signed
offer-is_it-missing = Check the box if it’s this letter and it’s signed
offer-name = Who signed
offer-name-missing = Enter the name on the paper
offer-signed_on = Date on the paper
offer-signed_on-missing = Enter the date on the paper
offer-because = What’s wrong with it
offer-because-missing = Say what’s wrong with it
offers-no_sheet = No photo of the signed letter is waiting. Someone may have decided about it already.
offers-sheets_changed = Something came in or was decided since you opened this page. Look at everything that’s here, then decide.
offers-sheet_waits = A signed letter is waiting for this offer. Look at it first: record the signature or send it back.
offers-too_many_sheets = There are already { $most } photos and scans for this offer.
offers-sheet_kind = Choose a JPEG, a PNG or a PDF
offers-signed_before_sent = The offer was sent on { $day }, so it can’t be signed before that
offers-signed_too_late = It can’t be signed after { $day }: that’s when the photo came, or the last day to answer
offers-own_sheet = This offer is to you. Someone else has to look at it.
offer-signed-read = Read on the sheet
offer-signed-on = Date on the paper
offer-signed-on-what = As it’s written there
offer-signed-paper = On paper
offer-signed-paper-what = The practice keeps the signed sheet. Nothing electronic was signed.
offer-seen-by = Seen by
offer-seen-at = Recorded
event-offer-sheet_handed_in = Photo of a signed offer added
event-offer-sheet_returned = Photo of a signed offer couldn’t be used
signedhow-online = Online
signedhow-on_paper = On paper
waits-offer_sheets = { $count ->
    [one] One offer signed on paper to look at
   *[other] { $count } offers signed on paper to look at
}
waits-act-offer_sheets = Look

# Signed on paper, for the candidate.
offer-paper-photo = Or send us a photo of it.
sheets-own = Signed it on paper?
sheets-own-what = Print the letter, sign and date it, then take a photo of the page with your signature. { $practice } looks at it and records your signature. Until then nothing is signed.
sheets-own-send = Send the photo
sheets-own-sent = Your photo of the signed letter
sheets-own-state = { $state ->
    [waiting] { $practice } has it and will look at it.
    [confirmed] { $practice } has recorded your signature.
    [returned] { $practice } couldn’t use this photo. Please send another one.
    [returned_late] { $practice } couldn’t use this photo.
   *[set_aside] It’s no longer needed.
}
letter-offer-sheet-subject = Please send another photo of your signed offer
letter-offer-sheet = Hello { $name },

    { $practice } couldn’t use the photo of your signed offer: { $job }. Your page says why. You can send another photo there, or sign on your phone, until the end of { $day }.

    Your offer: { $url }

    { $practice }
letter-offer-late-subject = About the photo of your signed offer
letter-offer-late = Hello { $name },

    { $practice } couldn’t use the photo of your signed offer: { $job }. Your page says why. The last day to answer was { $day }, so the offer has expired. If you still want the job, please call us.

    Your offer: { $url }

    { $practice }
