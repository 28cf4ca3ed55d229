using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Visitors;

public static class VisitRefusals
{
    public static readonly Refusal TimeOutOfRange = new("visit_time_out_of_range", "ExpectedAt");
    public static readonly Refusal LeavesOutOfRange = new("visit_leaves_out_of_range", "LeavesBy");
    public static readonly Refusal UnknownHost = new("visit_unknown_host", "HostId");

    /// <summary>Somebody else has let them in, out or away.</summary>
    public static readonly Refusal NotNow = new("visit_not_now");

    public static readonly Refusal ReasonMissing = new("visit_reason_missing", "Reason");

    /// <summary>A badge is for who is inside.</summary>
    public static readonly Refusal NoBadge = new("visit_no_badge");

    public static readonly Refusal NothingToWatch = new("watch_nothing", "Name");
}
