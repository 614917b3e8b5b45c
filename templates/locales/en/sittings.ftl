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
answers-number_comma = Write a point before the decimals, like 12.5. A comma only groups thousands, like 1,234.
answers-unknown_choice = This is no choice of this question. Reload the page and choose again.
answers-twice = You have used the same choice or place twice. Use each one once.
answers-incomplete = Give every line a place.
answers-too_long = This is longer than the answer can be. Shorten it.
answers-sent_before = Another answer was sent from this page before. Look at what stands here now, then save it again.

# Taking one.
take-title = { $title }: skills check
take-skip = Skip to the question
take-hello = Hello { $name }. This shows how you handle the work itself. Nobody gets everything right.
take-closed = This skills check is closed
take-closed-what = It was not begun in time, or the practice took it back. Ask the practice if you would still like to take it.
take-questions = Questions
take-questions-what = { $count }, one at a time
take-time = Time
take-time-what = { $limit } minutes. We expect it to take about { $expected }, and give twice that
take-time-arranged = { $limit } minutes, as it was arranged for you. We expect it to take about { $expected }
take-may = You may use
take-may-what = Paper, a calculator, your own notes
take-please = Please
take-please-what = No help from other people
take-until = Open until
take-until-what = The end of { $day }
take-know = Good to know
take-know-clock = The clock starts with the first question. It does not stop, even if you close the page.
take-know-saved = Every answer is kept as soon as you go on. If the connection drops, leave the page open: your answer stays in it and is sent when you are back. If you see an error instead, reload the page and go on where you were. The time runs on meanwhile.
take-know-guess = A guess is not punished. An empty answer counts as wrong.
take-know-change = You can change answers until you hand in.
take-fit = Make it fit you
take-fit-what = Anyone may switch these on. We ask for no reason, and nobody who decides sees it.
take-fit-time = Time and a half
take-fit-time-what = { $longer } minutes instead of { $limit }
take-fit-large = Larger text
take-fit-large-what = You can still zoom in
take-fit-airy = More space
take-fit-airy-what = Between lines, words and answers
take-fit-breaks = Breaks
take-fit-breaks-what = 10 minutes more, to stop between questions
take-fit-noclock = Hide the clock
take-fit-noclock-what = You can show it at any time
take-else = Do you need something else?
take-else-what = More time than that, somebody who reads aloud, another place: ask before you begin. The next page says who reads it.
take-else-ask = Ask for it
take-else-asked = You asked for another way to take this on { $day }.
take-else-wait = The answer will stand here. Wait for it before you begin; the practice may also call or write to you.
take-else-answer = The answer to what you asked
take-else-call = Call { $name }, who does not work for { $practice }:
ask = Ask for another way to take it
ask-who = Who reads this
ask-reader = { $reads ->
    [user] { $name } of { $practice } reads what you write here, or whoever the practice names for it later, and may also be who decides. It is stored sealed, and stands on no page that is used to decide.
   *[owner] { $name }, who owns { $practice }, reads what you write here. The owner may also be who decides. It is stored sealed, and stands on no page that is used to decide.
}
ask-words = What would help?
ask-words-hint = In your own words. You need not name a condition. Please write nothing about genetic tests or your family’s health.
ask-words-missing = Write what would help
ask-send = Send
ask-back = Back
take-counts = What it counts for
take-counts-what = The people who choose see your overall score with how sure it is, and in words where you were stronger or weaker. They do not see how long you took, what you switched on, or in which language you answered. The score alone never decides. You see it yourself at the end.
take-start = Start
take-number = Question { $number } of { $count }
take-progress = { $answered } of { $count } answered
take-ends = Ends at { $time }
take-left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
take-left-seconds = { $count ->
    [one] { $count } second left
   *[other] { $count } seconds left
}
take-over = Time is over
take-over-what = Everything that is saved counts.
take-over-go = Go on to the end
take-unsaved-away = Not saved yet: no connection.
take-unsaved-busy = Not saved yet: too busy just now.
take-unsaved-what = Your answer is still here; we try again by ourselves. Time runs on meanwhile.
take-unsaved-again = Try now
take-clock = the clock
take-clock-hide = Hide
take-clock-show = Show clock
take-multiple = There may be more than one. Tick every one that fits
take-ordering = Give each line its place: 1 is first
take-matching = Choose what belongs to each. Something may be left over
take-grid = Choose one for each statement
take-short_text = Type a word or a few. Capitals and accents make no difference
take-find_errors = Tick every line that cannot be right. A tick on a right line takes a point away
take-inbox = Choose for each message how soon somebody must act
take-schedule = Choose a time for each appointment. No time can be given twice
take-record = Type each field exactly as it is shown
take-flag = I want to look at this one again
take-go-on = Go on
take-saved = Saved
take-back = Question before
take-next = Save and go on
take-review = Before you hand in
take-review-head = Look over your answers
take-review-what = { $answered } of { $count } answered. You can still change them.
take-empty = { $count ->
    [one] One answer is empty
   *[other] { $count } answers are empty
}
take-empty-what = An empty answer counts as wrong. A guess is not punished.
take-answered = , answered
take-not-answered = , empty
take-flagged = , to be looked at again
take-hand-in = Hand in
paused = Your test is on hold
paused-what = Something is missing on our side, so your test ({ $title }) has to wait. You did nothing wrong.
paused-clock = Your time is stopped
paused-clock-what = Everything that was saved is kept. When the test continues, you will have as much time left as you had.
paused-not-begun = Your time has not started
paused-not-begun-what = Nothing counts yet. If your last day to start passes in the meantime, you get those days back.
paused-next = { $practice } knows about it. Come back later with the same link: the test continues as soon as it is fixed. If it takes more than a day, call them.
paused-look = Check again

sittings-not_shown = There is no such question, or it has not been shown yet.
sittings-begun = This has begun. What is arranged must be arranged before.
sittings-paused = This test is on hold: one of its questions cannot be found on our side. Answers are kept and the time is stopped. Try again later.
sittings-handed_in = This has been handed in.
missing-sitting = There is no such sitting.
event-invitation-stopped = The skills check could not be begun: a question of it cannot be found
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
event-sitting-paused = A test was put on hold: one of its questions cannot be found
event-sitting-resumed = A test on hold continued

# What the reader of requests arranges.
arrangement = Arrange more time
arrangement-for = Arrange more time for { $name }
arrangement-lead = For what was asked by phone or in person, or of somebody outside. It is stored sealed with the requests, and stands on no page that decides. It has to be arranged before the test begins.
