place-onboarding = Onboarding
missing-onboarding = There is no such onboarding.
missing-task = There is no such task.
missing-record = Nothing has been turned in yet.
missing-question = There is no such question.
missing-certificate = This certificate doesn’t exist yet.
missing-checklist = There is no such checklist.
onboarding-far_off = Choose a first day within a year of today
onboarding-no_such_role = Choose a checklist from the list
onboarding-no_application = Choose an application that exists
onboarding-application_ended = This application has ended. Start the onboarding from the person’s page instead
onboarding-unreachable = Enter a phone number or an email address
onboarding-beyond = Choose a day that exists
onboarding-not_running = This onboarding has ended.
onboarding-already_running = This person’s onboarding is already under way.
onboarding-other_name = Is this your name? We know you by another one. Correct it, or check the box below it
onboarding-not_theirs = Someone else does this task.
onboarding-text_changed = The document has changed since you opened this page. Read it again, then sign.
onboarding-no_text = The practice hasn’t written this document yet, so there’s nothing to sign.
onboarding-unwritten = Waits for a document you haven’t written yet
onboarding-unwritten-why = There’s no document to sign yet, so nothing is asked of them.
onboarding-unwritten-do = Write it
onboarding-settled = This has already been turned in or done.
onboarding-opens_on = This opens on { $on }. Required training is done in paid time.
onboarding-waits_for = Another task comes first.
onboarding-nothing_handed_in = Nothing has been turned in yet.
onboarding-sheet_waits = This was signed on paper. Look at the photo first, then record the signature or send it back.
onboarding-no_sheet = No photo of the signed page is waiting. Someone may have decided about it already.
onboarding-sheets_changed = Something came in or was decided since you opened this page. Look at everything that’s here, then decide.
onboarding-contact_name = Enter the name of the person to call
onboarding-too_many_files = That’s more than { $most } photos and files for one thing. Put them in one PDF, or call the practice.
onboarding-too_many_sheets = There are already { $most } photos and scans waiting for a look.
onboarding-other_text = This isn’t the code of the text to be signed today. If the paper is of another text, send it back and have today’s text signed
onboarding-signed_before = Their onboarding began on { $day }, so this can’t be signed before that
onboarding-signed_after = The photo came on { $day }, so it can’t be signed after that
missing-onboarding_text = There’s nothing to sign in this task yet.
onboarding-wrong_evidence = This task asks for something else.
onboarding-sealed = This is kept apart. Only the person who reads it may accept it.
onboarding-own = You can’t decide about your own onboarding. Ask someone else.
onboarding-only_an_owner = Starting work, seeing patients or using the EHR depends on this, so only an owner can do it.
onboarding-gate_is_open = Nothing is holding this up.
onboarding-has_started = They’ve already worked, so the first day can’t change.
onboarding-too_early = Choose { $first } or a later day: a list goes back one year at most
onboarding-one_person = Name a person once: by an application, by a person’s id, or as someone new
onboarding-in_the_future = Choose today or an earlier day
onboarding-no_own_list = Choose the list for who starts or for who leaves
onboarding-secret_number = Leave out Social Security and account numbers: they stay on the form
onboarding-names_a_paper = Leave out which documents were shown: the form says so
onboarding-too_long = Use at most 200 characters
onboarding-failed = { $right } of { $of } right; you need { $pass }. Read it once more and try again, as often as you like.

