# At the desk.
applications = Candidates
applications-lead = Who has waited longest comes first
applications-of = Candidates: { $job }
applications-board-lead = Who has waited longest comes first. Tick people to move them together.
applications-as-list = As a list
applications-q = Name, phone or e-mail
applications-q-short = Write at least two letters or digits to search.
applications-sort = Sorted by
applicationsort-waiting = Who has waited longest
applicationsort-name = Name
applicationsort-applied = Who applied last
applications-jobs-all = All jobs
applications-stages-open = All open
applications-show = Show
applications-no_match = No one matches.
applications-clear = Show everyone who waits
applications-none = Nobody waits
applications-none-why = Whoever applies on your job page appears here, and whoever you add by hand.
applications-none-ask = A manager or an owner can add someone.
applications-closed-look = Look at closed applications
applications-lane-none = Nobody
applications-lane-rest = { $count } more in { $stage }
applications-hired = Hired: { $count }
applications-closed = Closed: { $count }
applications-ticked = Those ticked
applications-ticked-with = With those ticked
applications-move-look = Look at the moves
applications-moving = Move candidates
applications-moving-ask = { $count ->
    [0] Nobody can move to { $stage }
    [one] Move one person to { $stage }?
   *[other] Move { $count } people to { $stage }?
}
applications-moving-tells = They see the new stage on their own page.
applications-goes = These move
applications-goes-none = Nobody is moved by this. Tick people on the board, and choose where they move.
applications-stays = These stay where they are
applications-from-to = { $from } → { $to }
applications-move = { $count ->
    [one] Move one person
   *[other] Move { $count } people
}
applications-moved = { $count ->
    [0] Nobody was moved: something has changed since you looked.
    [one] One person was moved.
   *[other] { $count } people were moved.
}
applications-board-back = Back to the board
applications-no_jobs = No job is open
applications-no_jobs-why = People are added to a job. Publish one first.
applications-already_applied = This person has applied to this job already: { $application }.
applications-not_open = This application has come to its end. Nothing about it changes any more.
applications-same_stage = It is in this stage already.
applications-by_decision = Nothing is closed by moving it. Close it with a reason and a letter.
applications-without_offer = A hire must have been offered. Move it to the offer first.
applications-not_the_decider = Name the user who made the key that you send: who decides is who acts
applications-job_missing = There is no such job. Look for it again
applications-job_closed = This job is closed. It takes no more applications.
applications-applied_since = { $count ->
    [one] Somebody has applied since you saw this page. One person waits now. Look at the list, then tick again
   *[other] Somebody has applied since you saw this page. { $count } people wait now. Look at the list, then tick again
}
applications-unreachable = Write a phone number or an e-mail address; one is enough
applications-speaks_missing = Say whether you speak the language well enough
applications-consent_missing = Tick that you have read how we use what you tell us
applications-nothing_found = Nothing was found with these two. Look at both once more
applications-list_faults = Some lines were not understood. Change them, then look again
applications-list_too_long = Paste at most { $max } people at once; these are { $are }
applications-line_form = Write the name, a comma, and a phone number or an e-mail address
applications-line_twice = The same person stands further up
return_code-form = Write the ten letters and digits, like K7QM4-XPD9R
missing-application = There is no such application.
missing-resume = No résumé came with this application.

application-name = Name
application-name-hint = As the person gives it
application-name-missing = Write the person’s name
application-job = Job
application-job_id-missing = Choose a job
application-stage = Stage
application-stages = Stages
application-waits = Waits
application-waits-days = { $days ->
    [0] Since today
    [one] 1 day
   *[other] { $days } days
}
application-waits-no = Not waiting
application-applied-on = Applied { $day }
application-applied_as = Applied as “{ $name }”
application-applied_as-why = The phone number or e-mail address is that of { $person }, who is known here since { $day }. The name that was given first is kept.
application-applied_as-what = If they are two people, like a family that shares a phone, talk with each of them and write it down in a note: here they are one.
application-select = Tick { $name }
application-new = Add someone
application-add = Add this person
application-paste = Paste a list
application-list = The list
application-list-hint = One person on each line: name, phone or e-mail
application-list-missing = Paste the list here
application-reach = Phone or e-mail: one is enough
application-reach-or = or
application-reach-short = Phone or e-mail
application-reach-office = How you reach this person. You may leave the other empty
application-phone = Phone number
application-email = E-mail address
application-facts = The application
application-speaks = Speaks { $language } for the work
application-speaks-said = As said
application-resume = Résumé
application-resume-get = Download ({ $kind })
application-resume-there = Handed in ({ $kind }). A manager can open it.
application-resume-none = None handed in
application-came_by = { $source ->
    [careers] The jobs page
    [poster] The poster
   *[other] { $source }
}
application-source = Came by
application-external_id = Your number
application-agreed = Agreed to the notice
application-agreed-on = Version { $version }, on { $day }
application-agreed-none = Added by the office, so not asked
application-notes = Notes
application-notes-none = No notes yet. Candidates never see them.
application-text = New note
application-text-hint = For people of the practice only
application-text-missing = Write the note
application-text-keep = Keep the note
application-contact = Contact
application-decide = Your decision
application-decide-why = Only a person moves or closes an application. Your name is kept with it.
application-to-ask = Move to
application-to-missing = Choose where it moves
application-note = Note
application-move = Move
application-close = Close with a reason
application-close-of = Close the application of { $name }?
application-letter = The letter
application-letter-draft = Dear { $name },

    Thank you for applying to { $practice } as { $job }. We have decided not to go on with your application.

    We wish you all the best.

