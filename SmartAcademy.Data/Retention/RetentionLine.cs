using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Retention;

/// <summary>One kind as the page shows it.</summary>
/// <param name="Rule">Its unit and bounds.</param>
/// <param name="Keep">How long it is kept, in the rule's unit.</param>
/// <param name="IsOwn">True when the school decided otherwise than the group.</param>
/// <param name="MayChange">False for what the group decides alone.</param>
/// <param name="Due">What tonight would remove; null where the actor does not see all of it.</param>
public sealed record RetentionLine(RetentionRule Rule, int Keep, bool IsOwn, bool MayChange, RetentionCount? Due);
