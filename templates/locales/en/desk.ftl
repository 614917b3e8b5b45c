# Setting up, today, settings.
set_up = Set up Muster
set_up-steps = Setup
set_up-step-practice = You and your practice
set_up-step-reach = Connect phones
set_up-step-first = Get started
set_up-step-done = done
set_up-practice = Your practice
set_up-lead = A few details about your practice, and who looks after it.
set_up-name = Name of the practice
set_up-name-hint = As candidates will see it
set_up-name-missing = Enter the name of the practice
set_up-state = State
set_up-state-hint = Tells us which rules on pay and notices apply to your job pages
set_up-city = City
set_up-city-missing = Enter the city
set_up-zone = Time zone
set_up-head_count = How many people work there?
set_up-head_count-hint = Everyone on the payroll, including part-timers. Laws on posting pay start at 4, 5, 10, 15, 25, 26, 30 or 50 people, depending on the state, so we need the number
set_up-head_count-missing = Enter how many people work there
set_up-state-missing = Choose your state
set_up-zone-missing = Choose your time zone
set_up-you = You
set_up-your_name = Your name
set_up-your_name-missing = Enter your name
set_up-email-hint = You’ll use this to sign in
set_up-reader = If a candidate needs another way to take a test
set_up-reader-ask = Who reads those requests?
set_up-reader-me = I do
set_up-reader-me-what = Until you name someone else in Settings. Candidates are told that the owner reads it, and that it isn’t on any page used to decide
settings-reader = { $reads ->
    [outside] { $name }, outside the practice
   *[other] { $name }
}
today-failed = { $count ->
    [one] One automatic task failed
   *[other] { $count } automatic tasks failed
}
today-failed-see = See what failed, and try again
today-paused = { $count ->
    [one] One test is on hold: one of its questions can’t be found
   *[other] { $count } tests are on hold: some of their questions can’t be found
}
today-paused-what = Nothing is lost, and the clock is stopped for whoever is taking it. Ask the person who looks after this server to install the newest version of Muster, or the version that published the test; after that it continues on its own. If it doesn’t, what’s missing is in a backup. The questions:
set_up-email-missing = Enter your email address
set_up-password-missing = Enter a password
set_up-reader_name-missing = Enter the name of the person outside
set_up-reader_phone-missing = Enter their phone number
set_up-go-on = Save and continue
set_up-demo = Just looking around?
set_up-demo-what = The demo practice is full of made-up people. Nothing in it is sent to anyone.
set_up-demo-go = Look around the demo practice
reach = Let candidates’ phones connect
reach-no = Phones can’t connect yet
reach-no-what = Until you enter an address, this server answers only on this computer ({ $url }). Candidates can’t open your links on their phones.
reach-yes = Phones can connect
reach-yes-what = Links, codes and messages use this address.
reach-ways = Choose a way
reach-tailscale = A tunnel from this computer: Tailscale Funnel. No IT needed
reach-computer = Pick a computer that stays on. Not the one with patient records.
reach-tailscale-get = Install Tailscale from tailscale.com on it, and sign in. If it asks, allow HTTPS and Funnel for this computer.
reach-tailscale-on = Open a terminal window and turn the tunnel on:
reach-tailscale-address = It shows an address that ends in .ts.net. Enter it below. It stays the same after a restart.
reach-awake = Set sleep to “never” while the computer is plugged in. While it sleeps, candidates can’t reach you, and many apply in the evening.
reach-cloudflare = A tunnel with your own web address: Cloudflare Tunnel. If you own a domain
reach-cloudflare-domain = Add your domain to a Cloudflare account.
reach-cloudflare-tunnel = In its Zero Trust pages, create a tunnel under Networks, and run the command that it shows on this computer. It starts again by itself.
reach-cloudflare-name = Give the tunnel a public hostname, like jobs.yourpractice.com, that leads to
reach-cloudflare-address = Enter that name below, with https:// before it.
reach-server = Your own server. For an office with IT help
reach-kiosk = People come in and use your device
reach-opens = What this opens: your job pages and candidates’ own links. Your sign-in page can be reached too, so use a long password. What it doesn’t: files on this computer, or anything else on your network.
reach-lasts = Use an address that lasts. One that changes with each start can’t be printed on a poster, and we don’t take it.
reach-way-server = Your own server with a domain: put a proxy with TLS in front, and enter its address below.
reach-way-kiosk = This computer only: candidates come in and use it here. Leave the field blank.
reach-url = Address for candidates
reach-url-hint = Like https://jobs.cedarhollow.example
reach-named = An address is set
reach-named-what = Links, codes and messages use it. Try it once, so that you know candidates get through.
reach-check = Try it with a phone
reach-check-how = Turn off the phone’s Wi-Fi, so that it comes from outside like a candidate’s. Point its camera at the code, open the link, and tap the button.
reach-check-last = A phone got through { $at }.
reach-check-none = No phone has got through yet by this address.
reach-check-again = Check again
reach-check-on = Continue
reach-away = When phones couldn’t reach you
reach-away-what = In these hours this computer was asleep or off, or Muster wasn’t running. Many people apply in the evening. Set sleep to “never”, or use a computer that stays on.
away-span = { $from } to { $until }
today-away = Phones couldn’t reach you
today-away-why = The computer was asleep or off, or Muster wasn’t running.
today-away-see = What helps
# The certificate of this server's own domain.
reach-domain = Your own server and domain, without a proxy: Muster gets the certificate. For an office with IT help
reach-domain-computer = Pick a computer that stays on and does nothing else: a small rented server, or one in the office. Not the one with patient records.
reach-domain-record = Where you manage your domain, add an A record for a name like jobs.yourpractice.com that leads to this computer’s public IP address.
reach-domain-ports = Let ports 80 and 443 through to it, on the router and on its firewall. Nothing else may use them.
reach-domain-start = Start Muster with that name. The command says that you agree to the terms of Let’s Encrypt (letsencrypt.org/repository), which gives the certificate free of charge:
reach-domain-after = In a minute or two the address opens with https, and links use it. Muster renews the certificate by itself, a month before it expires.
reach-domain-opens = What this opens: ports 80 and 443 of that computer to everyone on the internet. Only Muster answers there, with your job pages, candidates’ own links and your sign-in page. What it doesn’t: files on it, other ports, or anything else on your network. The name, and nothing else, is listed publicly, as every certificate is.
own_certificate = Certificate of { $domain }
own_certificate-good = It’s valid. It expires { $until }.
own_certificate-renews = Muster renews it by itself. Next renewal: { $at }.
own_certificate-short = The certificate expires { $until }, and Muster couldn’t renew it yet. After that, browsers won’t open your pages.
own_certificate-over = The certificate expired { $until }. Browsers won’t open your pages until there’s a new one.
own_certificate-none = There’s no certificate yet, so phones can’t open your pages.
own_certificate-said = Details: “{ $said }”.
own_certificate-tried = Last try { $at }.
own_certificate-other = Links still use another address. To use this server’s own, enter { $url } below.
own_certificate_trouble-away = The certificate authority can’t be reached. Check this server’s internet connection. Otherwise, wait: Muster tries again.
own_certificate_trouble-clock = This server’s clock is wrong. Set its date and time, best by turning on automatic time.
own_certificate_trouble-nameless = The name has no address. Where you manage your domain, add an A record that leads to this server. It can take an hour to work everywhere.
own_certificate_trouble-closed = The certificate authority couldn’t get through to this server on port 80. Check that the name leads here, and that the router and the firewall let port 80 in.
own_certificate_trouble-elsewhere = Another server answered under this name. Change its record so that it leads here, or take away what stands in front.
own_certificate_trouble-limited = We’ve asked too often, and the certificate authority wants us to wait. Muster tries again later.
own_certificate_trouble-refused = The certificate authority refused to give one.
own_certificate_trouble-unkept = The certificate couldn’t be saved. Most often the disk is full: free up some space.
today-certificate-short = Your website’s certificate expires soon
today-certificate-over = Your website’s certificate has expired
today-certificate-none = Your website has no certificate
today-certificate-see = See what helps
reach-save = Save and continue
reach-later = Later
first = What do you want to do first?
first-lead = You’re all set up. You’ll find all of this in the menu, too.
first-way = { $way ->
    [test] Test someone you already know
    [license] Add a license, and verify it
    [colleague] Invite a coworker
   *[job] Post a job
}
first-why = { $way ->
    [test] You get a link for their phone, and then their score with its range. You don’t need to post a job first.
    [license] You’ll get a reminder before it expires.
    [colleague] They get their own sign-in, and can do as much as you say.
   *[job] Start from a profile of the role; it takes about 15 minutes. You get a page, a poster and a skills test.
}
first-none = Nothing yet: just look around
settings-careers = Your jobs page
settings-here-only = This computer only
settings-where = Address
settings-no-phone = Add one, so candidates know who to call
settings-change = Change
settings-people = People and programs
settings-account-why = Your language, and where you sign out
settings-demo = This is the demo practice
settings-demo-what = When you’ve seen enough, remove it and set up your own practice.
removal = Remove the demo practice
removal-lead = Everyone in it, its log, and the uploaded files are deleted. Earlier backups stay on this server’s disk until newer ones replace them.
removal-what = After that, you can set up your own practice. Any other practices stay as they are: only { $practice } is removed.
removal-do = Remove it
removal-keep = Keep it
today-hello = Hello, { $name }
today-reach = Let candidates’ phones connect, so they can apply and take tests on them.
today-new-job = New job
today-unwritten = Nothing can be saved right now
today-unwritten-why = { $minutes ->
    [one] Nothing could be written to the disk for a minute.
   *[other] Nothing could be written to the disk for { $minutes } minutes.
 } Anyone who sends something is asked to try again, and what was saved before is safe. Most often the disk is full: free up some space. Muster recovers on its own as soon as it can.
