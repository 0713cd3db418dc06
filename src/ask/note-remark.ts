import { type PersonSign, personSign } from "../model/note-person.ts";

const remarks: Record<PersonSign, string> = {
  phone: "The note seems to hold a phone number or an address. Leave it out: reports are passed on.",
  "only-one": "Someone who is the only one is known by that. Write a worker, or a supervisor.",
  name: "The note seems to name a person. Write their role instead: reports are passed on.",
};

/** What to point out in a note before it goes into a report: a person named, a phone number, someone known by being the only one. */
export function noteRemark(note: string, own: readonly string[] = []): string | undefined {
  const sign = personSign(note, own);
  return sign && remarks[sign];
}
