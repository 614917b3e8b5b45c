# Setting up, today, settings.
set_up = Set up Muster
set_up-steps = Setting up
set_up-step-practice = You and your practice
set_up-step-reach = Reaching phones
set_up-step-first = Begin
set_up-step-done = done
set_up-practice = Your practice
set_up-lead = Five facts, and who looks after it. You can change every one of them later.
set_up-name = Name of the practice
set_up-name-hint = As candidates will see it
set_up-name-missing = Write the name of the practice
set_up-state = State
set_up-state-hint = Tells us which rules on pay and notices apply to your job pages
set_up-city = City
set_up-city-missing = Write the city
set_up-zone = Time zone
set_up-head_count = How many people work there?
set_up-head_count-hint = Everyone on the payroll, part time too. Laws on showing pay begin at 4, 5, 10, 15, 25, 26, 30 or 50 people, depending on the state, so we need the number itself
set_up-head_count-missing = Write how many people work there, as a number
set_up-state-missing = Choose your state
set_up-zone-missing = Choose your time zone
set_up-you = You
set_up-your_name = Your name
set_up-your_name-missing = Write your name
set_up-email-hint = With it you sign in
set_up-reader = If a candidate needs another way to take a test
set_up-reader-ask = Who reads what they ask for?
set_up-reader-me = I do
set_up-reader-me-what = Until you name somebody in the settings. Candidates are told that the owner reads it, and that it stands on no page that decides
settings-reader = { $reads ->
    [outside] { $name }, outside the practice
   *[other] { $name }
}
today-late = { $count ->
    [one] Answers arrived after hand-in in one test
   *[other] Answers arrived after hand-in in { $count } tests
}
today-late-see = Say whether they shall count
today-failed = { $count ->
    [one] One thing that Muster does by itself failed
   *[other] { $count } things that Muster does by itself failed
}
today-failed-see = See what failed, and try again
today-paused = { $count ->
    [one] One test is on hold: one of its questions cannot be found
   *[other] { $count } tests are on hold: some of their questions cannot be found
}
today-paused-what = Nothing is lost, and the clock is stopped for whoever is taking it. Ask the person who looks after this server to install the newest version of Muster, or the version that published the test; it then continues by itself. If it does not, a backup has what is missing. The questions:
today-requests = { $count ->
    [one] One request waits for you alone
   *[other] { $count } requests wait for you alone
}
today-requests-read = A candidate asks for another way to take a test
set_up-email-missing = Write your e-mail address
set_up-password-missing = Write a password
set_up-reader_name-missing = Write the name of the person outside
set_up-reader_phone-missing = Write their phone number
set_up-go-on = Save and go on
set_up-demo = Only looking?
set_up-demo-what = The demo practice is full of made-up people. Nothing in it is sent to anybody.
set_up-demo-go = Look round the demo practice
reach = How phones reach this server
reach-no = No phone can reach you yet
reach-no-what = Until you name an address, this server answers only on this computer ({ $url }). Candidates cannot open your links on their phones.
reach-yes = Phones can reach you
reach-yes-what = Links, codes and messages use this address.
reach-ways = Three ways
reach-way-server = Your own server with a domain: put a proxy with TLS in front, and write its address below.
reach-way-tunnel = A tunnel: a program that lends you an https:// address. Write that address below.
reach-way-kiosk = This computer only: candidates come in and use it here. Leave the field empty.
reach-url = Address for candidates
reach-url-hint = Like https://jobs.cedarhollow.example
reach-save = Save and go on
reach-later = Later
first = What do you want to do first?
first-lead = Everything is set up. You find all of this again in the menu.
first-way = { $way ->
    [test] Test somebody you know already
    [license] Note a license, and verify it
    [colleague] Let a colleague in
   *[job] Write a job and publish it
}
first-why = { $way ->
    [test] You get a link for their phone, and read a score with its range. No job is needed.
    [license] You are reminded before it expires.
    [colleague] They sign in themselves, and may do as much as you say.
   *[job] From a profile of the role, in a quarter of an hour. It gets a page, a poster and a skills check.
}
first-none = Nothing yet: look round
settings-careers = Your jobs page
settings-here-only = This computer only
settings-change = Change
settings-people = People and programs
settings-account-why = Who you are here, and where you sign out
settings-demo = This is the demo practice
settings-demo-what = When you have seen enough, remove it and set up your own.
removal = Remove the demo practice
removal-lead = Everyone in it goes, its log, and the files that were handed in. Earlier backups stay on this server’s disk until newer ones take their place.
removal-what = Afterwards you set up your own practice. Your other practices, if there are any, stay as they are: only { $practice } goes.
removal-do = Remove it
removal-keep = Keep it
today-hello = Hello, { $name }
today-reach = Say how phones reach this server, and candidates can use their own.
today-new-job = New job
today-waiting = Candidates to decide on
today-longest = { $days ->
    [0] Longest: since today
    [one] Longest: 1 day
   *[other] Longest: { $days } days
}
today-messages = Messages to hand over
today-jobs = Open jobs
today-unwritten = Nothing can be saved right now
today-unwritten-why = { $minutes ->
    [one] The disk has taken nothing for a minute.
   *[other] The disk has taken nothing for { $minutes } minutes.
 } Anybody who sends something is asked to try again, and what was saved before is safe. Most often the disk is full: free some space. Muster recovers by itself as soon as it can.
today-backup = Days since the last backup
today-backup-old = Nothing is backed up yet, or not lately
today-backup-good = Made every night
today-backup-files = Files only, every night. Your database is copied by pg_dump
today-backup-failed = { $times ->
    [one] The backup could not be made
   *[other] The backup could not be made, { $times } times in a row
}
today-backup-no-room = It needs { $needed } MB of disk space, and { $free } MB are free. Make room on the server’s disk.
today-backup-why = Whoever looks after the server finds the reason in its log.
today-backup-again = It is tried again by itself.
today-none = No open jobs yet
today-none-why = Begin with a job: choose a role, say what it pays, tick its duties, and publish it.
today-handover = Messages waiting to be handed over
today-all-messages = All messages
today-no-messages = Nothing waits to be handed over.
closing = Close this job?
closing-lead = Closing takes the posting down: nobody can apply any more. Its address then says that it is closed, and shows what is open.
closing-lead-draft = It was never published, so nobody outside will notice.
closing-undecided = { $count ->
    [one] One person has not heard a decision
   *[other] { $count } people have not heard a decision
}
closing-undecided-why = Closing decides on nobody. These people stay on the board, and still wait for your decision.
closing-undecided-all = See all { $count } on the board
closing-undecided-none = Everyone who applied has heard a decision.
closing-undecided-tick = { $count ->
    [one] I know that one person still waits for a decision
   *[other] I know that { $count } people still wait for a decision
}
closing-undecided-missing = Tick that you know of those who still wait, or decide on them first
closing-reason = Why?
closing-reason-hint = For your own records, like filled from within
closing-reason-missing = Write in a few words why it is closed
closing-do = Close the job
closing-keep = Keep it
