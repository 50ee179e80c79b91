import { ChoiceField } from './choice-field'
import { NumberField } from './number-field'
import { HOLD_POLICY_LABELS, RULE_LABELS, RULE_SET_LABELS } from './rule-labels'
import { WordListField } from './word-list-field'

type Props = { values: Record<string, string>; errors: Record<string, string> }

const HOLD_POLICIES = [
  {
    value: 'HOLD_ALL',
    label: HOLD_POLICY_LABELS.HOLD_ALL,
    help: 'A moderator reads every reply before anybody else does.',
  },
  {
    value: 'HOLD_FIRST',
    label: HOLD_POLICY_LABELS.HOLD_FIRST,
    help: 'Who had a reply approved before is published at once, if no check objects.',
  },
  {
    value: 'PUBLISH',
    label: HOLD_POLICY_LABELS.PUBLISH,
    help: 'Everything is published at once, if no check objects.',
  },
]

const RULE_SETS = [
  {
    value: 'STANDARD',
    label: RULE_SET_LABELS.STANDARD,
    help: 'All checks. Lists match whole words: “press” is not found in “WordPress”.',
  },
  {
    value: 'LIKE_WORDPRESS',
    label: RULE_SET_LABELS.LIKE_WORDPRESS,
    help: 'WordPress’s own checks and no others. Lists match parts of words.',
  },
]

/** Every rule with a sentence that says what it does. */
export function RulesFields({ values, errors }: Props) {
  const number = (name: keyof typeof RULE_LABELS, hint: string) => (
    <NumberField
      {...{ name, hint, label: RULE_LABELS[name] }}
      value={values[name] ?? ''}
      error={errors[name]}
    />
  )
  const words = (name: 'moderationWords' | 'blockedWords', fileName: string, hint: string) => (
    <WordListField
      {...{ name, hint, fileName, label: RULE_LABELS[name] }}
      value={values[name] ?? ''}
      error={errors[name]}
      fileError={errors[fileName]}
    />
  )
  return (
    <div className="space-y-8">
      <ChoiceField
        legend={RULE_LABELS.holdPolicy}
        name="holdPolicy"
        choices={HOLD_POLICIES}
        chosen={values.holdPolicy ?? ''}
        error={errors.holdPolicy}
      />
      <ChoiceField
        legend={RULE_LABELS.ruleSet}
        name="ruleSet"
        choices={RULE_SETS}
        chosen={values.ruleSet ?? ''}
        error={errors.ruleSet}
      />
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {number('maxLinks', 'A reply with this many links waits. 0: links are not counted.')}
        {number('maxDepth', 'A reply to the article is level 1; deeper ones are refused. 0: any.')}
        {number(
          'closeAfterDays',
          'So long after it came out an article takes no more replies. 0: never.',
        )}
        {number('editMinutes', 'For readers to change or delete their own. 0: not at all.')}
      </div>
      {words(
        'moderationWords',
        'moderationFile',
        'One entry a line. A reply, name, e-mail address or website with one of them waits.',
      )}
      {words(
        'blockedWords',
        'blockedFile',
        'One entry a line. A reply with one of them is spam at once, and its author is not told.',
      )}
      {number(
        'contactMonths',
        'After somebody’s last reply. A smaller number destroys older addresses within the hour, for good. Readers are told it.',
      )}
    </div>
  )
}