onboardings = Onboarding
onboardings-lead = { $running ->
    [0] No one is starting or leaving.
    [one] 1 person.
   *[other] { $running } people.
} { $overdue ->
    [0] { "" }
    [one] 1 has something overdue.
   *[other] { $overdue } have something overdue.
} { $handed_in ->
    [0] { "" }
    [one] 1 thing to review.
   *[other] { $handed_in } things to review.
}
onboardings-by = People by what comes next
onboardings-leaving = Leaving
onboardings-again = Due again
onboardings-none = No one is starting
onboardings-none-why = Start an onboarding from an application, or for anyone you know. Muster makes the list and says what’s due when.
onboarding-new = Start onboarding
onboarding-new-of = Start { $name }’s onboarding
onboarding-start = Start onboarding
onboarding-look = Look at the list first
onboarding-preview = { $tasks } tasks, { $before } of them before the first day
onboarding-preview-show = Show them all
onboarding-is_past = This first day has passed. What was due before then is due today.
onboarding-is_closed = The practice is closed that day.
onboarding-name = Name
onboarding-name-missing = Enter the name
onboarding-reach-hint = A phone number or an email address is enough
onboarding-language = Language to write to them in
onboarding-starts_on = First day
onboarding-starts_on-missing = Enter the first day
onboarding-starts_on-hint = Today is fine too
onboarding-role = Checklist
onboarding-role-missing = Choose a checklist
onboarding-role-hint = What this kind of work requires. The state’s rules are added
onboarding-position-missing = Enter their job title
onboarding-kind-missing = Choose how they work here
onboarding-state = State they work in
onboarding-more = Other things that change the list
onboarding-i9_completed_on = When was the old Form I-9 completed?
onboarding-i9_completed_on-hint = If you still have it. Within 3 years it can be used again
onboarding-access_ends_on = When does their access end?
onboarding-access_ends_on-hint = For people from an agency, contractors and students
onboarding-offer_signed_on = When did they sign the offer?
onboarding-offer_signed_on-hint = If it wasn’t signed here. Otherwise we count from today
onboarding-first_exposure_on = When do they first work with blood?
onboarding-first_exposure_on-hint = If that’s later than the first day
onboarding-license_expires_on = When does their license expire?
onboarding-license_expires_on-hint = If their license isn’t on file here
onboarding-work_permission_ends_on = When does their work authorization end?
onboarding-work_permission_ends_on-hint = Only if their finished Form I-9 has an end date. Don’t ask them for it before
onboarding-mismatch_on = When did E-Verify show a mismatch?
onboarding-mismatch_on-hint = Ten federal working days count from then
onboarding-known = What’s new
onboarding-known-of = What’s new about { $name }?
onboarding-known-why = Fill in what you know by now. The tasks that follow are added to the list.
onboarding-known-do = Save
particulars-office = Your practice
particulars-person = This person
particulars-work = Their work, if the checklist doesn’t already include it
particular-minor = Under 18
particular-short_job = Job lasts less than 3 business days
particular-e_verify = We use E-Verify
particular-background_check = Background check
particular-drug_test = Drug test
particular-health_plan = Health plan
particular-direct_deposit = Direct deposit
particular-state_withholding = State tax form
particular-drives = Drives for work
particular-payroll_by_hand = We add people to payroll ourselves
particular-state_asks_for_flu_shot = The state asks for an answer about the flu shot
particular-earlier_case_authorized = Their earlier E-Verify case ended as “employment authorized”
particular-gives_injections = Gives injections
particular-draws_blood = Draws blood
particular-handles_sharps = Handles needles and other sharps
particular-waived_tests = Does simple (waived) lab tests
particular-moderate_tests = Does moderate-complexity lab tests
particular-takes_x_rays = Takes X-rays
particular-wears_respirator = Wears a respirator (N95)
particular-controlled_substances = Prescribes controlled substances
particular-supervises = Works under an agreement with a physician
particular-reads_medical_records_of_staff = Reads the staff’s medical answers

onboardingstate-running = In progress
onboardingstate-finished = Done
onboardingstate-did_not_start = Didn’t start
onboardingstate-stopped = Stopped
onboarding-has_worked = Working here
listkind-joining = Starting
listkind-leaving = Leaving
listkind-again = Due again
taskstate-open = To do
taskstate-handed_in = To review
taskstate-sent_back = Sent back
taskstate-accepted = Done
taskstate-skipped = Skipped
lane-start = Before they can start
lane-patient_contact = Before they can see patients
lane-ehr_access = Before they get EHR access
lane-after = After that
gatekind-start = Start work
gatekind-patient_contact = See patients
gatekind-ehr_access = Use the EHR
doneby-hire = They do it
doneby-manager = A manager
doneby-owner = An owner
doneby-buddy = Their buddy
doneby-named = Someone you name
doneby-knowledgeable = Someone who knows the subject and the workplace
doneby-outside = Someone outside

