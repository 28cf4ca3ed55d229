using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Access.Blocks;

/// <summary>A block as it is typed.</summary>
public sealed class BlockForm
{
    public static readonly string[] Fields = [nameof(Force), nameof(Reason), nameof(Message), nameof(MessageBangla), nameof(StartsOn), nameof(EndsOn)];

    public string? Force { get; set; }

    public string? Reason { get; set; }

    public string? Message { get; set; }

    public string? MessageBangla { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public BlockWish Read(FieldReader fields) => new(
        Reason, Message, MessageBangla, fields.Day(StartsOn, nameof(StartsOn)), fields.Day(EndsOn, nameof(EndsOn)), FormReading.Choice<BlockForce>(Force));
}
