// Imports the types of all topics. Each file adds its types to the builder. A later topic can extend an earlier one.
import './country/type.ts';
import './dyad/type.ts';
import './organization/type.ts';
import './treaty/type.ts';
import './event/type.ts';
import './place/type.ts';
import './dispute/type.ts';
import './course/examples.ts';
import './person/type.ts';
import './poll/type.ts';
import './statement/type.ts';