onboarding-open = { $open ->
    [one] 1 task open
   *[other] { $open } tasks open
}
onboarding-overdue = Was due { $day }
onboarding-is_overdue = Overdue
onboarding-waits_on_you = Waiting on you
onboarding-next = Next: { $day }
onboarding-lane-none = No one
onboarding-first_day = first day { $day }
onboarding-last_day = last day { $day }
onboarding-staff = Staff page
onboarding-packet = Print the packet
onboarding-packet-of = Onboarding packet: { $name }
onboarding-packet-buddy = Buddy: { $name }
onboarding-packet-made = Made { $day }
onboarding-packet-how = Use your browser’s Print. What was handed in stays on its own pages; what lies apart is named here and not shown.
onboarding-packet-task = Task
onboarding-packet-due = Due
onboarding-packet-state = Status
onboarding-packet-apart = Kept apart
onboarding-packet-overridden = Gates an owner opened
onboarding-packet-sign = Signed
onboarding-tell = First-day note
onboarding-tell-lead = What they read on their phone before their first day
onboarding-at = Time
onboarding-at-hint = Like 8:00 am
onboarding-place = Where
onboarding-place-hint = The address, and which door
onboarding-ask_for = Who to ask for
onboarding-bring = What to bring
onboarding-bring-hint = Don’t say which documents to bring for Form I-9: the official list is linked, and they choose
onboarding-buddy = Buddy
onboarding-buddy-hint = Who helps them in the first weeks
onboarding-moved = First day moved from { $from } to { $to }
onboarding-recounted = Due dates moved on { $on }, because the days when you’re closed changed
onboarding-moved-what = { $moved ->
    [0] No due date moved.
    [one] 1 due date moved with it.
   *[other] { $moved } due dates moved with it.
} { $stayed } stayed.
onboarding-moved-show = What moved
onboarding-no_day = no day yet
onboarding-done = { $done } of { $all } done
onboarding-minutes = { $minutes ->
    [0] nothing left to do
    [one] about 1 minute left
   *[other] about { $minutes } minutes left
}
onboarding-review = Review this
onboarding-open_record = Open what they turned in
onboarding-look_closer = More
onboarding-accept = Accept
onboarding-send_back = Send back
onboarding-send_back-why = What should they do?
onboarding-send_back-hint = They’ll see this
onboarding-reason-missing = Say why
onboarding-tasks = Tasks
onboarding-all_settled = Done
onboarding-opens = Opens { $day }
onboarding-after = First: { $task }
onboarding-questions = Questions
onboarding-answer = Answer
onboarding-answer-do = Send the answer
onboarding-words-missing = Enter an answer
onboarding-is_it-missing = Check the box if it’s this text and it’s signed
onboarding-code-missing = Enter the code at the bottom of the signed page
onboarding-answer-missing = Choose the answer that’s checked on the paper
onboarding-signed_on-missing = Enter the date on the paper
onboarding-because-missing = Say what’s wrong with it
onboarding-file-missing = Choose a photo or a PDF
onboarding-gates = What they may do
onboarding-gate-shut = { $open ->
    [one] Not yet: 1 task
   *[other] Not yet: { $open } tasks
}
onboarding-gate-open = Yes
onboarding-gate-overridden = Yes, though not everything is done
onboarding-override = Allow it anyway
onboarding-override-why = Why? It stays in the log
onboarding-override-do = Allow it
onboarding-day = First day
onboarding-move = Move the first day
onboarding-move-do = Move it
onboarding-no_show = Didn’t start
onboarding-no_show-why = Deadlines stop, and links stop working. Their application stays.
onboarding-no_show-do = They didn’t start
onboarding-why = About this task
onboarding-law = Where this comes from
onboarding-is_sealed = What they turn in is kept apart. You see that it was answered, and the log notes each time it’s read.
onboarding-complete = Done?
onboarding-complete-do = Mark as done
onboarding-on = Day
onboarding-on-hint = If it wasn’t today
onboarding-note = Note
onboarding-note-missing = Enter who answered the questions and how they’re qualified
onboarding-trainer = Who answered the questions, and how are they qualified?
onboarding-trainer-hint = Name, job title, and what they’re trained in. It stands on the certificate. For example: Priya Nair, RN, bloodborne pathogens trainer since 2023
onboarding-edition = Edition of the form
onboarding-edition-hint = As printed on the form
onboarding-paper_lies = Where is the paper form?
onboarding-paper_lies-missing = Enter where the paper form is
onboarding-paper_lies-hint = For example, I-9 binder, front office. No numbers, and don’t say which documents they showed
onboarding-nudge = Remind them
onboarding-skip = Skip
onboarding-skip-why = Why can this be skipped?
onboarding-skip-hint = The reason stays in the log
onboarding-skip-owner = Starting work, seeing patients or using the EHR depends on this, so only an owner can skip it. The reason stays in the log
onboarding-english-missing = Enter the text
record = What was turned in
record-ticked = They said that it’s done.
record-files = Photos and files that belong together
record-signed = Signed
record-on_paper = Signed on paper
record-words = In their words
record-hepatitis_b = Hepatitis B vaccine
record-outside = Done on paper
record-checked = Checked by a person
record-score = Quiz
record-file = Open { $number } of { $of }
record-of-name = Name as typed
record-of-read = Name, as read on the paper
record-of-signed_on = Date on the paper
record-of-seen_by = Seen by
record-of-sheet = Fingerprint of the photo (SHA-256)
record-of-text = Fingerprint of the text (SHA-256)
record-of-version = Version of the text
record-of-words = Text
record-of-answer = Answer
record-of-edition = Edition
record-of-on = Day
record-of-paper = Where the paper form is
record-of-score = Right answers
record-of-written = Date of the training text

