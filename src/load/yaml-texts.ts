import { type Document, isMap, isPair, isScalar, Pair } from "yaml";

/**
 * The texts of the answers that are not touched, kept between one save and the next. The library writes a file anew from its first line; over
 * 140 answers that takes longer than a person may wait for the next question. Not for files with anchors.
 */
export class AnswerTexts {
  private readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  /** To be called before an answer is changed. */
  forget(question: string): void {
    for (const pair of this.pairs())
      if (keyOf(pair) === question && Object.hasOwn(pair, "toString")) Reflect.deleteProperty(pair, "toString");
  }

  /** To be called before the file is written: the answers that it writes now are kept. */
  remember(): void {
    for (const pair of this.pairs()) if (!Object.hasOwn(pair, "toString")) keepText(pair);
    const { directives } = this.document;
    if (!directives || Object.hasOwn(directives, "toString")) return;
    // The library looks through the whole file for tags each time; of tags there are none but those that it began with.
    const text = directives.toString(this.document);
    directives.toString = () => text;
  }

  /** The answers; of a map in braces none, as its lines depend on each other. */
  private pairs(): Pair[] {
    const answers = this.document.get("answers", true);
    return isMap(answers) && !answers.flow ? answers.items.filter((item): item is Pair => isPair(item)) : [];
  }
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

interface Kept {
  text: string;
  hasComment: boolean;
  keepsLineEnd: boolean;
  indent: string;
}

/** Makes a pair give the same text, and tell the same of its comments, as it did the first time. */
function keepText(pair: Pair): void {
  let last: Kept | undefined;
  pair.toString = (context, onComment, onChompKeep) => {
    if (context === undefined) return ownText(pair);
    if (last?.indent !== context.indent) last = undefined;
    const kept = last ?? { text: "", hasComment: false, keepsLineEnd: false, indent: context.indent };
    if (last === undefined) {
      const comment = () => {
        kept.hasComment = true;
      };
      const lineEnd = () => {
        kept.keepsLineEnd = true;
      };
      kept.text = ownText(pair, context, comment, lineEnd);
      last = kept;
    }
    if (kept.hasComment) onComment?.();
    if (kept.keepsLineEnd) onChompKeep?.();
    return kept.text;
  };
}

function ownText(pair: Pair, ...rest: Parameters<Pair["toString"]>): string {
  return Pair.prototype.toString.apply(pair, rest);
}
