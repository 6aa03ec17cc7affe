import type { ServerWords } from './words.ts';

export const SERVER_EN: ServerWords = {
  faults: {
    'bad-request': { message: 'the request is incomplete or malformed', hint: 'Compare it with /openapi.json.' },
    'bad-json-body': { message: 'the body is no JSON', hint: 'Send JSON in UTF-8.' },
    unauthenticated: { message: 'you are not signed in, or your session has ended', hint: 'Sign in first.' },
    'bad-credentials': {
      message: 'the name or the password is wrong',
      hint: 'Check both; if the password is lost, ask the planner for a new invitation.',
    },
    forbidden: { message: 'your role does not allow this', hint: 'Ask the planner.' },
    'cross-origin': {
      message: 'changes from other web sites are refused',
      hint: "Use this system's own address; --base-url says which it is.",
    },
    'not-found': { message: 'there is no such thing', hint: 'Check the id and the address.' },
    'method-not-allowed': { message: 'this address does not take that method', hint: 'Compare it with /openapi.json.' },
    conflict: {
      message: 'somebody else was faster: the last number is {last}, yours was {given}',
      hint: 'Read the newest state, compare, and save again.',
    },
    'name-taken': { message: 'this name is taken', hint: 'Choose another name.' },
    'own-account': { message: 'you cannot disable your own account', hint: 'Ask another planner to do it.' },
    'already-there': { message: 'this id is taken', hint: 'Choose another id.' },
    'already-newest': { message: 'this is the newest revision already', hint: 'Choose an earlier one.' },
    'revision-altered': {
      message: 'this revision was altered after it was published: its hash is wrong',
      hint: 'Restore the data file from a backup; do not publish it.',
    },
    'bad-id': {
      message: 'the id is malformed',
      hint: 'Use letters, digits and . _ ~ -, at most 60, beginning with a letter or digit.',
    },
    'too-large': {
      message: 'that is too large: at most {limit} bytes are taken',
      hint: 'Shorten the period, or split it.',
    },
    'wrong-media-type': { message: 'the body has the wrong type', hint: 'Send content-type: application/json.' },
    'other-plan': {
      message: 'the draft is of another plan, or the Problem that it answers is gone',
      hint: "Check the draft's id.",
    },
    'no-schedule': { message: 'there is no schedule yet', hint: 'Make one first; then check or publish it.' },
    'no-result': {
      message: 'this job has no result yet',
      hint: 'Wait until it has ended; if it failed, start it again.',
    },
    'no-roster': {
      message: 'there is no roster of people and venues yet',
      hint: 'Send one in first; tongchou template writes an empty one.',
    },
    'too-many-files': {
      message: 'too many files: a plan takes at most {limit}',
      hint: 'Take back those that are not needed, or put several into one.',
    },
    'intake-too-heavy': {
      message: 'these files are too large or too intricate to be read',
      hint: 'Remove empty rows, columns and sheets that are not needed, or split them.',
    },
    'nothing-published': {
      message: 'nothing of this plan has been published yet',
      hint: 'Publish it first; then changes can be foreseen.',
    },
    'invitation-invalid': {
      message: 'the invitation is unknown, used or expired',
      hint: 'Ask the planner for a new one.',
    },
    'weak-password': {
      message: 'a password has {least} to {most} characters',
      hint: 'Choose another one, such as a sentence that only you know.',
    },
    'wrong-scope': {
      message: 'there is no such leader, body, venue or unit, or it is not yours',
      hint: 'Check the id.',
    },
    'rate-limited': { message: 'too many requests', hint: 'Try again in {seconds} seconds.' },
    internal: { message: 'something went wrong on the server', hint: 'Tell the administrator the request {request}.' },
  },
  jobs: {
    'thread-lost': 'The computation broke off. Start it again; if that happens once more, tell the administrator.',
    'out-of-memory': 'There was not enough memory. Shorten the period or ask for fewer activities, and start again.',
    'not-planned': 'The Problem has faults, so nothing could be planned. Mend what is listed, and start again.',
    'stopped-often':
      'The server stopped several times during this job, so it is not tried again. Tell the administrator.',
    'nothing-published': 'Nothing of this plan has been published yet. Publish it first; then changes can be foreseen.',
  },
  page: {
    title: (whose) => `${whose} · activities`,
    otherLanguage: '中文',
    subscribe: 'Subscribe in your calendar',
    subscribeNow: 'Subscribe',
    address: 'Address of the feed',
    freeBusy: 'Free/busy',
    qr: "QR code of the feed's address",
    howTo: 'How to subscribe',
    clients: [
      {
        name: 'iPhone, iPad, Mac',
        steps: 'Follow the link “Subscribe”, or point the camera at the code, and add the calendar.',
      },
      { name: 'Outlook', steps: 'Calendar → Add calendar → Subscribe from web; paste the address.' },
      { name: 'Google Calendar', steps: 'On a computer: Other calendars → From URL; paste the address.' },
      { name: 'Thunderbird', steps: 'New calendar → On the network; leave the user name empty; paste the address.' },
      {
        name: 'Android',
        steps: 'Add the address to an app that subscribes, such as ICSx⁵, or subscribe in Google Calendar or Outlook.',
      },
    ],
    secret:
      'This address is for its owner and their staff only. Do not pass it on; if it has leaked, ask the planner to change it.',
    slow: 'Calendars update when they like: Google after 8–24 hours, Outlook after about 3. An urgent change comes as a change notice.',
    busy: 'Busy',
    busyOnly: 'busy times only',
    changed: 'changed',
    revision: (number, publishedAt) => `Revision ${number}, published ${publishedAt}`,
    nothing: 'Nothing is planned in this period.',
    notPublished: 'Nothing has been published yet.',
    contact: 'Contact',
    gone: 'This link is not valid, or no longer',
    goneHint: 'Ask the planner for a new one.',
  },
  invitation: {
    title: 'Set your password',
    welcome: (name) => `${name}, please choose a password for your account.`,
    password: 'Password',
    repeat: 'Once more',
    rule: (least) => `At least ${least} characters.`,
    submit: 'Save',
    differ: 'The two passwords differ.',
    done: 'Your password is set, and you are signed in.',
    doneHint: 'This link no longer works; from now on sign in with your name and password.',
    enter: 'Go to the page',
  },
  notBuilt: {
    title: 'The page is not built',
    hint: 'When running from source, build it first, then start the server again:',
  },
};
