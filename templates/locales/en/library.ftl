place-library = Questions
missing-skill = There is no such skill.
missing-blueprint = There is no test for this role.
library-unspoken = This question isn’t written in that language
library = Questions
library-lead = The { $count } questions your skills tests can draw from. Everyone can read them, so most come with new numbers for each candidate.
library-tab-questions = Questions
library-tab-skills = Skills
library-tab-tests = Tests by role
library-find = Words in the question
library-area = Area
library-role = Role
library-roles = Roles
library-kind = Kind
library-language = Language
library-state = Status
library-all = All
library-show = Show
library-found = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
library-question = Question
library-skill = Skill
library-level = Level
library-time = Expected time
library-generated = New numbers each time
library-english-only = English only
library-both = English and Spanish
library-of-skill = Only questions about: { $skill }.
library-of-all = Show all questions
library-none = No question fits
library-none-why = Try fewer words, or set a filter back to All.
library-none-do = Show all questions
library-set-aside = { $count ->
    [one] Muster can’t use 1 question
   *[other] Muster can’t use { $count } questions
}
library-set-aside-why = Something in its file is wrong, so no test asks it. All other questions work. Tell whoever looks after this server.
library-set-aside-file = A whole file
library-line = line { $line }
calibrationmodel-rasch = Rasch model
calibrationsource-expert = Somebody’s judgment
calibrationsource-local = Answers in one office
calibrationsource-commons = Answers in three offices or more
itemstate-offered = In use
itemstate-retired = Retired
library-shown = As a candidate sees it
library-in-en = Read in English
library-in-es = Read in Spanish
library-draw = New numbers
library-order = Another order
library-drawn = Draw { $number } of 1,000. No candidate gets these numbers.
library-same = The text is the same for everyone. Only the order changes.
library-about = About this question
library-difficulty = Difficulty
library-difficulty-guess = Our estimate, until enough people have answered.
library-difficulty-found = { $difficulty }, give or take { $within }
library-difficulty-people = On a scale where 0 suits the average candidate. { $source ->
    [expert] An expert’s judgment, { $day }.
    [local] From the answers of { $people } people or more at one office, { $day }.
   *[other] From the answers of { $people } people or more at several offices, { $day }.
}
library-difficulty-settled = New tests are scored with it.
library-difficulty-open = Not scored with yet: our estimate still counts.
library-points = Points
library-source = Source
library-source-read = Read for this question
library-source-known = From general knowledge. It wasn’t looked up for this question.
library-as-of = As of
library-review-by = To be read again by
library-second = Second reader
library-second-agrees = Answered it without seeing the answer, and agreed ({ $day })
library-second-differs = Answered it without seeing the answer, and differed ({ $day })
library-second-none = No one else has answered it yet.
library-expert = Licensed expert
library-expert-read = Read by a { $credential } ({ $day })
library-expert-none = No licensed expert has read this question.
library-retired = Retired
library-retired-on = Since { $day }. No new test asks it.
library-keys = The answer
library-keys-why = Candidates may get this question. Keep this page inside the practice.
library-keys-show = Show the answer
library-knows = What one has to know
library-outcome = What the second reader said
library-mistakes = What wrong answers tell you
library-mistake = Answer
library-mistake-says = It often means
library-mistake-any = Any other answer
library-skills = Skills
library-skills-lead = { $with ->
    [0] { $count } skills of a medical office. None of them has questions yet.
   *[other] { $count } skills of a medical office. { $with } of them have questions.
}
library-skills-found = { $count ->
    [one] 1 skill
   *[other] { $count } skills
}
library-no-questions = None yet
library-skills-none = No skill fits
library-skills-none-do = Show all skills
library-served = Who needs it
need-essential = Essential in most offices
need-useful = It helps
library-levels = What someone can do at each level
library-levels-none = Not written yet.
library-skill-review = Rules change, so these questions should be read again by { $day }.
library-skill-none = No questions yet
library-skill-none-why = No test asks about this skill today.
library-tests = Tests by role
library-tests-lead = What a skills test asks for each role. Each job draws its own questions from these.
library-tests-all = All roles
library-offered = Offered
library-draft = Not offered yet
library-draft-why = Why no one can take it yet
library-test-about = What it is
library-words = To read
library-words-mean = About { $words } words, 1,800 at most
library-leaves-out = What it doesn’t measure
library-shares = What it asks about
library-places = Questions in a test
library-share = Share
library-choose-from = To choose from
library-unscored = No points until a licensed expert has read its questions
library-shares-why = A job may ask less: skills that none of its duties needs are left out.
itemstate-taken_out = Taken out by us
itemstate-regraded = Left out of scores
library-retire = Take out of our tests
library-retire-title = Take this question out of your tests?
library-retire-lead = No new test of yours will ask it. Tests that are already published keep it, and so does everyone who is taking one. You can bring it back at any time.
library-reason-ask = Why?
library-reason-missing = Choose a reason
library-note-ask = Note
library-note-hint = Only your office reads this. Muster doesn’t send it anywhere.
library-spanish-lost = Some tests will be in English only
library-spanish-lost-why = Without this question there aren’t enough in Spanish for these roles:
library-out = Taken out of your tests
library-out-why = { $reason }. { $by }, { $day }. No new test of yours asks it.
library-back = Bring it back
library-regraded = Left out of every score
library-regraded-why = { $by } left it out of all scores on { $day }, so no new test of yours asks it either. Undo that, and new tests may ask it again.
library-regraded-see = See what came of it
library-retired_by_bank = The bank has retired this question, so no new test asks it anyway.
library-out_already = This question is already out of your tests.
library-not_out = This question isn’t out of your tests.
library-needed = { $role ->
    [medical_biller] The medical biller test
    [receptionist] The receptionist test
    [medical_assistant] The medical assistant test
   *[office_manager] The office manager test
} needs this question: it asks { $places } about this skill, and no more than that are left. Bring another one back first.
retirementreason-wrong_answer = The answer looks wrong
retirementreason-out_of_date = A rule has changed
retirementreason-unclear = It can be misread
retirementreason-not_our_work = We don’t do this work
retirementreason-known = Candidates know it
retirementreason-other = Another reason
event-item-retired = Question taken out of new tests
event-item-brought_back = Question brought back into new tests
library-export = Download with answers (YAML)
library-too_many = These are { $found } questions, and a file has { $most } at most. Narrow them down first.
library-comments = Your office’s notes
library-comments-said = Notes
library-comments-none = No one has written anything about this question yet.
library-text-ask = What should others know about it?
library-text-hint = Only managers and owners read this. Don’t write down anything about a patient or a candidate.
library-text-do = Add note
library-text-missing = Write something, or go back
event-item-commented = Note added to a question
bank_name-form = Send a name as the question bank writes it, like insurance.eligibility
library-opinion = Is the answer right?
library-opinion-link = Think another answer is right?
library-opinion-ask = Answer it yourself first
library-opinion-why = Without looking at the answer key. Your name isn’t shown, and you see what the others said only after you’ve said something, once three of you have. You can change it.
library-opinion-right = Which answer is right?
library-opinion-few = Saved. What you all think is shown from three people on.
library-opinion-do = Save what I think
library-opinion-heard = { $people ->
    [one] 1 of you has said
   *[other] { $people } of you have said
}; { $others ->
    [0] no one names
    [one] 1 names
   *[other] { $others } name
} another answer than the key.
library-opinion-needed = If { $needed } or more, and three in five of all, name the same other answer, the question is marked for a closer look. If you’re sure, you don’t have to wait for that.
library-doubted = Check the answer to this question
library-doubted-what = At least three of you, and three in five of all who said, think the same other answer is right. Nothing changes by itself: read the question again, and leave it out of scores if it’s wrong.
library-doubted-do = Leave it out of scores
library-choice-missing = Choose the answer you think is right
library-not_one_answer = This question has no one answer that’s right for everybody.
event-item-judged = Someone said which answer to a question they think is right
