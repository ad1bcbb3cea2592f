// What codes and keys can name where no value type of the model already serves.

/// What prejudice the work addresses: a row of `Content/strands.yaml`.
public enum StrandName {}
/// A trained ability a session type can ask for, such as `bystander-trainer`.
public enum QualificationName {}
/// A check a session type can ask for, such as `dbs-enhanced`.
public enum CheckName {}
/// A coded need of a group, such as `hearing-loop` or `step-free`.
public enum NeedName {}
/// One pass through a file of answers.
public enum AnswerBatch {}
/// Two forms of one person, before and after, linked by a random key alone.
public enum AnswerPair {}
