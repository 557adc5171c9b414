/**
 * The letters as they ship where a policy says nothing of its own. Owns the texts; a school edits them. They ask before they
 * conclude, ask for no medical proof, name no sum of money, and decide nothing.
 */
import type { LetterKind } from '../../policy/checklist';
import type { LetterTemplate } from './letter-template';

const FIGURES = `Over the period {period}, {pupil} attended {attended} of {possible} sessions at our school. That is {percent} per cent. A session is a morning or an afternoon.`;

const TALK = `There may be reasons that we do not know of, such as health, special educational needs or something at home. Please tell us, so that we can help. You can reach us on {schoolPhone}.`;

/** What a notice to improve holds; each part has its heading in the text, so that a missing one is seen. */
const NOTICE_TO_IMPROVE = `We have offered support so that {pupil} attends school regularly. Attendance has not yet improved enough. This notice is a last opportunity to take up that support before other steps are considered.

# The attendance record

Over the period {period}, {pupil} attended {attended} of {possible} sessions at our school ({percent} per cent). {unauthorised} sessions were recorded as unauthorised absence:

- {unauthorisedSessions}

# Why it matters, and your duty

Pupils who attend regularly learn more, keep up with friends and are safer. Under section 7 of the Education Act 1996 the parent of a child of compulsory school age must see to it that the child gets suitable full-time education, by regular attendance at school or otherwise. Where a registered pupil does not attend regularly, section 444 of that Act applies.

# Support given so far

- {supportSoFar}

# Support that is open to you

This includes what was offered before and not taken up.

- {supportOffered}

# The improvement period

{improvement}: {improvementWeeks} weeks. Enough improvement by its end means: {enough}

# What may follow

If attendance has not improved enough by then, a penalty notice or a prosecution may be considered. Whether it is, is looked at case by case.

It may be considered before the end of the period where:

- {earlyGrounds}

# What we ask of you

Please tell us by {replyBy} how we can work together. If something makes it hard for {pupil} to attend, such as health or special educational needs, tell us now; it is taken into account.`;

export const LETTERS: Readonly<Record<LetterKind, LetterTemplate>> = {
  'below-96': {
    letter: 'below-96',
    title: '{pupil}, {year}: attendance this year',
    clause: null,
    text: `We write because {pupil} has missed some school this year, and we would like to help before it becomes more.

${FIGURES} {pupil} has missed {daysMissed} in all.

${TALK}`,
  },
  'below-90': {
    letter: 'below-90',
    title: '{pupil}, {year}: attendance is a concern',
    clause: null,
    national: 'Working together to improve school attendance (statutory guidance)',
    text: `We are concerned about how much school {pupil} is missing, and would like to agree with you what would help.

${FIGURES} {pupil} has missed {daysMissed} in all: {authorised} sessions of authorised and {unauthorised} sessions of unauthorised absence. Sessions whose reason we do not know yet: {unexplained}. A pupil who misses a tenth or more of their sessions counts nationally as persistently absent, whatever the reasons.

We would like to meet you: {meeting}. Support that we can offer:

- {supportOffered}

${TALK}`,
  },
  'term-absence': {
    letter: 'term-absence',
    title: '{pupil}, {year}: days absent this term',
    clause: null,
    text: `In {term}, {pupil} has been absent for {absenceDays}: {absenceSessions}.

Please write to us by {replyBy}, in a signed letter, with the reasons as far as we have not yet been told. If you have told us already, thank you; a line to say so is enough.

${TALK}`,
  },
  'notice-to-improve': {
    letter: 'notice-to-improve',
    title: 'Notice to improve: {pupil}, {year}',
    clause: null,
    national: 'Education Act 1996, ss. 7 and 444; Working together to improve school attendance (statutory guidance)',
    text: NOTICE_TO_IMPROVE,
  },
  'leave-refusal': {
    letter: 'leave-refusal',
    title: '{pupil}, {year}: leave of absence, {leave}',
    clause: null,
    national: 'School Attendance (Pupil Registration) (England) Regulations 2024, reg 11',
    text: `Thank you for your request of {leaveAskedOn} for leave of absence for {pupil}: {leave}.

It was decided on {decidedOn}. The leave is not granted.

The reason: {decisionReason}

Leave in term time can be granted only in the circumstances that the Regulations allow, and each request is looked at on its own facts. If {pupil} is absent at that time all the same, the absence is recorded as unauthorised.

If there is something that we did not know when it was decided, please tell us on {schoolPhone}.`,
  },
  'leave-granted': {
    letter: 'leave-granted',
    title: '{pupil}, {year}: leave of absence, {leaveGranted}',
    clause: null,
    national: 'School Attendance (Pupil Registration) (England) Regulations 2024, reg 11',
    text: `Thank you for your request of {leaveAskedOn} for leave of absence for {pupil}: {leave}.

It was decided on {decidedOn}. Leave is granted: {leaveGranted}. We expect {pupil} back at school on {returnOn}.

Please ring us on {schoolPhone} if anything changes. Days beyond those granted are recorded as unauthorised unless we hear of another reason.`,
  },
  'truancy-warning': {
    letter: 'truancy-warning',
    title: '{pupil}, {year}: absent without permission',
    clause: null,
    text: `{pupil} was not at school, or left it without permission: {truancySessions}. As far as we know nobody had agreed to it.

We would like to hear from you and from {pupil} what happened, and how we can help to prevent it. Please ring us on {schoolPhone} by {replyBy}.

If it happens again, further steps may be considered. Whether they are, is looked at case by case.`,
  },
  'explain-absence': {
    letter: 'explain-absence',
    title: '{pupil}, {year}: please tell us why',
    clause: null,
    text: `{pupil} was absent from school: {absence} ({absenceDays}). We do not yet know the reason.

Please tell us by {replyBy}, in writing or on {schoolPhone}. Where no reason is known, the sessions have to be recorded as unauthorised absence.

${TALK}`,
  },
  'well-done': {
    letter: 'well-done',
    title: '{pupil}, {year}: well done',
    clause: null,
    text: `We write with good news. {improved}

${FIGURES}

Thank you for the part that you have in it. Please tell {pupil} how glad we are.`,
  },
};
