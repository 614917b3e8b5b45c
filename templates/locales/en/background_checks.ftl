# At the desk.
background_check = Background check
background_checks = Background checks
background_checks-lead = In the order they were asked for
background_checks-none = No background checks yet
background_checks-none-why = Ask for one on the page of a signed offer that depends on it.
background_check-person = Name
background_check-state = Status
background_check-asked_on = Asked { $day }
background_check-of = Background check: { $person }
background_check-none = Not asked for yet
background_check-asked = Waiting for their signature
background_check-authorized = Signed: order it
background_check-refused = They didn’t agree
background_check-ordered = Ordered
background_check-under_review = With an owner
background_check-passed = Complete
background_check-ended = Closed
background_check-closed = Stopped
backgroundcheckstate-asked = Waiting for their signature
backgroundcheckstate-authorized = Signed: order it
backgroundcheckstate-refused = They didn’t agree
backgroundcheckstate-ordered = Ordered
backgroundcheckstate-under_review = With an owner
backgroundcheckstate-passed = Complete
backgroundcheckstate-ended = Closed
backgroundcheckstate-closed = Stopped
missing-background_check = There is no such background check.

background_checks-offer_first = A background check starts after the offer is signed, and this offer isn’t, or was withdrawn.
background_checks-not_a_condition = The offer that was signed doesn’t depend on a background check, so it can’t be asked for.
background_checks-already_asked = This background check was already asked for.
background_checks-disclosure_first = Read the first page before you sign.
background_checks-paper_changed = The words have changed since you opened this page. Read them again.
background_checks-not_now = { $state ->
    [asked] They haven’t signed yet. Nothing is ordered before that.
    [refused] They didn’t agree to a background check. Talk with them; they can still sign.
    [authorized] It’s signed, and hasn’t been ordered yet.
    [ordered] It was ordered, and nothing has come back yet.
    [under_review] The report is with an owner. This was done already, or isn’t due yet.
    [passed] This background check is complete.
    [closed] This background check was stopped. Nothing more is done with it.
   *[ended] This background check is closed.
}
background_checks-day_to_come = Choose a day that isn’t in the future
background_checks-before_permission = Choose a day on or after the day they gave permission
background_checks-before_asked = Choose a day on or after the day you asked for this check
background_checks-after_order = Choose a day on or before the day it was ordered
background_checks-after_report = Choose a day on or before the day the report came
background_checks-address_form = Enter the street or PO box with its number, the city and the ZIP code
background_checks-before_order = Choose a day on or after the day it was ordered
background_checks-report_missing = Add the report. They must get a copy of what counts against them
background_checks-notice_first = Write the first notice before you decide against them. It brings them the report and time to answer.
background_checks-not_reached = They may not have the report yet. Hand over the link and record the day: their time to answer runs from then.
background_checks-before_notice = Choose a day on or after the day the first notice was written
background_checks-too_few_days = Give at least { $days } business days, or leave it blank
background_checks-changed_meanwhile = Something was added since you opened this page, maybe their answer. Read it below, then decide. Your reason is still here.
background_checks-own = You can’t do this for your own background check. Ask someone else at the practice.
background_checks-decide_first = A background check of this person is out, or its report is with an owner. Until that’s decided, this offer is withdrawn only over an exclusion match, or over a license that the offer depends on and that its board called invalid before the check was ordered. An owner decides on the report page; while nothing has come back, an owner can also withdraw the offer for another reason.
background_checks-still_waits = They have through { $day } to answer. Decide the day after.
background_checks-disputed = They say that the report is wrong. Ask the agency to recheck it, and record what it found. Then decide.
background_checks-owner_hands_over = By now the link opens the report. An owner makes a new one on the report page.
background_checks-end_first = A signed offer is withdrawn over a background report only by the final notice. Open the background check of this offer: it leads through the first notice, the wait and the final notice.
background_checks-not_settled = A background check of this person is under way, or was closed. The task is done when it’s complete.

