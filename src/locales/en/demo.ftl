# The demo in the terminal: `npm run demo`. What people write there is Vietnamese in any language.
demo-head = Giao Ước – a season of { $units } schools of the district of Thanh Ba, at simulated time
demo-starting = Starting Redis, the Telegram simulator and the bot, each in a process of its own…
demo-ready = Imported { $units } units, opened “{ $title }”, created { $invites } invites.

demo-office-joined = The officer and the director take their posts
demo-joined =
    { $count ->
        [one] { $count } principal opens an invite, consents and joins
       *[other] { $count } principals open their invite, consent and join
    }
demo-registered =
    { $count ->
        [one] { $count } school registers its action
       *[other] { $count } schools register their action
    }
demo-registered-late =
    { $count ->
        [one] { $count } school registers late, after the reminders
       *[other] { $count } schools register late, after the reminders
    }
demo-reviewed =
    The officer { $returned ->
        [0] approves { $approved }
       *[other] { $approved ->
            [0] returns { $returned }
           *[other] approves { $approved } and returns { $returned }
        }
    }
demo-answered =
    { $mended ->
        [0] Covenants signed: { $signed }
       *[other] { $signed ->
            [0] Returned pledges mended: { $mended }
           *[other] Returned pledges mended: { $mended }, covenants signed: { $signed }
        }
    }
demo-reminded =
    { $digests ->
        [0] Reminders from the bot: { $reminders }
       *[other] { $reminders ->
            [0] The officer gets a digest
           *[other] Reminders from the bot: { $reminders }, and a digest for the officer
        }
    }
demo-reported =
    Week { $week }: { $count ->
        [one] { $count } school reports
       *[other] { $count } schools report
    }
demo-reported-reminded =
    Week { $week }: { $count ->
        [one] { $count } school reports from the reminder
       *[other] { $count } schools report from the reminder
    }
demo-reported-late =
    Week { $week }: { $count ->
        [one] { $count } school reports late
       *[other] { $count } schools report late
    }
demo-blocked =
    { $count ->
        [one] { $count } principal blocks the bot
       *[other] { $count } principals block the bot
    }
demo-announced = The officer announces to the principals
demo-acknowledged =
    { $count ->
        [one] { $count } principal acknowledges
       *[other] { $count } principals acknowledge
    }
demo-nudged = The officer looks who has not read it, and nudges
demo-looked = The officer looks at the progress
demo-looked-both = The officer and the director look at the progress

demo-chat-head = { $role } { $name }, { $unit }
demo-file-photo = 📷 photo
demo-file-video = 🎬 video
demo-file-document = 📄 { $name }
demo-file-other = 📎 file
demo-album = 📷 { $count } photos
demo-left-out = ⋯ { $count } more messages ⋯

demo-table-head = The season, read back from the bot
demo-column-unit = Unit
demo-column-joined = Joined
demo-column-registered = Registered
demo-column-signed = Signed
demo-column-period = Week { $week }
demo-late = late
demo-total = Total: { $units } units
demo-late-of = Of these, late

demo-counts =
    People: { $acts } messages and presses. The bot: { $messages } new messages, { $edits } edits in place, { $calls } API calls.
    Reminders: { $reminders }, of which { $toMissing } went to somebody who had not done it. Digests to the office: { $digests }.
    Announcement: reached { $announced }, acknowledged by { $acknowledged }, { $nudges } nudged.
    Refused by the simulator as too fast (429): { $tooMany }, on purpose; refused otherwise: { $refused }. Errors in the bot's log: { $errors }.
    The pace limits (30 messages a second) are off on both sides, so that weeks pass in { $seconds } seconds.

demo-next =
    For real:
      1. In Telegram, send /newbot to @BotFather and copy the token.
      2. cp .env.example .env, and write BOT_TOKEN and ADMIN_IDS (the admin's Telegram user id) into .env.
      3. npm run build
      4. node dist/cli.js import units samples/roster-thanh-ba.csv
      5. node dist/cli.js campaign create samples/thanh-ba.campaign.yaml --open
      6. node dist/cli.js invite --all --bot your_bot_name
         node dist/cli.js invite PGD-232 --role officer --bot your_bot_name
      7. npm start
    This demo again: npm run demo -- --story (every message: add --chats full)

demo-interrupted = The demo was stopped as asked; no process and no temporary file is left.
demo-failed = The demo stopped: { $reason } All processes were ended and the temporary files removed.
demo-program-ended = the { $program } ended by itself: { $words }