today-backup-old = No backup yet, or none lately
today-backup-files = Files only, every night. Your database is backed up with pg_dump
today-backup-failed = { $times ->
    [one] The backup failed
   *[other] The backup failed, { $times } times in a row
}
today-backup-no-room = It needs { $needed } MB of disk space, and { $free } MB are free. Free up space on the server’s disk.
today-backup-why = The person who looks after the server will find the reason in its log.
today-backup-again = Muster will try again on its own.
today-none = No open jobs yet
today-none-why = Start with a job: choose a role, check its duties, add the pay, and publish it.
closing = Close this job?
closing-lead = Closing takes the posting down, and no one can apply anymore. Its page will say that it’s closed and list your open jobs.
closing-lead-draft = It was never published, so no one outside will notice.
closing-undecided = { $count ->
    [one] One person is still waiting for a decision
   *[other] { $count } people are still waiting for a decision
}
closing-undecided-why = Closing a job doesn’t reject anyone. These people stay on the board, and still wait for your decision.
closing-undecided-all = See all { $count } on the board
closing-tell-all = { $count ->
    [one] Send one letter, and close the job
   *[other] Send each of the { $count } a letter, and close the job
}
closing-undecided-none = Everyone who applied has heard a decision.
closing-undecided-tick = { $count ->
    [one] I know that one person is still waiting for a decision
   *[other] I know that { $count } people are still waiting for a decision
}
closing-undecided-missing = Check the box to confirm that people are still waiting, or decide on them first
closing-reason = Why?
closing-reason-hint = For your own records, like “filled from within”
closing-reason-missing = Say in a few words why it’s closed
closing-do = Close the job
closing-keep = Keep it open