decision-lead = Your name and the reason are kept. Candidates read the letter on their own page; the reason they do not see.
decision-reason-ask = Why?
decision-reason-hint = Kept for people of the practice
decision-reason-missing = Choose the reason
decision-letter-ask = Letter to the candidate
decision-letter-hint = They read it as it stands here
decision-letter-missing = Write the letter
decision-keep = Close the application
decision-leave = Keep it open

paste-read = { $count ->
    [one] One line was read
   *[other] { $count } lines were read
}
paste-line = Line
paste-look = Look at the list
paste-known = Who has applied to this job before is left as they are.
paste-add = { $count ->
    [one] Add one person
   *[other] Add { $count } people
}

applicationstage-applied = Applied
applicationstage-screened = Screened
applicationstage-assessed = Assessed
applicationstage-interview = Interview
applicationstage-offer = Offer
applicationstage-hired = Hired
applicationstage-closed = Closed
ending-rejected = Closed by the practice
ending-withdrawn = Withdrawn by the candidate
grounds-another_chosen = Another candidate was chosen
grounds-requirement_not_met = A requirement of the job is not met
grounds-withdrew_interest = Said that they are no longer interested
grounds-position_closed = The position is closed
speaks-yes = Yes
speaks-some = Some
speaks-no = No
event-application-received = Applied
event-application-repeated = Applied to this job again; this application stands
event-application-moved = Moved to { $to ->
    [applied] Applied
    [screened] Screened
    [assessed] Assessed
    [interview] Interview
    [offer] Offer
    [hired] Hired
   *[other] another stage
}
event-application-noted = A note was written
event-application-closed = Closed: { $reason ->
    [another_chosen] another candidate was chosen
    [requirement_not_met] a requirement of the job is not met
    [withdrew_interest] said that they are no longer interested
    [position_closed] the position is closed
   *[other] for another reason
}
event-application-withdrawn = Withdrawn
event-application-labelled = Another system changed its own labels of this application

# At the counter.
apply-to = Apply: { $job }
apply-lead = About 2 minutes. A phone number or an e-mail address is enough; you need no résumé and no account.
apply-name = Your name
apply-name-hint = As you like to be called
apply-name-missing = Write your name, so that we know how to address you
apply-reach-hint = We answer there. You may leave the other empty
apply-language = In which language shall we write to you?
apply-language-missing = Choose a language
apply-speaks = Do you speak { $language } well enough for this work?
apply-resume = Résumé
apply-resume-hint = A PDF or a photo (PNG, JPEG), up to 10 MB
apply-notice = How we use what you tell us
apply-notice-who = People of { $practice } who fill this job read it, and nobody else.
apply-notice-how = A person decides about your application, never a program alone. If there is a test, everyone gets the same one.
apply-notice-not = We never ask your age, your health, your family or what you earned before. Please leave them out.
apply-notice-back = You can withdraw at any time on your own page.
apply-consent = I have read this, and you may use what I send for this application
apply-send = Send my application
received = Thank you
received-to = Thank you, { $name }
received-lead = We have received your application: { $job }.
received-back = Your way back
received-back-why = With this code you come back to your application. Write it down or take a picture of it.
received-back-once = It is shown this once. With it we ask for the last four digits of your phone number or your e-mail address.
received-status = See how it stands
received-next = What happens next
received-next-read = A person of the practice reads what you sent.
received-next-hear = We answer at the phone number or e-mail address you gave.
received-again = If you have applied to this job before, that application counts, and the code you were given then leads to it.
status-of = Your application: { $job }
status-applied = We have received your application.
status-screened = We have read your application.
status-assessed = We are looking at all that you have sent us.
status-interview = We would like to talk with you.
status-offer = We are preparing an offer, or you have one from us.
status-hired = You have the job.
status-rejected = This application is closed.
status-withdrawn = You have withdrawn this application.
status-next = What happens next
status-next-applied = A person of the practice reads it. We answer at the phone number or e-mail address you gave.
status-next-screened = We tell you at the phone number or e-mail address you gave if we need anything from you.
status-next-assessed = A person decides how it goes on, and we tell you.
status-next-interview = We agree on a time with you at the phone number or e-mail address you gave.
status-next-offer = We talk with you about the offer.
status-next-hired = We tell you about your first day.
status-next-rejected = Nothing more. You may apply to our other jobs at any time.
status-next-withdrawn = Nothing more. You may apply again at any time.
status-letter = Letter from { $practice }
status-withdraw = Changed your mind?
status-withdraw-why = You can withdraw your application. You need give no reason.
status-withdraw-do = Withdraw my application
status-lost = Keep this page’s address, or your return code.
withdrawal-ask = Withdraw your application: { $job }?
withdrawal-what = { $practice } is told that you have withdrawn. This page then closes, and your return code with it.
withdrawal-do = Withdraw my application
withdrawal-leave = Keep it
withdrawn = Your application is withdrawn
withdrawn-lead = { $practice } sees that you have withdrawn: { $job }.
withdrawn-again = You may apply again at any time. Thank you for your interest.
lost = I lost my link
lost-ask = Have you applied already?
lost-lead = With your return code you come back to your application.
lost-code = Return code
lost-code-hint = Ten letters and digits, like K7QM4-XPD9R. Capitals and hyphens do not matter
lost-code-missing = Write your return code
lost-reach = Last four digits of your phone number, or your e-mail address
lost-reach-hint = The one you gave when you applied
lost-reach-missing = Write the last four digits, or the e-mail address
lost-find = Find my application
lost-else = Without the code, ask { $practice }.

# Letters.
letter-received-subject = We have your application: { $job }
letter-received = Hello,

    Thank you. Your application for { $job } at { $practice } is here. A person reads it, and you hear from us.

    Here you can see how it stands, at any time: { $url }

    { $practice }
letter-closed-subject = Your application: { $job }
application-invite = Invite to the skills check
application-checks = Skills checks
