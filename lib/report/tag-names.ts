/** Tags that rules give. */
export const RULE_TAGS = ['negative', 'escalation', 'churn', 'competitor', 'repeated'] as const;
export type RuleTag = (typeof RULE_TAGS)[number];

/** A tag of a rule, or one that somebody gave by hand, which is any text but the rules' names. */
export type TagName = string;
