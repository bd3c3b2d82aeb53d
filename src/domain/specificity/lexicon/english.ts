/** The same lists for text typed in English. Tags as in the Vietnamese ones. */
export const ENGLISH_DOING = `
  club, newsletter, story|stories, lesson|lessons, session|sessions, workshop|workshops, assembly, contest, fair,
  patrol, save|saves|saving, plant|plants|planting, build|builds|building, install|installs|installing,
  repair|repairs|repairing, fix, paint|painting, hold|holds|holding,
  organise|organize|organises|organising|organizing, run|runs|running, teach|teaches|teaching, tutor|tutors|tutoring,
  read|reads|reading, visit|visits|visiting, donate|donates|donating, give|gives|giving, buy|buys|buying,
  train|trains|training, check|checks|checking, inspect|inspects, collect|collects|collecting, open|opens|opening,
  set up, create|creates, write|writes|writing, publish|publishes|publishing, digitise|digitize|digitising|digitizing,
  reduce|reduces|reducing, cut|cuts|cutting, increase|increases, raise|raises|raising, clean|cleans|cleaning,
  send|sends|sending, call|calls, meet|meets|meeting, borrow|borrows, learn to swim, swim|swims, sign|signs,
  submit|submits, record|records, upload, translate, deliver|delivers, host|hosts, conduct|conducts, provide|provides,
  distribute|distributes, tell|tells|telling, practise|practice, exercise, survey, weigh, measure, vaccinate, screen,
  replace, renovate, recycle, grow, cook, serve, award|awards, sing, attend|attends, pass|passes,
  wear|wears, drop, start, launch, pay, answer|answers, coach, mentor,
  log, post, lend, decrease, lower, offer, score, plan, reply|replies|replying,  invite|invites,
  interview, register, enrol|enroll, map, design, print, label, sort, water, weed, sweep|sweeps, wash|washes,
  feed|feeds, draw, perform|performs, stage, play|plays, cycle, walk|walks, hike, tour, lead|leads,
  supervise|supervises, assign, appoint, elect, review|reviews, audit, observe|observes, test|tests, grade,
  measure|measures, report|reports, publish, announce, email, phone, greet|greets, escort, cross, guard, ban|bans,
  switch off, turn off, stop|stops|stopping, quit, end|ends, close|closes, shut, extend|extends, hire|hires, enter|enters, fence, knit, lay|lays, replace|replaces, connect, equip, furnish, add, remove, demolish, merge, relocate, swap,
  share, memorise, speak|speaks, study|studies, spend|spends, bring|brings, eat|eats, drink|drinks,
  hand out, hand over, put, place, prepare, produce, arrange, contact, help|helps, support|supports,
  organised, held, planted, built
`;

/** Verbs that carry any object. */
export const ENGLISH_WEAK = `
  complete|completes, have|has, make|makes, use|uses, keep|keeps, do|does, finish|finishes, take|takes, go|goes,
  implement|implements, apply|applies, participate, take part, carry out, respond|responds, fulfil|fulfill, perform tasks, manage|manages
`;

export const ENGLISH_SLOGANS = `
  improve|improves|improving, enhance|enhancing, promote|promoting, strive|striving, uphold|upholds,
  strengthen|strengthening, encourage|encouraging, foster|fostering, spirit, excellence, quality, best, better, well,
  implement effectively, effectively, responsibility, be kind, exemplary, have a sense of, have a good attitude,
  raise awareness, raise the quality, raise standards, make an effort, make every effort, make progress, teach well,
  learn well, do our best, do their best, run smoothly, keep up, keep improving, set a good example, set an example,
  exemplary conduct, committed, dedication, dedicated, give our best, give their best, build a culture,
  build a happy school, build character, build trust, build a strong team, build a better, use technology effectively,
  innovate|innovates|innovating, put pupils first, step up, grasp, deepen, intensify, accelerate, advance, nurture,
  cultivate, inspire, motivate, empower, commit, pledge to, favourable, favorable, great, sustainable,
  comprehensive, effective, efficient, efficiently, regularly, timely, caring, loyal, united, wholeheartedly,
  always, be, being, remain, stay, become, maintain|maintains|maintaining, good, discipline, order, unity, solidarity,
  role model|models, diligent, hard-working, hard working, proud, happy, safe, friendly, positive, creative, creativity,
  innovative, innovation, honest, honesty, kind, polite, respect|respects|respecting, love|loves, passion, passionate,
  try|tries, excel, do more, care about, care for each other, value, pursue, develop|develops|developing, boost|boosting,
  ensure|ensures, actively, seriously, strictly, fully, properly, thoroughly, enthusiastic, enthusiasm, success,
  successful, successfully, achievement|achievements, progress, aware, attitude, morale, tradition, culture,
  emulate, emulation, follow, study and follow, comply, obey, celebrate|celebrating, welcome, commemorate, mark the,
  meet expectations, meet all requirements, hold high, have high morale
`;