# What waits, on Today.
today-yours = { $count ->
    [0] Nothing is waiting on you.
    [one] One thing is waiting on you.
   *[other] { $count } things are waiting on you.
}
today-on = Waiting on
today-backup-see = See when the next one is made
on-you = You
on-others = Others
on-candidates = Candidates
today-waiting = Waiting on { $on ->
    [you] you
    [others] others
   *[candidates] candidates
}
today-unsaid-phone = Candidates can’t see your phone number
today-unsaid-address = Candidates can’t see your address
today-unsaid-both = Candidates can’t see your phone number or address
today-unsaid-why = Their pages say “call us” and where to come, so they need it.
today-unsaid-do = Add it
waits-since = Since { $day }
waits-until = Open until { $day }
waits-decide = { $count ->
    [one] Decide on one candidate: { $of }
   *[other] Decide on { $count } candidates: { $of }
}
waits-act-decide = Decide
waits-read_tests = { $count ->
    [one] Read one skills test: { $of }
   *[other] Read { $count } skills tests: { $of }
}
waits-act-read_tests = Read
waits-tests = { $count ->
    [one] One skills test to take: { $of }
   *[other] { $count } skills tests to take: { $of }
}
waits-act-tests = Open
waits-more_candidates = More candidates are waiting than fit here
waits-act-more_candidates = See everyone
waits-send = { $count ->
    [one] Send one message
   *[other] Send { $count } messages
}
waits-act-send = Send
waits-publish = Finish the draft: { $of }
waits-act-publish = Continue
waits-requests = { $count ->
    [one] One request is for you only: a candidate is asking for another way to take a test
   *[other] { $count } requests are for you only: candidates are asking for another way to take a test
}
waits-act-requests = Answer
waits-late = { $count ->
    [one] Answers came in late in one test
   *[other] Answers came in late in { $count } tests
}
waits-act-late = Decide whether they count
waits-doubted = { $count ->
    [one] One question has an answer that several of you think is wrong
   *[other] { $count } questions have answers that several of you think are wrong
}
waits-act-doubted = Read it again
search = Search
search-label = Find people and jobs
search-hint = Name, job, last 4 digits
search-for = Results for “{ $words }”
search-found = { $count ->
    [one] 1 found
   *[other] { $count } found
}
search-short = Type a little more
search-short-why = Enter at least two letters of a name or a job, or two digits of a phone number. The last four digits of a phone number are enough.
search-none = No one and nothing found for “{ $words }”
search-none-why = Try the beginning of a name, an email address, a phone number or its last four digits, or a job. Accents don’t matter.
search-more = There are more than { $count }. Type more letters.
search-begun = Unfinished
hitkind-candidate = Candidates
hitkind-staff = Staff
hitkind-person = Other people
hitkind-job = Jobs