background_check-new = Ask for a background check
background_check-new-of = Ask { $person } for a background check?
background_check-new-what = They get a link. They read one page about the check, then sign a second one to allow it. You order the check from an agency yourself, after they’ve signed.
background_check-new-papers = What they read and sign
background_check-new-disclosure = First page: read, with nothing else on it
background_check-new-authorization = Second page: signed
background_check-new-do = Send the link
background_check-place = What { $state } asks for
background_check-place-days = After a first notice, { $days } business days to answer. You can give more.
background_check-place-usual = That is the usual time.
background_check-place-law = The state asks for at least { $days } business days.
background_check-place-source = Source: { $source }. As of { $day }. Not legal advice.
background_check-place-papers = { $state ->
    [CA] California has papers and notices of its own that aren’t part of this page. Ask your agency or a lawyer for them, and ask how much longer you wait if the person disputes the report. In unincorporated Los Angeles County, that is 10 business days more.
    [IL] Illinois has notices of its own that aren’t part of this page. The first says which conviction counts and why, and how to answer. The last also says how to ask you to look again, and that they may file a charge with the Illinois Department of Human Rights. Ask your agency or a lawyer for them.
   *[other] This state has a paper or notice of its own that isn’t part of this page. Ask your agency or a lawyer for it.
} Read in: { $source }.

background_check-steps = How far it is
background_check-step-read = First page read
background_check-step-signed = Permission signed
background_check-step-ordered = Ordered from { $agency }
background_check-step-order = Ordered from your agency
background_check-step-back = Report
background_check-step-sealed = An owner reads it. Everyone else sees only when it’s complete.
background_check-step-refused = They didn’t agree { $when }. Talk with them: they can still sign by the same link.
background_check-order = Record the order
background_check-order-what = Order the check on the agency’s own site, then record it here. If it ever comes to a final notice, it names the agency.
background_check-agency = Agency
background_check-agency-ask = Agency
background_check-agency-missing = Enter the name of the agency
background_check-agency_phone = Agency’s phone
background_check-agency_phone-ask = Agency’s phone
background_check-agency_phone-missing = Enter the agency’s phone number
background_check-agency_address = Agency’s address
background_check-agency_address-ask = Agency’s address
background_check-agency_address-missing = Enter the agency’s address
background_check-on = Day
background_check-signed_on = Signed on
background_check-on-ordered = Ordered on
background_check-on-received = Received on
background_check-on-missing = Choose the day
background_check-signed_on-missing = Choose the day
background_check-order-do = Save the order
background_check-order-fix = Correct the order
background_check-order-fix-what = A final notice would name the agency. Until one is written, you can correct this.
background_check-open = Open the report page
background_check-open-what = For owners. Each time someone opens it is logged.
background_check-link-lost = Link lost?
background_check-link-lost-what = A new link opens the same page. The old one stops working.
background_check-hand_over = Give this link to { $person } yourself, now. It opens the report, so Muster doesn’t send it.
background_check-link-owner = The link opens the report, so only an owner makes one. The old one stops working.
background_check-new-link = Make a new link
background_check-paper = Signed on paper?
background_check-paper-what = If they read and signed both pages on paper, record it here. It counts the same.
background_check-on-signed = Signed on
background_check-lies = Where the paper is
background_check-lies-ask = Where the paper is
background_check-lies-missing = Say where the paper is
background_check-paper-do = Save the signature
background_check-paper-fix = Correct the signature
background_check-paper-fix-what = If you saved the wrong day or place, set it right here. You can until the report comes.
background_check-step-paper = On paper, { $day }. The paper is here: { $lies }
background_check-close = Not needed any more?
background_check-close-what = Stops this check, for example when they didn’t agree and you hire them all the same. It can’t be started again for this offer.
background_check-close-do = Stop this check