policies = Documents to sign
policies-lead = What people read and sign when they start. Where there is a short version, they sign that until you write your own.
policy-version = Version { $version }
policy-none = Not written yet
policy-only_yours = Nothing is asked of new hires until you write it
policy-short = Until then they sign our short version
policy-why = Until then they sign what the task says
policy-short-is = What they sign until you write your own
policy-no_spanish = Not in Spanish yet
policy-lead = Saving makes a new version. What people have signed stays as it was.
policy-english = Text in English
policy-spanish = Text in Spanish
policy-spanish-hint = For people who read Spanish. Leave it blank and they read the English one
policy-save = Save as a new version

welcome = Welcome, { $name }
welcome-starts = Your first day is { $day }.
welcome-again = Due again
welcome-again-why = You’ve done this before, and it’s time again. The dates are below.
welcome-first_day = Your first day
welcome-next = Next: { $task }
welcome-takes = { $minutes ->
    [one] About 1 minute
   *[other] About { $minutes } minutes
}
welcome-by = By { $day }
welcome-open = Open
welcome-nothing = Nothing to do right now
welcome-nothing-why = What opens later is below.
welcome-list = Your list
welcome-now = To do
welcome-later = Opens later
welcome-past = Turned in and done
welcome-opens = Opens { $day }, in paid time
welcome-state-open = To do
welcome-state-handed_in = Turned in. The practice will review it
welcome-state-sent_back = Sent back
welcome-state-accepted = Done
welcome-state-skipped = Skipped
welcome-over = This list is closed
welcome-over-why = There is nothing more to do here. Call us if you think that’s a mistake.
welcome-ask = Questions?
welcome-buddy = { $buddy } is your buddy in the first weeks.
welcome-unanswered = We’ll answer here.
welcome-question = Ask the practice
welcome-question-do = Send
welcome-words-missing = Write it in your own words
welcome-saved = You can stop at any time. Everything is saved, and this link keeps working.
welcome-sealed = What you enter here is kept apart. Your manager sees only that you answered.
welcome-certificate = Certificate
welcome-file = Photos or PDF
welcome-file-missing = Choose a photo or a PDF
welcome-file-hint = Two sides? Choose all photos at once, or add the other one afterward. 10 MB each and 20 MB together at most. Check that they can be read
welcome-words = In your words
welcome-name = Your full name
welcome-name-hint = Typing your name here is your signature. You can also ask for paper
welcome-name-decline = Only if you say no: typing your name signs the statement above
welcome-name-missing = Enter your name
welcome-phone-missing = Enter the phone number
welcome-answer = Your answer
welcome-answer-missing = Choose an answer
welcome-answers-missing = Answer every question
welcome-agree = I have read this and sign it electronically
welcome-agree-missing = Check the box to sign
welcome-declination = If you say no, you sign this
welcome-quiz = Questions
welcome-quiz-why = { $pass } of { $of } right completes the training, and you can try again as often as you like. Your answers aren’t used for anything else.
welcome-outside = You do this on paper or on another site. Don’t enter numbers or upload anything here; just check it off once it’s done.
welcome-so_far = { $count ->
    [one] You turned in one photo or file. Until the practice reviews it, you can add another one, like the other side of a card.
   *[other] You turned in { $count } photos or files. Until the practice reviews them, you can add another one.
}
welcome-add = Add
welcome-do-tick = I’ve done this
welcome-do-file = Turn in
welcome-do-signature = Sign
welcome-do-contact = Save
welcome-do-hepatitis_b = Answer
welcome-do-words = Turn in
welcome-do-quiz = Turn in the answers
welcome-leave_out = Skip this
welcome-no_text = Not here yet. You don’t have to do anything
welcome-no_text-why = The practice hasn’t put this document here yet. You don’t have to do anything now.
welcome-sources = Where this comes from
welcome-ask_for = Ask for
welcome-bring = Bring
welcome-i9 = Form I-9
welcome-i9-what = You choose which documents to show. The official lists:
welcome-late = Running late or sick? Call us
certificate = Certificate of training
certificate-on = Completed
certificate-score = Quiz
certificate-right = { $right } of { $of } right
certificate-written = Date of the training text
certificate-practice = Practice
certificate-position = Job title
certificate-by = Questions answered by
certificate-contents = What the training was about

