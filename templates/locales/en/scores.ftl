# After handing in.
done = Thank you
done-what = Your answers to { $title } are handed in.
done-late = Your last answer came after the time
done-late-what = It is kept, and does not count for now. If something held you up, such as a lost connection, tell the practice: a person can still let it count.
done-score = Your own score
done-score-what = How many of all such questions you would likely get right, and the range in which that lies nine times in ten.
done-next = What happens next
done-next-what = { $practice } looks at your score together with everything else you told them. A person decides, and you hear from them.

# The score.
score-caption = { $answered } of { $count } answered, { $right } right.
score-provisional = Provisional
score-provisional-why = Difficulties are our estimate until enough people have answered.
score-unattended = Taken unattended: help cannot be excluded.
score-blind = A blind choice would score { $blind }.
score-version = Scoring version { $scoring }.
score-overall = Overall
score-items = { $count } questions
score-said = { $score }, likely between { $low } and { $high }
score-short = { $score }, likely { $low }–{ $high }. Provisional
score-count = { $right } of { $count }
score-table = The same as a table
score-part = Part
score-score = Score
score-range = Likely between
score-right = Right
score-hint = Skills, as a hint
score-hint-why = Few questions each: something to ask about, not a number.
word-stronger = Stronger
word-as_expected = As expected
word-weaker = Weaker
word-worth_asking_about = Worth asking about

missing-score = There is no score yet.

# Answers that came late.
late = Answers after hand-in
late-lead = They are kept, and do not count. You say whether they shall. Whoever decides on the candidate sees the score alone.
late-count = { $count ->
    [one] One answer arrived after hand-in
   *[other] { $count } answers arrived after hand-in
}
late-none = No answer arrived after hand-in
late-none-why = When one does, for example because a connection was lost, you find it here.
late_answers-more_came = More answers arrived since you opened this page. Look at the number, then settle them together.
late_answers-settled = Nothing is left to settle here: somebody has done it.
late_answers-lost = A question of this test cannot be found, so it cannot be scored now. Nothing was changed. Try again when Today no longer lists a test on hold.
settlement-lead = If it counts, the test is scored anew, and only the new score is shown. The log keeps both, and your reason.
settlement-ask = Shall it count?
verdict-accepted = Yes, let it count
verdict-left_out = No, leave it out
settlement-why = Why?
settlement-why-hint = From what the candidate or your own staff told you
lategrounds-connection = The connection was lost
lategrounds-server = Our server was away
lategrounds-device = The device failed
lategrounds-no_reason = Nobody named a reason
settlement-keep = Settle it
settlement-leave = Later
settlement-verdict-missing = Say whether it shall count
settlement-grounds-missing = Choose a reason
event-sitting-rescored = A late answer was accepted, and the test scored anew
event-sitting-late_left_out = A late answer was left out