background_check-record = Report and decision
background_check-record-sealed = Only owners can open this page, and each opening is logged. Nothing here appears where candidates are compared.
background_check-papers = What they read and signed
background_check-paper-disclosure = First page, read
background_check-paper-authorization = Permission, signed
background_check-paper-name = Signed by
background_check-paper-at = When
background_check-paper-fingerprint = Fingerprint
background_check-receive = Record the result
background_check-receive-what = If nothing counts against them, it’s complete. If something may, nothing happens yet: the first notice comes next.
background_check-result = Result
background_check-result-ask = What does the report say?
background_check-result-missing = Choose what the report says
backgroundresult-clear = Clear: nothing counts against them
backgroundresult-concern = Something may count against them
background_check-report = Report
background_check-report-ask = The report
background_check-report-hint = Needed if something may count against them. A PDF or picture, up to 10 MB. It’s stored sealed
background_check-report-missing = Choose the file of the report
background_check-report-open = Open the report
background_check-summary-open = Open the summary of rights
background_check-received-on = Report received { $day }
background_check-notify = Write the first notice
background_check-notify-what = Before you decide against them, they get the report, the summary of their rights and time to answer. You hand the link over yourself. The offer stands meanwhile.
background_check-because = What it’s about
background_check-because-ask = What in the report may count against them, and why does it matter for this job?
background_check-because-hint = They read this. Name the entry and the duty it bears on; say how long ago it was
background_check-because-missing = Say what it’s about, and why it matters for this job
background_check-days = Days to answer
background_check-days-ask = Business days to answer
background_check-days-hint = Leave blank for { $days }. You can give more, not fewer
background_check-summary = Summary of rights
background_check-summary-ask = “A Summary of Your Rights Under the Fair Credit Reporting Act”
background_check-summary-hint = Get the current file from consumerfinance.gov, in their language. Don’t write your own
background_check-summary-missing = Choose the file of the summary of rights
background_check-notify-do = Make the notice and its link
background_check-first = First notice
background_check-first-written = Written { $day }, with the report and the summary of rights.
background_check-first-waits = { $days } business days, through { $day }. You can decide the day after.
background_check-first-over = They had through { $day } to answer.
background_check-reached = { $how ->
    [opened] They opened the report { $day }.
    [answered] They answered { $day }.
   *[handed] Handed over { $day }.
}
background_check-not-reached = Not handed over yet: their { $days } business days haven’t begun.
background_check-opened = Their link first opened the report { $when }.
background_check-not-opened = Their link hasn’t opened the report.
background_check-handed = Handed over?
background_check-handed-what = Give { $person } the link yourself, then record the day. Their time to answer runs from that day.
background_check-handed-do = Save the day
background_check-on-handed = Handed over on
background_check-final-open = The final notice is on the page that their link opens. Hand over the link, then record the day.
background_check-final-handed = Final notice handed over { $day }.
background_check-their-answer = Their answer
background_check-no-answer = No answer yet
answerkind-explains = I want to explain it
answerkind-disputes = The report is wrong
background_check-rechecked = What the agency found
background_check-decide = Your decision
background_check-decision = Decision
background_check-decision-ask = What do you do?
background_check-decision-missing = Choose what you do
backgrounddecision-rechecked = The agency looked again: record what it found
backgrounddecision-go_ahead = Go ahead with the hire
backgrounddecision-end = Write the final notice and withdraw the offer
background_check-words = Reason
background_check-words-ask = Why, or what was found
background_check-words-hint = Stays sealed. Say how old it is, how it bears on the job, and what they said
background_check-words-missing = Say why, or what was found
background_check-said = Your answer
background_check-said-missing = Write your answer
background_check-decide-do = Save the decision
background_check-outcome = { $how ->
    [clear] Nothing counted against them. The check is complete.
    [went_ahead] You went ahead with the hire.
   *[ended] You decided against them, and the offer was withdrawn.
}
background_check-offer-note = After a background check. The reason is sealed there.

event-background_check-asked = Background check: asked
event-background_check-disclosure_read = Background check: first page read
event-background_check-authorized = Background check: permission signed
event-background_check-refused = Background check: they didn’t agree
event-background_check-ordered = Background check: ordered
event-background_check-received = Background check: report received
event-background_check-link_made = Background check: new link made
event-background_check-passed = Background check: complete
event-background_check-ended = Background check: final notice written
event-background_check-signed_on_paper = Background check: signed on paper
event-background_check-corrected = Background check: order or paper corrected
event-background_check-closed = Background check: stopped
event-background_check-handed_over = Background check: link handed over
event-background_check-report_opened = Background check: they opened the report
event-background_check-first_notice_sent = Background check: first notice written
event-background_check-answered = Background check: they answered
event-background_check-rechecked = Background check: looked at again
event-background_check-record_read = Background check: report opened

waits-background_order = { $count ->
    [one] One background check is signed: order it
   *[other] { $count } background checks are signed: order them
}
waits-act-background_order = Record the order
waits-background_review = { $count ->
    [one] One background report needs an owner
   *[other] { $count } background reports need an owner
}
waits-act-background_review = Open
waits-background_final = { $count ->
    [one] One final notice to hand over
   *[other] { $count } final notices to hand over
}
waits-act-background_final = Open
waits-background_sign = { $count ->
    [one] One background check to read and sign
   *[other] { $count } background checks to read and sign
}
waits-act-background_sign = View

