import type { CallFacts } from '../../call/facts.js';
import type { Asked } from '../asked.js';
import type { Told } from '../told.js';
import type { Topic } from '../topics.js';

/** The topics of a family, each with the function that gives the facts of its answer. Pure; never throws. */
export type Answers<S> = Readonly<Partial<Record<Topic, (call: CallFacts, asked: Asked) => Told<S>>>>;