letter-welcome-subject = Welcome to { $practice }
letter-welcome = Hello { $name },

    We look forward to working with you as { $position }. Here is your list for the first days, with what to do by when:

    { $url }

    It works on a phone. The link is only for you: please don’t share it.

    { $practice }
letter-due_again-subject = Something is due again
letter-due_again = Hello { $name },

    Something you’ve done before at { $practice } is due again. Your list says what, and by when:

    { $url }

    It works on a phone. The link is only for you: please don’t share it.

    { $practice }
letter-waits-subject = Something on your list is waiting
letter-waits = Hello { $name },

    Something on your list for { $practice } is waiting for you:

    { $url }

    { $practice }
letter-sent_back-subject = One thing on your list needs another look
letter-sent_back = Hello { $name },

    Thank you for what you turned in. One thing needs to be done again. Your list says which and why:

    { $url }

    { $practice }

event-onboarding-started = Onboarding started
event-onboarding-leaving_started = Offboarding started
event-onboarding-due_again = Something came due again
event-onboarding-task_handed_in = Task turned in
event-onboarding-task_done = Task done
event-onboarding-task_opened_again = Task reopened
event-onboarding-task_sent_back = Task sent back
event-onboarding-task_skipped = Task skipped
event-onboarding-nudged = Reminded
event-onboarding-recounted = Due dates moved with the days closed
event-onboarding-moved = First day moved
event-onboarding-told = What’s known about them was updated
event-onboarding-tasks_added = Onboarding: tasks added
event-onboarding-clocks_started = First day worked: the deadlines count from it
event-onboarding-gate_overridden = An owner allowed it before everything was done: { $gate ->
    [start] start
    [patient_contact] patients
   *[ehr_access] EHR
}
event-onboarding-finished = Everything is done
event-onboarding-did_not_start = Didn’t start
event-onboarding-resumed = Goes on: the notice was taken back
event-onboarding-stopped = Stopped
event-onboarding-question_asked = Asked a question
event-onboarding-question_answered = Question answered
event-onboarding-first_day_told = First-day note changed
event-onboarding-link_made = New link
event-onboarding-labelled = Labeled by an HR system
event-onboarding-record_read = Something that’s kept apart was read
event-policy-written = A document to sign was written

application-onboarding = Onboarding
application-onboard = Start onboarding

waits-hire_questions = { $count ->
    [one] One new hire has a question
   *[other] { $count } new hires have questions
}
waits-act-hire_questions = Answer
waits-handed_in = { $count ->
    [one] Review what one new hire turned in
   *[other] Review what { $count } new hires turned in
}
waits-act-handed_in = Review
waits-policy_missing = { $count ->
    [one] Write the document: 1 new hire waits for it ({ $of })
   *[other] Write the document: { $count } new hires wait for it ({ $of })
}
waits-act-policy_missing = Write
waits-onboarding_overdue = { $count ->
    [one] One onboarding has overdue tasks
   *[other] { $count } onboardings have overdue tasks
}
waits-act-onboarding_overdue = View
waits-again_overdue = { $count ->
    [one] One person is late with something that was due again
   *[other] { $count } people are late with something that was due again
}
waits-act-again_overdue = View
waits-due_again = { $count ->
    [one] One person has something due again
   *[other] { $count } people have something due again
}
waits-act-due_again = View
onboarding-objection = This can’t be completed yet
onboarding-license_not_good = The license on file isn’t ready: { $standing ->
    [unverified] no one has verified it yet
    [expired] it has expired
    [barred] its source says it isn’t valid
    [other_state] it’s for another state
    [multistate_not_shown] it’s from another state, and no one has noted whether it’s multistate
   *[review] its status needs review
}. Verify it with its source first.
onboarding-license_too_old = The license on file was last verified more than { $days } days ago. Verify it with its source again first.
onboarding-contact_held = Onboarding tasks that come before patient contact are still open.