# For the candidate.
background_yours = Your background check
paperkind-disclosure = About a background check
paperkind-authorization = Your permission
background_yours-read = I’ve read this
background_yours-step = Page { $number } of 2
background_yours-sign-what = Read it, then sign below. It’s your choice: without your permission no check is made.
background_yours-refused = You said that you don’t agree. { $practice } has been told and will talk with you. If you change your mind, you can still sign here.
background_yours-consent = I agree to sign online and to keep my copy on this page
background_check-consent-missing = Check the first box if you agree to sign online, or sign on paper
background_yours-intent = I give my permission, and typing my name is my signature
background_check-intent-missing = Check the second box if you give your permission
background_yours-paper = You don’t have to sign online. Signing on paper is free and counts the same: print this page, or ask { $practice } for it. Your agreement covers these two pages only. You need a phone or computer that opens this page and can print or save it.
background_check-signature = Full legal name
background_yours-signature = Your full legal name
background_check-signature-missing = Type your full name
background_yours-sign = Give permission
background_yours-no = Don’t agree?
background_yours-no-what = Your offer may depend on the check. { $practice } will talk with you before anything is decided.
background_yours-no-do = I don’t agree
background_yours-authorized = Thank you. { $practice } will order the check now. You don’t have to do anything.
background_yours-ordered = The check is under way. You don’t have to do anything.
background_yours-under_review = { $practice } is looking at the result. If there’s a question, you’ll see it here before anything is decided.
background_yours-passed = Your background check is complete.
background_yours-first = Please read this: nothing is decided yet
background_yours-first-what = { $practice } received a report about you and may withdraw the offer because of it. First you get the report and a summary of your rights, and time to answer.
background_yours-first-until = You have until the end of { $day }.
background_yours-first-days = You have { $days } business days from the day you open the report here, or from the day { $practice } gave you this link.
background_yours-about = What it’s about
background_yours-report = Read the report
background_yours-summary = Read the summary of your rights
background_yours-answer = Your answer
background_yours-answer-what = If something in it is wrong, tell us here, and tell the agency yourself, too: when you ask it, it has to look again, free, usually within 30 days. We don’t decide before its answer is in. You can also call { $practice }.
background_yours-agency = The agency that made the report:
background_check-kind = Answer
background_yours-kind = What do you want to say?
background_check-kind-missing = Choose one
background_yours-words = In your own words
background_yours-answer-do = Send my answer
background_yours-answered = { $practice } has your answer. An owner reads it before anything is decided.
background_yours-more = Anything to add?
background_yours-unsent = What you wrote wasn’t sent
background_yours-closed = This background check was stopped. You don’t have to do anything here.
background_checks-page_past = This page has changed since you opened it, and what you sent wasn’t saved. Read what it says now. If something is wrong, call the office.
background_checks-answered_so = You already sent an answer of this kind, and we kept that one. What you wrote now wasn’t added: call the office and tell them.
background_checks-answer_late = It was decided before this arrived, so what you wrote wasn’t added. Call the office and tell them.
background_yours-ended = The offer was withdrawn
background_yours-ended-what = { $practice } decided not to go ahead because of a report about you. The report was made by:
background_yours-ended-rights = The agency didn’t decide this and can’t tell you why it was decided. You can get a free copy of the report from the agency if you ask within 60 days. You can also tell the agency that something in the report is incomplete or wrong, and it has to look into it.
background_yours-copies = Your copies
background_yours-copies-what = Print or save them to keep them longer than a year.

status-way-background_open = A background check to read and sign
status-way-background_signed = Your background check
status-way-do-background_open = Read and sign
status-way-do-background_signed = See where it is

# The two papers, as they are signed.
background_paper-disclosure = Disclosure about a background check

    { $practice } may get a consumer report about you from a background check company, and use it to make decisions about your employment. This is often called a background check.

    The report may have information about your character, general reputation, personal characteristics and way of living.
background_paper-authorization = Permission for a background check

    I have read the disclosure about a background check on the page before this one.

    I give { $practice } permission to get a consumer report about me from a background check company, and to use it to make decisions about my employment.

# The messages.
letter-background-subject = Next step for your offer from { $practice }
letter-background = Hello { $name },

    Your offer from { $practice } depends on a background check. Please read about it and sign on your phone: { $url }

    It’s your choice. If you have a question, call us first.

    The link is only for you.

    { $practice }
letter-background-news-subject = News about your background check
letter-background-news = Hello { $name },

    There is news about your background check. { $practice } gives you a personal link to read it. If you don’t have the link yet, call us and ask for the owner.

    { $practice }