## What a phone opens to find whether it gets through.
reached-check = Does this phone get through?
reached-check-what = You opened the phone check of { $practice }. If you can read this, tap the button, and the office will know.
reached-tell = Yes, I can read this
reached-through = This phone gets through
reached-through-what = The computer knows. Choose “Check again” there. You can close this page.
reached-here = This is the computer itself
reached-here-what = Open this page on a phone with its Wi-Fi off, by the address that candidates use. Only that shows whether a candidate’s phone gets through.

## The mail server.
mail_server = Email
mail_server-lead = How messages leave the office without someone sending each one.
mail_server-fixed = Email is already set up on this server
mail_server-fixed-what = Whoever runs the server chose how email leaves. It can’t be changed here.
mail_server-demo = Email is off in the demo
mail_server-demo-what = Everyone here is made up, and nothing is sent to anyone. In your own practice you set it up here.
mail_server-lost = Enter the password again
mail_server-lost-what = Email is off: the saved password can’t be read on this computer. That happens after restoring a backup, which holds no keys.
mail_server-on = Email is on
mail_server-on-what = Messages to people with an email address leave by themselves. Those without one wait in Messages.
mail_server-off = Not set up
mail_server-off-what = You send messages yourself, from Messages. That works fine for a few hires a year.
mail_server-tried = We sent a test email to { $to }
mail_server-tried-what = Check that it arrives, and that it’s not in the spam folder. From now on messages leave by this server.
mail_server-which = Your mail server
mail_server-google = Google Workspace or Gmail
mail_server-google-how = Server smtp.gmail.com, port 465, TLS. The user name is your whole email address. For the password, make an “app password” in your Google account under Security; your usual password won’t work.
mail_server-microsoft = Microsoft 365 or Outlook
mail_server-microsoft-how = Server smtp.office365.com, port 587, STARTTLS. The user name is your whole email address. Whoever looks after your Microsoft account may have to allow “SMTP AUTH” for it first.
mail_server-host-label = Server
mail_server-host-hint = Like smtp.gmail.com
mail_server-host = There can be no mail server of that name
mail_server-host-missing = Enter the name of the mail server
mail_server-port = Port
mail_server-port-hint = 465 for TLS, 587 for STARTTLS
mail_server-port-missing = Enter the port, like 465
mail_server-security = Encryption
mail_server-security-missing = Choose how the connection is encrypted
security-tls = TLS
security-starttls = STARTTLS
security-open = None: the mail server is on this same computer
mail_server-open = Without encryption anyone on the way could read the messages. Choose TLS or STARTTLS
mail_server-user = User name
mail_server-user-hint = Most often the whole email address
mail_server-password = Password
mail_server-password-hint = { $kept ->
    [true] Leave blank to keep the one we have. It’s stored encrypted, and no one is shown it
   *[other] It’s stored encrypted, and no one is shown it
}
mail_server-sender = Sender
mail_server-sender-hint = The address that messages come from. Answers go there
mail_server-sender-missing = Enter the address that messages come from
mail_server-try = Save and send a test email
mail_server-try-what = We send a test email to { $to }, and save this only if the server takes it.
mail_server-turn_off = Turn email off
mail_server-turn_off-what = Then messages wait in Messages until someone sends them, and the password is erased.
mail_server-turn_off-do = Turn off
mail_server-not_yours = Email is set up by whoever runs this server.
mail_server-letter-subject = { $practice }: email works
mail_server-letter =
    This is a test from Muster. If you can read it, messages from { $practice } can leave by email.

    You don’t need to do anything.