checklists = Checklists
checklists-lead = What each kind of work asks for when someone starts or leaves. Add your own tasks, drop what you don’t need, set earlier dates, switch packs of tasks on or off, and say who does what. What the law requires stays.
checklist-of = Checklist: { $role }
checklist-tasks = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
checklist-as_shipped = As Muster ships it.
checklist-version = Version { $version }
checklist-changed = { $own ->
    [0] { "" }
    [one] 1 task of yours.
   *[other] { $own } tasks of yours.
} { $out ->
    [0] { "" }
    [one] 1 left out.
   *[other] { $out } left out.
} { $days ->
    [0] { "" }
    [one] 1 with another date.
   *[other] { $days } with other dates.
} { $packs ->
    [0] { "" }
    [one] 1 pack changed.
   *[other] { $packs } packs changed.
} { $doers ->
    [0] { "" }
    [one] 1 done by someone else.
   *[other] { $doers } done by someone else.
}
checklist-saved = Version { $version }, saved { $day }.
checklist-keep = Whoever starts next gets this list. People already onboarding keep theirs.
checklist-add = Add a task
checklist-try = Show the dates for a first or last day on
checklist-try-do = Show
checklist-day_one = On the first day everyone has { $tasks ->
    [one] 1 task
   *[other] { $tasks } tasks
}, and the new hire needs about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} for theirs. Up to 8 tasks and 30 minutes is a manageable first day.
checklist-task = Task
checklist-who = Who does it
checklist-due = Due
checklist-holds = Must be done before they
checklist-holds-nothing = Nothing waits
checklist-is_own = Yours
checklist-is_law = Required by law
checklist-is_for_some = Only for some
checklist-is_other_day = Your date
checklist-left_out = Left out
checklist-due-hint = 0 is the day itself. Business days are the days you’re open; working days are Monday to Friday without federal holidays
checklist-due-count = Number
checklist-due-unit = Kind of days
checklist-due-side = Before or after
checklist-due-from = Counted from
checklist-due-days = days
checklist-due-on = on
checklist-due-same = the same starting point
dayunit-calendar = calendar days
dayunit-business = business days
dayunit-working = working days
dayunit-months = months
dayside-after = after
dayside-before = before
countedfrom-start = the first day
countedfrom-first_day_worked = the first day worked
countedfrom-access_ends = the day their access ends
countedfrom-separation = the last day
proof-tick = They check it off
proof-file = File or photo
proof-signature = Signature
proof-words = A written answer
proof-check = Checked by a person
checklist-would = For someone who starts or leaves on a Monday soon:
checklist-law-day = The latest it can be:
checklist-our-day = As Muster ships it:
checklist-save = Save as a new version
checklist-look = See the date first
checklist-as_written = Use the original date
checklist-asked = Do you need this task?
checklist-law-stays = The law requires this, so it can’t be left out, and its date can only be earlier.
checklist-may_leave_out = We list no law for this task. If your state or your contracts don’t ask for it, you can leave it out.
checklist-is_left_out = You left this out. People already onboarding may still have it.
checklist-leave_out = Leave it out
checklist-put_back = Put it back
checklist-own = Your own task
checklist-own-lead = Keep papers about health, background checks and Form I-9 out of it: their own tasks keep those apart.
checklist-title = Task
checklist-why = Why
checklist-why-hint = For the person who does it. If it’s to be signed and there’s no document for it, they sign these words
checklist-list = When
checklist-proof = What shows that it’s done? Files, signatures and written answers are for what the new hire does
checklist-until = Until it’s done, they can’t
checklist-after = Comes after (optional)
checklist-after-hint = It opens once that one is done
checklist-minutes = Minutes it takes
checklist-paid = It’s training or work: it opens on their first day, in paid time
checklist-spanish = For people who read Spanish
checklist-spanish-hint = Leave it blank and they read the English one
checklist-title_es = Task in Spanish
checklist-why_es = Why, in Spanish
checklist-remove = Remove this task
onboarding-title-missing = Enter what is to be done
onboarding-why-missing = Enter why, for the person who does it
onboarding-by-missing = Choose who does it
onboarding-minutes-missing = Enter about how many minutes it takes
onboarding-due-count-missing = Enter how many days, or 0 for the day itself
onboarding-due-unit-missing = Choose which days are counted
onboarding-due-side-missing = Choose before or after
onboarding-due-from-missing = Choose the day to count from
onboarding-no_task_name = Use lowercase letters, digits and underscores
onboarding-checklist_changed = Someone saved this checklist while you were working. Check it, then save again.
onboarding-opens_a_gate = “{ $task }” has to be done before they start, see patients or use the EHR. Only an owner can change that.
onboarding-no_such_task = There is no task “{ $task }” on this checklist.
onboarding-not_an_own_id = The name “{ $task }” must begin with own_.
onboarding-task_twice = “{ $task }” is there twice.
onboarding-too_many_tasks = Use at most 60 tasks of your own.
onboarding-rests_on_law = The law requires “{ $task }”, so it can’t be left out.
onboarding-needed_by = “{ $by }” waits for “{ $task }”. Change that one first.
onboarding-later_than_law = The law requires “{ $task }”. Choose its original date or an earlier one, counted from the same day.
onboarding-before_paid_time = “{ $task }” is done in paid time, so it can’t be due before the first day.
onboarding-opens_with_the_start = “{ $task }” opens on the first day, in paid time, so starting work can’t wait for it.
onboarding-counts_from_other_list = “{ $task }” uses a date from the other list. Someone who starts counts from a first day, someone who leaves from the last.
onboarding-waits_for_other_list = “{ $task }” can’t come after “{ $on }”: one is for starting, one for leaving.
onboarding-waits_for_voluntary = “{ $task }” can’t come after “{ $on }”, which is voluntary.
onboarding-ring = These tasks wait for each other: { $tasks }. Choose another task for one of them to come after.
onboarding-holds_who_leaves = “{ $task }” is for someone who leaves, so nothing can wait for it.
onboarding-handed_in_by_nobody = “{ $task }” isn’t done by the new hire. Choose “Checked by a person”.
onboarding-task_names_a_paper = Leave “{ $paper }” out of “{ $task }”: people choose which documents to show.
onboarding-task_secret_number = Leave “{ $number }” out of “{ $task }”: Muster doesn’t keep that number or ask for it.
packs = Packs
packs-of = Packs for: { $role }
packs-lead = A pack is a set of tasks that belong together. Here is which packs this kind of work has and why. Switch one on or off for everyone, or only for some kinds of workers. What the law requires stays.
packreason-role = Comes with this kind of work.
packreason-added = You switched it on.
packreason-state = Comes with the state.
packreason-absent = Not on this list.
pack-state = For people who work in that state.
pack-state-here = Comes with your state.
pack-absent = Not on this list.
pack-off = { $law ->
    [0] You switched it off.
   *[other] You switched it off; what the law requires stays.
}
pack-of_some = Only for:
pack-of_law = { $count ->
    [one] 1 required by law
   *[other] { $count } required by law
}
pack-of = Pack: { $pack }
pack-preview = What would change
pack-preview-none = Nothing would change.
pack-comes = Added
pack-goes = Taken off
pack-is_for = Only for
pack-stays = Stays, because the law requires it
pack-opens = Only an owner can save this
pack-opens-why = These have to be done before someone starts, sees patients or uses the EHR:
pack-only_if = Only if you tick it when they start, or their checklist says so:
pack-kept = Required by law, stays
pack-whose = Who gets these tasks?
pack-is_state = This pack comes with the state someone works in. You can’t switch it on or off.
pack-is_role = Muster ships this pack for this kind of work.
pack-is_added = You added this pack to this kind of work.
pack-is_absent = This kind of work doesn’t have this pack. Add it if the people who do it here need it.
pack-law-stays = { $count ->
    [one] 1 task is required by law and stays for everyone it applies to.
   *[other] { $count } tasks are required by law and stay for everyone they apply to.
}
pack-all_law = The law requires everything in this pack for this kind of work, so it stays.
pack-kinds = People who work here as
pack-kinds-hint = Check no one to switch the pack off
pack-look = See what changes
checklist-just_saved = Saved as version { $version }.
checklist-is_other_doer = Your choice
checklist-who-stays = It can’t be someone else: it’s theirs to do, or the law says who does it.
checklist-who-here = Here it’s done by
checklist-who-hint = It’s worded for whoever does it as Muster ships it
checklist-our-who = As Muster ships it:
checklist-who-save = Save who does it
missing-pack = There is no such pack.
missing-checklist_version = This checklist never had that version.
onboarding-no_such_pack = There is no pack “{ $pack }”.
onboarding-pack_twice = The pack “{ $pack }” is there twice.
onboarding-pack_of_a_state = The pack “{ $pack }” comes with the state someone works in.
onboarding-pack_rests_on_law = The law requires everything in “{ $pack }”, so it stays.
onboarding-law_says_who = The law says who does “{ $task }”, so it can’t be someone else.
onboarding-theirs_alone = “{ $task }” can only be done by the new hire.
onboarding-the_offices = “{ $task }” can only be done by the office.
onboarding-lies_apart = The record of “{ $task }” is kept apart, so choose a manager, an owner or someone you name.
onboarding-nothing_to_undo = This checklist is as Muster ships it. There is nothing to undo.
event-checklist-changed = A checklist was changed

