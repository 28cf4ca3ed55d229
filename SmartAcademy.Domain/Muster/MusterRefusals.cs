using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Muster;

public static class MusterRefusals
{
    /// <summary>One at a time in a school: everybody marks on the same list.</summary>
    public static readonly Refusal AlreadyOpen = new("muster_already_open");

    public static readonly Refusal Ended = new("muster_ended");
    public static readonly Refusal UnknownStatus = new("muster_unknown_status");
    public static readonly Refusal AlreadyListed = new("muster_already_listed");
    public static readonly Refusal UnknownNumber = new("muster_unknown_number", "Number");
}
