using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Blocks;

public static class BlockRefusals
{
    public static readonly Refusal EndsBeforeItStarts = new("block_ends_before_it_starts", nameof(BlockWish.EndsOn));
    public static readonly Refusal AlreadyOver = new("block_already_over", nameof(BlockWish.EndsOn));

    /// <summary>Another block holds on one of its days.</summary>
    public static readonly Refusal AlreadyBlocked = new("student_already_blocked");

    public static readonly Refusal AlreadyLifted = new("block_already_lifted");
    public static readonly Refusal ReasonMissing = new("block_reason_missing", "Reason");
}