# Signed on paper: the PDF, the desk and the new hire’s page.
document-print = { $language ->
    [es] Print it in Spanish
   *[en] Print it in English
}
document-paper-file = { $title } ({ $person }).pdf
document-paper-for = For { $person }, { $practice }
document-paper-not_signed = Not signed yet. Sign on your phone, or by hand on the last page.
document-paper-attached = The text, exactly as it is signed
document-paper-answer = Your answer: check one
document-paper-by_hand = To sign on paper
document-paper-by_hand-what = I have read this, and I sign it.
document-paper-signature = Signature
document-paper-name = Name
document-paper-day = Date
document-paper-by_hand-then = Then bring this page, or take a photo of it and send it from your list. Someone from the practice looks at it and records your signature.
document-paper-code = Code { $code }
document-paper-code-name = Code of this text
document-paper-sha256 = Fingerprint of the text
document-paper-sha256-what = SHA-256 of the text’s exact bytes. They’re attached to this PDF as { $file }.
document-sheets = Signed on paper
document-sheets-of = Signed on paper: { $person }
document-sheets-lead = When a new hire signs the printed page by hand, put a photo of it here and say what you see. From then on it’s signed.
document-sheets-apart = This is kept apart. Only you see what’s on the paper, and the log notes each time a photo is opened.
document-sheets-offer = If they’d rather sign by hand, print it for them. They can send a photo from their page, or you add it.
document-sheets-offer-apart = If they’d rather answer by hand, print it for them. They send the photo from their own page, and only the person who reads medical records opens it.
document-sheets-see = See what came on paper
document-sheets-look = A signed page is here
document-sheets-look-what = Compare it with the text, then record the signature or send it back.
document-sheets-look-do = Look at it
document-sheets-add = Add a photo of the signed page
document-sheets-compare = { $language ->
    [es] The text in Spanish
   *[en] The text in English
}
document-sheets-seen = Open every photo first. The code at the bottom of the page says which text it is.
document-sheets-is_it = It’s this text, with nothing crossed out or added, and it’s signed
document-sheets-code = Code on the page
document-sheets-code-hint = At the bottom, like 9F2C-4B1D
document-sheets-answer = Which answer is checked?
document-sheets-reason-hint = The new hire reads this
document-sheets-how-print = Print the page, or let the new hire print it. They sign and date the end of it.
document-sheets-how-photo = One of you takes a photo and adds it here or on the new hire’s page.
document-sheets-how-look = You look at it. The record says “signed on paper, seen by” you. Keep the page itself.
document-own = Rather sign on paper?
document-own-what = Print it, sign and date it, and send a photo of the page with your signature and the code { $code }. { $practice } looks at it and records your signature. Until then nothing is signed.
document-own-print = Print it (PDF)
document-own-sent = What you signed on paper
document-own-late = This was due on { $day }. Please send it again soon, or sign here.
waits-onboarding_sheets = { $count ->
    [one] One new hire signed something on paper
   *[other] { $count } new hires signed something on paper
}
waits-act-onboarding_sheets = Look
letter-sent_back-late = Hello { $name },

    Thank you for what you turned in. One thing needs to be done again. It was due on { $day }, so please do it soon. Your list says which and why:

    { $url }

    { $practice }
