using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Blocks;

/// <summary>A block as a person types it.</summary>
/// <param name="Reason">For the office alone; no gate shows it.</param>
/// <param name="Message">For the guard, in English; null leaves the portal's own sentence.</param>
/// <param name="MessageBangla">The same in Bangla.</param>
/// <param name="StartsOn">The first school day on which it holds; null means today.</param>
/// <param name="EndsOn">The last one; null means until it is lifted.</param>
/// <param name="Force">What it does.</param>
public sealed record BlockWish(string? Reason, string? Message, string? MessageBangla, DateOnly? StartsOn, DateOnly? EndsOn, BlockForce Force)
{
    public const int LongestReason = 300;

    /// <summary>A guard reads it at arm's length, in the sun.</summary>
    public const int LongestMessage = 90;

    /// <summary>The wish as it is stored, or every refusal at its field.</summary>
    public Checked<BlockWish> Check(DateOnly today)
    {
        var fields = new FieldReader();
        var reason = fields.RequiredLine(Reason, LongestReason, nameof(Reason));
        var (starts, ends) = (StartsOn ?? today, EndsOn);
        fields.RefuseIf(ends < starts, BlockRefusals.EndsBeforeItStarts, nameof(EndsOn));
        fields.RefuseIf(ends >= starts && ends < today, BlockRefusals.AlreadyOver, nameof(EndsOn));
        return fields.Finish(this with
        {
            Reason = reason,
            Message = fields.Line(Message, LongestMessage, nameof(Message)),
            MessageBangla = fields.Line(MessageBangla, LongestMessage, nameof(MessageBangla)),
            StartsOn = starts,
            EndsOn = ends,
        });
    }
}
