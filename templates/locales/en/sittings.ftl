kind-single = One answer
kind-multiple = Several answers
kind-numeric = A number
kind-ordering = Put in order
kind-matching = Match
kind-grid = Judge each statement
kind-short_text = A few words
kind-find_errors = Find the errors
kind-inbox = Sort by urgency
kind-schedule = Place appointments
kind-record = Enter a record
kind-cloze = Fill the gaps
kind-table = Complete a table
kind-case = A case in steps

level-entry = Entry
level-working = Working
level-advanced = Advanced

unit-usd = dollars
unit-percent = percent
unit-days = days
unit-minutes = minutes
unit-count = how many
unit-mg = mg
unit-ml = mL
unit-mg_kg = mg/kg
unit-kg = kg
unit-lb = lb
unit-cm = cm
unit-units = units
unit-drops_min = drops per minute
unit-celsius = °C
unit-bmi = BMI

# Answers.
answers-missing = Answer this, or leave it for later.
answers-one_only = Give one answer only.
answers-number_form = Type a number in digits, like 12 or 12.50.
answers-number_comma = Use a decimal point, like 12.5. A comma only separates thousands, like 1,234.
answers-unknown_choice = This isn’t one of the choices. Reload the page and choose again.
answers-twice = You’ve used the same choice or number twice. Use each one once.
answers-incomplete = Number every line.
answers-too_long = This answer is too long. Shorten it.
answers-none_and_some = Mark the wrong lines, or say that every line is right, but not both.
answers-sent_before = Another answer was already sent from this page. Look at what’s here now, then save it again.

# Taking one.
take-title = { $title }: skills test
take-skip = Skip to the question
take-hello = Hello { $name }. This shows how you handle the work itself. No one gets everything right.
take-again = You took a test for this kind of work before. This one asks other questions as far as there are enough. Both results are kept, and neither replaces the other.
take-confirming = This short test goes with the one you took before. The practice compares the two results and keeps both.
take-closed = This skills test is closed
take-closed-what = It wasn’t started in time, the practice canceled it, or your application is closed. If you’d still like to take it, ask the practice.
take-questions = Questions
take-questions-what = { $count }, one at a time
take-time = Time
take-time-what = { $limit } minutes. We expect it to take about { $expected }, and give twice that
take-time-arranged = { $limit } minutes, as arranged for you. We expect it to take about { $expected }
take-may = You may use
take-may-what = Paper, a calculator, your own notes
take-please = Please
take-please-what = No help from other people or from an AI assistant
take-until = Open until
take-until-what = The end of { $day }
take-know = Good to know
take-know-clock = The clock starts with the first question. It doesn’t stop, even if you close the page.
take-know-saved = Every answer is saved when you continue. If the connection drops, leave the page open: your answer stays there and is sent when you’re back online. If you see an error instead, reload the page and pick up where you left off. The clock keeps running in the meantime.
take-know-guess = Guessing doesn’t cost you anything. An empty answer counts as wrong.
take-know-change = You can change answers until you turn in the test.
take-fit = Make it fit you
take-fit-what = Anyone can switch these on. We don’t ask for a reason, and no one who decides sees it.
take-fit-time = Time and a half
take-fit-time-what = { $longer } minutes instead of { $limit }
take-fit-large = Larger text
take-fit-large-what = You can still zoom in
take-fit-airy = More space
take-fit-airy-what = Between lines, words and answers
take-fit-breaks = Breaks
take-fit-breaks-what = 10 more minutes, so you can stop between questions
take-fit-noclock = Hide the clock
take-fit-noclock-what = You can show it at any time
take-else = Do you need something else?
take-else-carried = The extra time you were given for the earlier test counts here too. You don’t have to ask again.
take-else-what = Even more time, someone to read aloud, another place: ask before you start. The next page says who reads it.
take-else-ask = Ask for it
take-else-asked = You asked for another way to take this on { $day }.
take-else-answer = The answer to what you asked
take-else-call = Call { $name }, who doesn’t work for { $practice }:
ask = Ask for an adjustment
ask-who = Who reads this
ask-reader = { $reads ->
    [user] { $name } at { $practice } reads what you write here, or someone the practice names later, and may also be the one who decides. It’s kept sealed and isn’t on any page used to decide.
   *[owner] { $name }, who owns { $practice }, reads what you write here. The owner may also be the one who decides. It’s kept sealed and isn’t on any page used to decide.
}
ask-words = Something else
ask-words-hint = Only what would help. Please don’t write about your health, genetic tests or your family’s health.
ask-send = Send
ask-back = Back
take-counts = What it counts for
take-counts-what = The people who choose see your overall score and how sure it is, and in words where you were stronger or weaker. They don’t see how long you took, what you switched on, or what language you answered in. The score alone never decides. You’ll see it yourself at the end.
take-start = Start
take-number = Question { $number } of { $count }
take-progress = { $answered } of { $count } answered
take-ends = Ends at { hour }
take-left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
take-left-seconds = { $count ->
    [one] { $count } second left
   *[other] { $count } seconds left
}
take-over = Time’s up
take-over-what = Everything you saved counts.
take-over-go = Go to the end
take-unsaved-away = Not saved yet: no connection.
take-unsaved-busy = Not saved yet: the server is busy.
take-unsaved-what = Your answer is still here, and we keep trying to save it. The clock keeps running in the meantime.
take-unsaved-again = Try now
take-clock = the clock
take-clock-hide = Hide
take-clock-show = Show clock
take-multiple = There may be more than one. Check every one that fits
take-ordering = Number these in order: 1 is first
take-matching = Choose what belongs to each by its letter. You may not need every option
take-grid = Choose one for each statement
take-short_text = Answer in a few words, or with the date or number that’s asked for. Capitals and accents don’t matter
take-find_errors = Check every line that can’t be right. Checking a line that is right costs a point
take-none_wrong = Every line is right
take-offers = What you can choose
take-inbox = For each line, choose the answer that fits
take-schedule = Choose a time for each appointment. Each time can be used once
take-record = Type each field exactly as shown
take-cloze = Choose what belongs in each gap
take-gap = Gap { $number } of { $count }
take-table = Fill in every empty cell
take-case = { $count } steps about the same case. Each one counts by itself
take-case-group = The case and its steps
take-step = Step { $number } of { $count }
take-flag = I want to look at this one again
take-go-on = Continue
take-saved = Saved
take-back = Previous question
take-next = Save and continue
take-review = Before you turn it in
take-review-head = Check your answers
take-review-what = { $answered } of { $count } answered. You can still change them.
take-empty = { $count ->
    [one] One answer is empty
   *[other] { $count } answers are empty
}
take-empty-what = An empty answer counts as wrong. Guessing doesn’t cost you anything.
take-answered = , answered
take-not-answered = , empty
take-flagged = , marked to look at again
take-hand-in = Turn in
paused = Your test is on hold
paused-what = Something is missing on our side, so your test ({ $title }) has to wait. You did nothing wrong.
paused-clock = Your time is stopped
paused-clock-what = Everything you saved is kept. When the test continues, you’ll have as much time left as you had.
paused-not-begun = Your time hasn’t started
paused-not-begun-what = Nothing counts yet. If your last day to start passes in the meantime, you get those days back.
paused-next = { $practice } knows about it. Come back later with the same link: the test continues as soon as it’s fixed. If it takes more than a day, call them.
paused-look = Check again