export const ENGLISH_ABSTRACT = `
  awareness, discipline, morale, indicator|indicators, indicator groups, criteria, criterion, targets, solutions, virtues,
  movements, movement, conditions, aspects, duties, goals, objectives, principles, values, pillars, tasks, priorities, requirements, contents, no's, commitments,
  directive, effort, commitment, standards, years, resolutions, teachings, ethics, rules, percent effort
`;

export const ENGLISH_NAMES = `
  ho chi minh, uncle ho, viet nam, vietnam, two good, two no's, # th anniversary, # st, # nd, # rd, # th,
  study and follow, directive #, resolution #, circular #, decree #, law #, school year #, year #, article #,
  number #, no #, program #, programme #, top #, phase #, industry #, education #, level #, one of, one another,
  one heart, one team, number one, each other, # years, # teachings, the # teachings, uncle ho's # teachings,
  second to none, # no's, # goods
`;

export const ENGLISH_BOUNDS = {
  freq: `
  every|each day|week|month|quarter|year|term|semester|fortnight|morning|afternoon|evening|night|lesson|meeting|break,
  every|each monday|tuesday|wednesday|thursday|friday|saturday|sunday|season|time, every two|three|# weeks|months|days,
  daily, fortnightly, yearly, annually,
  weekly, monthly, quarterly, termly, twice a, once a, times a, a week, a month, a day, a term, a year, per week,
  per month, per day, per term, per year, / week, / month, / day, / term
`,
  time: `
  monday|mondays, tuesday|tuesdays, wednesday|wednesdays, thursday|thursdays, friday|fridays, saturday|saturdays,
  sunday|sundays, january, february, in|by|before|from|until march, april, in|by|before|from|until may, june, july,
  august, september, october, november, december, term #, semester #, week #, by #, before #, within # hours,
  within # days, within # hours of, within a day, within a week, in # hours, by christmas, by tet, before tet,
  first term, second term, end of term
`,
  group: `
  grade @, class @, grades @, year @, classes @, #th grade, # graders, grade five, grade nine, fifth grade,
  sixth grade, ninth grade, kindergarten class, grade-# pupils, form @
`,
  place: `village @, hamlet @, commune @, campus @, branch @, site @, building @, block @, room @`,
  site: `
  school gate, gate, library, schoolyard, playground, canteen, kitchen, toilets, hallway, site, main campus,
  satellite site, behind the school, gym, lab, in front of the school
`,
} as const;

/** Words that betray English. */
export const ENGLISH_MARKERS = `
  the of and for each every with our all school pupils students teachers trees by is are be reading quality
  improve teach well learn will a week month books organise organize activities promote digital implement
  directive plant parent meetings strive hold student teacher class classes per percent build encourage
  children classroom grade visit train more better least from at new repair install two three weekly daily
  enhance strengthen spirit education training learning run read book this we their everyone safety swimming
  lessons reduce donate scholarships parents
`;

/** Folded Vietnamese words that English does not have: they outvote the markers. */
export const VIETNAMESE_MARKERS = `
  hoc sinh giao vien truong moi tuan thang cho va cac nang cao thuc hien tot cay lop khoi buoi tiet ngay trong
  chuc cua duc phu dao thi nghi quyet chi vao thu hang lam kham tang suat em tre doc sach bac ho voi dua phong
  nha xay mua sua lan viec cuoc ke chuyen gop quy heo dat nuoi thay dien nuoc can bo
`;

export const ENGLISH_OUTCOMES = `
  drops|drop out, have|has, pass, graduate, attend, absence|absences, dropout|dropouts,
  late arrivals, can swim, can read, fluently, enrolled, enrolment, attendance, electricity bill, obesity,
  malnutrition, satisfied, rate, score|scores, wear, sign, borrow, own, certified, certificate, vaccinated
`;

export const ENGLISH_PEOPLE = `
  teachers, pupils, students, children, staff, parents, people, classes, schools, members, officers, families,
  households, teacher, pupil, student, child, class
`;

export const ENGLISH_ZEROES = `
  no pupil, no pupils, no student, no students, no child, no children, no teacher, no class
`;

/** Nouns that are verbs or acts too: after a number they are counted. */
export const ENGLISH_THINGS = `
  club|clubs, newsletters, story|stories, lesson|lessons, session|sessions, workshop|workshops, contest|contests, fairs,
  meeting|meetings, visit|visits, reports, tests, calls, plays, walks, times, posts, swims
`;
