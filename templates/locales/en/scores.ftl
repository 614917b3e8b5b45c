# After turning in.
done = Thank you
done-what = You’ve turned in your answers to { $title }.
done-late = Your last answer came in after the time limit
done-late-what = It’s saved but doesn’t count for now. If something held you up, like a lost connection, tell the practice: a person can still let it count.
done-score = Your score
done-next = What happens next
done-next-what = { $practice } looks at your score along with everything else you told them. A person decides, and you’ll hear from them.

# The score.
score-caption = { $answered } of { $count } answered, { $right } right.
score-provisional = Provisional
score-provisional-why = The difficulty of each question is our estimate until more people have answered.
score-provisional-some = For some of the questions the difficulty is our estimate until more people have answered.
score-unattended = Taken without supervision: help from others can’t be ruled out.
score-in_office = Taken at the office, on a screen there.
score-blind = Random guessing gets about { $guessed ->
    [one] 1 question
   *[other] { $guessed } questions
} right.
score-version = Scoring version { $scoring }.
score-overall = Overall
score-items = { $count } questions
score-said = { $score }, likely between { $low } and { $high }
score-short = { $score }, likely { $low }–{ $high }
score-short-provisional = . Provisional
score-count = { $right } of { $count }
score-table = Show as table
score-part = Skill area
score-score = Score
score-range = Likely between
score-right = Right
score-hint = Skill areas (few questions)
score-means = { $score } means: out of 100 questions like these, they’d likely get about { $score } right. With { $count } questions, anything from { $low } to { $high } is likely (nine times in ten). Don’t choose between people by smaller differences.
score-means-you = { $score } means: out of 100 questions like these, you’d likely get about { $score } right. With { $count } questions, anything from { $low } to { $high } is likely (nine times in ten).
score-edge-none = No question was fully right. The score isn’t 0 because so few questions can’t show that someone would get nothing right out of 100.
score-edge-guessed = That’s no more right than random guessing gets.
score-edge-all = Every question was right. The score isn’t 100 because so few questions can’t show that someone would get all of 100 right.
score-right-of = { $right } of { $count } right
score-hint-why = Too few questions each for a number. The words compare each area with this person’s own overall result, not with other people. “Worth asking about” may be better or worse than the rest suggests: ask in the interview.
score-hint-why-you = Too few questions each for a number. The words compare each area with your own overall result, not with other people. “Worth asking about” may be better or worse than the rest suggests.
word-stronger = Stronger than the overall result
word-as_expected = About the same as the overall result
word-too_few_to_say = Too few to say
word-weaker = Weaker than the overall result
word-worth_asking_about = Worth asking about

missing-score = There is no score yet.

# Answers that came late.
late = Answers that came in late
late-lead = They’re saved but don’t count. You decide whether they should. The person who decides on the candidate sees only the score.
late-count = { $count ->
    [one] One answer came in late
   *[other] { $count } answers came in late
}
late-none = No answers came in late
late-none-why = If one does, for example because a connection was lost, you’ll find it here.
late_answers-more_came = More answers came in since you opened this page. Check the number, then decide on them together.
late_answers-settled = There’s nothing left to decide here: someone already did.
late_answers-lost = A question in this test can’t be found, so it can’t be scored now. Nothing was changed. Try again when Today no longer lists a test on hold.
settlement-lead = If it counts, the test is scored again, and only the new score is shown. The log keeps both, and your reason.
settlement-ask = Should it count?
verdict-accepted = Yes, let it count
verdict-left_out = No, leave it out
settlement-why = Why?
settlement-why-hint = From what the candidate or your own staff told you
lategrounds-connection = The connection was lost
lategrounds-server = Our server was down
lategrounds-device = The device failed
lategrounds-no_reason = No reason was given
settlement-keep = Save decision
settlement-leave = Later
settlement-verdict-missing = Say whether it should count
settlement-grounds-missing = Choose a reason
event-sitting-rescored = A late answer was accepted, and the test was scored again
event-sitting-late_left_out = A late answer was left out

# The questions with what was answered, what is right and why.
answers = Questions and answers
answers-of = Questions and answers: { $person }
answers-why = The next person may get the same questions. Keep this page inside the practice, and don’t show it to candidates.
answers-question = Question { $number }
answers-step = Step { $number }
answers-answered = Answered
answers-none = No answer
answers-right = Right answer
answers-because = Why
mark-right = Right
mark-part = Partly right: { $earned } of { $of } points
mark-wrong = Not right
mark-empty = No answer
mark-unscored = Not scored
done-onward = Continue to { $host }

# The report on paper.
report = Score report
report-of = Score report for { $person }
report-file = Score report { $person }.pdf
report-person = Name
report-test = Test
report-practice = Practice
report-printed = Printed by
report-standing = Compared with the overall result
report-caveat-provisional = Provisional.
report-caveat-alone = Taken without supervision.
report-caveat-office = Taken at the office.
report-caveat-no_cut = There’s no passing score.
report-how = How to read it
report-print = Download PDF