sittings-not_shown = There’s no such question, or it hasn’t been shown yet.
sittings-begun = This test has already started. Adjustments have to be arranged before it starts.
sittings-paused = This test is on hold: we can’t find one of its questions. Answers are saved and the clock is stopped. Try again later.
sittings-handed_in = This test has been turned in.
missing-sitting = There is no such sitting.
event-invitation-stopped = The skills test couldn’t be started: one of its questions can’t be found
unit-ask-usd = Your answer in dollars, like 52.40
unit-ask-percent = Your answer in percent
unit-ask-days = Your answer in days
unit-ask-minutes = Your answer in minutes
unit-ask-count = Your answer as a number
unit-ask-mg = Your answer in mg, like 0.5
unit-ask-ml = Your answer in mL, like 0.5
unit-ask-mg_kg = Your answer in mg/kg
unit-ask-kg = Your answer in kg
unit-ask-lb = Your answer in lb
unit-ask-cm = Your answer in cm
unit-ask-units = Your answer in units
unit-ask-drops_min = Your answer in drops per minute
unit-ask-celsius = Your answer in °C
unit-ask-bmi = Your answer as BMI

# What happens.
event-sitting-paused = A test was put on hold: one of its questions can’t be found
event-sitting-resumed = A test on hold continued

# What the reader of requests arranges.
arrangement = Arrange more time
arrangement-for = Arrange more time for { $name }
arrangement-lead = For a request made by phone, in person, or to someone outside. It’s kept sealed with the other requests and isn’t on any page used to decide. It has to be arranged before the test starts.
sittings-waits = You asked for another way to take this test and are waiting for the answer. Cancel your request to start now.
take-try = Try a question first
ask-lead = Say what helps. We don’t ask why, and it doesn’t count against you.
ask-own = Time and a half, larger text, more space, breaks and a hidden clock: you can switch these on yourself before the test. No need to ask.
ask-test = What would help with the test?
ask-interview = And with an interview?
ask-helps-missing = Check what would help, or write it below
ask-by = They answer within two business days, by { $day }.
ask-moves = Your test waits for the answer, and stays open longer by as many days as you wait. The people who decide aren’t told.
waiting = { $name } has your request
waiting-sent = Sent { $day }
waiting-lead = Nothing to do for now. The test is on hold until you have an answer.
waiting-next = What happens next
waiting-asked = You asked
waiting-answers = { $name } answers
waiting-by = By { $day }: two business days. The answer will be on this page; they may also call or write to you
waiting-test = You take the test
waiting-moves = You get back each day you waited. As of today, it’s open until { $day }
waiting-what = What you asked for
waiting-change = Change my request
waiting-back = Don’t need it anymore?
waiting-back-what = Cancel your request, and the test opens again right away. The clock doesn’t start yet.
waiting-back-do = Cancel my request
try = Try a question
try-lead = It doesn’t count and isn’t saved. There’s no clock.
try-question = A patient owes $42.50 and pays with three $20 bills. How much change do you give?
try-choice-a = $7.50
try-choice-b = $17.50
try-choice-c = $18.50
try-choice-d = $22.50
try-right = That’s right
try-other = The answer is $17.50
try-why = Three $20 bills are $60.00, and $60.00 less $42.50 is $17.50. In the test you choose an answer and continue to the next question; no one tells you whether it was right until you’ve turned in the test.
try-do = Answer
try-again = Try again
try-back = Back to the start

preview = Questions of the skills test
preview-lead = As candidates see them, with sample numbers. Each candidate gets other numbers, and nothing here is sent. Publishing freezes which questions are asked.
preview-because = It’s asked because of what you checked:
preview-shown = The question, to look at only
preview-next = Next question
preview-done = Done
publication-look = Preview the questions
testdevice-phone = Phone
testdevice-computer = Computer
